package io.github.newsdedupe.similarity;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where an article comes from, as far as that is known.
 *
 * @param source who published it, in lower case
 * @param day when, in days since 1970-01-01
 */
public record Publication(Optional<String> source, OptionalLong day) {

  /** Nothing is known. */
  public static final Publication UNKNOWN = new Publication(Optional.empty(), OptionalLong.empty());

  /** Folds the case of the source. */
  public Publication {
    source = source.map(name -> name.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether both are known to be by one outlet. */
  boolean isSameSource(Publication other) {
    return source.isPresent() && source.equals(other.source);
  }

  /** Whether both are known to be by different outlets. */
  boolean isOtherSource(Publication other) {
    return source.isPresent() && other.source.isPresent() && !source.equals(other.source);
  }

  /** Whether this is known to be of an earlier day. */
  boolean isEarlier(Publication other) {
    return day.isPresent() && other.day.isPresent() && day.getAsLong() < other.day.getAsLong();
  }
}

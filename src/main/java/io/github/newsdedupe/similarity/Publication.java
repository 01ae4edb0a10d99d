package io.github.newsdedupe.similarity;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Where an article comes from, as far as that is known. Its day is found out when somebody asks,
 * and then once: few pairs ask, and to find it takes as long as to strip the article.
 */
public final class Publication {

  /** Nothing is known. */
  public static final Publication UNKNOWN = new Publication(Optional.empty(), OptionalLong::empty);

  private final Optional<String> source;
  private volatile Supplier<OptionalLong> day;

  /**
   * What is known.
   *
   * @param source who published it, in whatever case
   * @param day finds out when, in days since 1970-01-01; to be the same each time
   */
  public Publication(Optional<String> source, Supplier<OptionalLong> day) {
    this.source = source.map(name -> name.strip().toLowerCase(Locale.ROOT));
    this.day = day;
  }

  /** Who published it, in lower case. */
  public Optional<String> source() {
    return source;
  }

  /** When, in days since 1970-01-01. */
  public OptionalLong day() {
    OptionalLong found = day.get();
    day = () -> found; // and lets go of what it was found in
    return found;
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
    return day().isPresent()
        && other.day().isPresent()
        && day().getAsLong() < other.day().getAsLong();
  }
}

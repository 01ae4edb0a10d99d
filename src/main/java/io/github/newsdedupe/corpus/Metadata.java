package io.github.newsdedupe.corpus;

import java.util.Optional;

/**
 * What is known of an article besides its text, as its source writes it.
 *
 * @param title its headline
 * @param source who published it
 * @param date when, in the words of the source
 * @param url where
 */
public record Metadata(
    Optional<String> title, Optional<String> source, Optional<String> date, Optional<String> url) {

  /** Nothing is known. */
  public static final Metadata NONE =
      new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The same, and what the other knows where this knows nothing. */
  Metadata or(Metadata other) {
    return new Metadata(
        title.or(other::title), source.or(other::source), date.or(other::date), url.or(other::url));
  }

  /** The same with this publisher, or with none. */
  Metadata withSource(Optional<String> publisher) {
    return new Metadata(title, publisher, date, url);
  }
}

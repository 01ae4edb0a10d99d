package io.github.newsdedupe.corpus;

import java.util.Comparator;

/**
 * Something that was not read as an article. Bad input is data, not an exception: it never ends a
 * run.
 *
 * @param path the file, or the file and line
 * @param reason what is wrong with it
 */
public record Skipped(String path, String reason) implements Comparable<Skipped> {

  private static final Comparator<Skipped> ORDER =
      Comparator.comparing(Skipped::path).thenComparing(Skipped::reason);

  /** Whether it may be read another time: the file could not be had, whatever is in it. */
  public boolean mayPass() {
    return reason.startsWith("cannot be read");
  }

  @Override
  public int compareTo(Skipped other) {
    return ORDER.compare(this, other);
  }
}

package io.github.newsdedupe.store;

/**
 * What articles take between the readings, told before they are read. {@code FootprintTest} holds
 * it against the arrays.
 */
public final class Footprint {

  /**
   * Memory for an article that cannot go to a file: its row, its id with its length, its place in
   * the order both ways, and where its sketch lies. Ids are taken for 28 bytes long.
   */
  private static final long FIXED = 14 * Integer.BYTES + 32 + 2 * Integer.BYTES + 5;

  /** File for an article, whatever its length: its bands. */
  private static final long FILED = 36 * Integer.BYTES + Integer.BYTES;

  /**
   * How many bytes of text make one of file: a twelfth of the shingles at six bytes each, and the
   * sentences at ten.
   */
  private static final long TEXT_TO_FILE = 6;

  private Footprint() {}

  /** Memory for so many articles that cannot go to a file. */
  public static long fixed(long articles) {
    return articles * FIXED;
  }

  /**
   * What may go to a file.
   *
   * @param bytes of the text of the articles
   */
  public static long filed(long articles, long bytes) {
    return articles * FILED + bytes / TEXT_TO_FILE;
  }
}

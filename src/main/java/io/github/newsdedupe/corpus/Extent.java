package io.github.newsdedupe.corpus;

import java.util.List;

/**
 * How much there is to read, told before it is read: from the sizes of files, and the lengths of
 * lines in some.
 *
 * @param articles about how many
 * @param fewest how many there are if lines are as long as where they were found to be longest
 * @param bytes of text, about, once it is decompressed
 * @param spooled what of them is kept in temporary files
 */
public record Extent(long articles, long fewest, long bytes, long spooled) {

  /** What an article takes where nobody looks: of news in JSON Lines, about that. */
  private static final long OF_ARTICLE = 4_096;

  /** How much longer text is than what it is compressed to, about. */
  private static final long EXPANSION = 3;

  /** Files of which lines are looked at; the others are taken for as one of them. */
  private static final int LOOKED_AT = 32;

  /** Of these files. */
  static Extent of(List<InputFile> files, Spool spool) {
    Extent extent = new Extent(0, 0, 0, 0);
    LineLengths lines = new LineLengths(OF_ARTICLE, OF_ARTICLE);
    int lookedAt = 0;
    for (InputFile file : files) {
      boolean compressed = Compression.isNamed(file.id()) && !spool.has(file);
      if (file.jsonLines() && !compressed && lookedAt < LOOKED_AT) {
        lines = LineLengths.of(spool.pathOf(file), lines);
        lookedAt++;
      }
      extent = extent.with(file, spool, lines);
    }
    return extent;
  }

  private Extent with(InputFile file, Spool spool, LineLengths lines) {
    if (!file.jsonLines()) {
      return new Extent(articles + 1, fewest + 1, bytes + OF_ARTICLE, spooled);
    }
    boolean kept = spool.has(file);
    boolean compressed = Compression.isNamed(file.id()) && !kept;
    long size = spool.pathOf(file).toFile().length();
    long text = textOf(file, spool);
    return new Extent(
        articles + Math.round(text / lines.mean()),
        fewest + Math.round(size / lines.longest()),
        bytes + text,
        spooled + (compressed || kept ? text : 0));
  }

  /** How many bytes of text a file of JSON Lines has, about. */
  static long textOf(InputFile file, Spool spool) {
    long size = spool.pathOf(file).toFile().length();
    return Compression.isNamed(file.id()) && !spool.has(file) ? size * EXPANSION : size;
  }

  /** What it is at the least, as far as anybody can tell without reading all. */
  public Extent atLeast() {
    return new Extent(fewest, fewest, bytes, spooled);
  }
}

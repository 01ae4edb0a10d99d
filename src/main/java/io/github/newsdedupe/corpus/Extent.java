package io.github.newsdedupe.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How much there is to read, told before it is read: from the sizes of files, and the lengths of
 * the first lines of some.
 *
 * @param articles about how many
 * @param bytes of text, about, once it is decompressed
 * @param spooled what of them is kept in temporary files
 */
public record Extent(long articles, long bytes, long spooled) {

  /** What an article takes where nobody looks: of news in JSON Lines, about that. */
  private static final long OF_ARTICLE = 4_096;

  /** How much longer text is than what it is compressed to; 2.5 to 4 is usual. */
  private static final long EXPANSION = 3;

  /** Files of which the first lines are looked at; the others are taken for as one of them. */
  private static final int LOOKED_AT = 32;

  /** What is looked at of a file. */
  private static final int SAMPLE = 1 << 18;

  /** Of these files. */
  static Extent of(List<InputFile> files, Spool spool) {
    Extent extent = new Extent(0, 0, 0);
    long line = OF_ARTICLE;
    int lookedAt = 0;
    for (InputFile file : files) {
      boolean compressed = Compression.isNamed(file.id()) && !spool.has(file);
      if (file.jsonLines() && !compressed && lookedAt < LOOKED_AT) {
        line = lineOf(spool.pathOf(file), line);
        lookedAt++;
      }
      extent = extent.with(file, spool, line);
    }
    return extent;
  }

  private Extent with(InputFile file, Spool spool, long line) {
    if (!file.jsonLines()) {
      return new Extent(articles + 1, bytes + OF_ARTICLE, spooled);
    }
    boolean kept = spool.has(file);
    boolean compressed = Compression.isNamed(file.id()) && !kept;
    long text = spool.pathOf(file).toFile().length() * (compressed ? EXPANSION : 1);
    return new Extent(
        articles + text / line, bytes + text, spooled + (compressed || kept ? text : 0));
  }

  /** The mean length of the first lines of a file; the one known so far if it has not one whole. */
  private static long lineOf(Path path, long known) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(SAMPLE);
      long lines = 0;
      int last = 0;
      for (int i = 0; i < start.length; i++) {
        if (start[i] == '\n') {
          lines++;
          last = i + 1;
        }
      }
      return lines == 0 ? Math.max(known, start.length) : Math.max(1, last / lines);
    } catch (IOException e) {
      return known; // whoever reads it will say what is wrong
    }
  }
}

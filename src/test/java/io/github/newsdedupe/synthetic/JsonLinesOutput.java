package io.github.newsdedupe.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an archive as JSON Lines. */
final class JsonLinesOutput {

  /** Articles of a chunk, some two megabytes. */
  private static final int CHUNK = 500;

  private final SyntheticArchive archive;
  private final boolean isClean;

  JsonLinesOutput(SyntheticArchive archive, boolean isClean) {
    this.archive = archive;
    this.isClean = isClean;
  }

  /** Writes all articles into one file. */
  void write(Path file, int threads) throws IOException {
    write(file, 0, archive.articles(), threads);
  }

  /** Writes the articles into so many files of a folder, in order. */
  void writeParts(Path folder, int parts, int threads) throws IOException {
    Files.createDirectories(folder);
    for (int part = 0; part < parts; part++) {
      int from = (int) ((long) archive.articles() * part / parts);
      int to = (int) ((long) archive.articles() * (part + 1) / parts);
      write(folder.resolve(String.format("part-%04d.jsonl", part)), from, to, threads);
    }
  }

  private void write(Path file, int from, int to, int threads) throws IOException {
    int chunks = (to - from + CHUNK - 1) / CHUNK;
    try (OutputStream out = Files.newOutputStream(file)) {
      Chunks.make(
          chunks,
          threads,
          chunk -> lines(from + chunk * CHUNK, Math.min(to, from + (chunk + 1) * CHUNK)),
          out::write);
    }
  }

  private byte[] lines(int from, int to) {
    ArticleMaker maker = new ArticleMaker(archive);
    Utf8Text lines = new Utf8Text();
    for (int place = from; place < to; place++) {
      write(maker.article(archive.plan().slot(place), isClean), lines);
    }
    return lines.toBytes();
  }

  private static void write(SyntheticArticle article, Utf8Text to) {
    to.append("{\"id\":\"" + article.id());
    to.append("\",\"title\":\"" + article.title());
    to.append("\",\"source\":\"" + article.source());
    to.append("\",\"date\":\"" + article.date());
    to.append("\",\"text\":\"");
    to.appendEscaped(article.text());
    to.append("\"}\n");
  }
}

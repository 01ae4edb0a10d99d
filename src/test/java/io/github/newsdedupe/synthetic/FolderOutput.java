package io.github.newsdedupe.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes an archive as text files, an article a file, in a folder for each outlet and month. */
final class FolderOutput {

  /** Articles of a chunk; each chunk is a task. */
  private static final int CHUNK = 500;

  private static final int MONTH_LENGTH = "2019-03".length();

  private final SyntheticArchive archive;
  private final boolean isClean;

  FolderOutput(SyntheticArchive archive, boolean isClean) {
    this.archive = archive;
    this.isClean = isClean;
  }

  /** Writes all articles. */
  void write(Path folder, int threads) throws IOException {
    int chunks = (archive.articles() + CHUNK - 1) / CHUNK;
    Chunks.make(chunks, threads, chunk -> writeChunk(folder, chunk), none -> {});
  }

  private byte[] writeChunk(Path folder, int chunk) {
    ArticleMaker maker = new ArticleMaker(archive);
    int end = Math.min(archive.articles(), (chunk + 1) * CHUNK);
    for (int place = chunk * CHUNK; place < end; place++) {
      write(maker.article(archive.plan().slot(place), isClean), folder);
    }
    return new byte[0];
  }

  private static void write(SyntheticArticle article, Path folder) {
    String outlet = article.source().toLowerCase(Locale.ROOT).replace(' ', '-');
    String month = article.date().substring(0, MONTH_LENGTH);
    Path file = folder.resolve(outlet).resolve(month).resolve(article.id() + ".txt");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, article.text().toBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

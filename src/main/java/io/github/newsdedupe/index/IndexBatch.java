package io.github.newsdedupe.index;

import io.github.newsdedupe.store.SketchedArticle;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Articles on their way into an index, compressed by the thread that has read them. */
public final class IndexBatch {

  /**
   * An article of the batch.
   *
   * @param sketch of it
   * @param origin a number for where it really lies; 0 if that says nothing of it
   * @param id that no other article of the run has
   * @param checksum of its record
   * @param length of its record
   * @param chunk of the batch that holds its record
   * @param start of the record among those of the chunk
   */
  record Entry(
      SketchedArticle sketch,
      long origin,
      String id,
      int checksum,
      int length,
      int chunk,
      int start) {}

  private final List<Entry> entries = new ArrayList<>();
  private final List<Chunk> chunks = new ArrayList<>();
  private final List<ArticleRecord> waiting = new ArrayList<>();
  private int waitingBytes;

  /**
   * Takes an article.
   *
   * @param origin a number for where it really lies; 0 if that says nothing of it
   */
  public void add(ArticleRecord article, SketchedArticle sketch, long origin) {
    if (!waiting.isEmpty() && (long) waitingBytes + article.length() > Chunk.SIZE) {
      compress();
    }
    entries.add(
        new Entry(
            sketch,
            origin,
            article.id(),
            article.checksum(),
            article.length(),
            chunks.size(),
            waitingBytes));
    waiting.add(article);
    waitingBytes += article.length();
  }

  private void compress() {
    ByteBuffer records = ByteBuffer.allocate(waitingBytes);
    waiting.forEach(article -> article.putInto(records));
    chunks.add(Chunk.of(records.array()));
    waiting.clear();
    waitingBytes = 0;
  }

  /** Ends adding; the batch may be handed to a writer. */
  public IndexBatch close() {
    if (!waiting.isEmpty()) {
      compress();
    }
    return this;
  }

  List<Entry> entries() {
    return entries;
  }

  List<Chunk> chunks() {
    return chunks;
  }
}

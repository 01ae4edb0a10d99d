package io.github.newsdedupe.index;

import static io.github.newsdedupe.index.UnsoundException.require;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.Locator;
import java.util.List;

/** Where the texts of a block lie. */
final class BlockTexts {

  private static final int WIDTH = 3;

  private final DataFile file;

  /** Of each article its chunk, its start in it and its length. */
  private final int[] records;

  private final List<StoredChunk> chunks;

  private BlockTexts(DataFile file, int[] records, List<StoredChunk> chunks) {
    this.file = file;
    this.records = records;
    this.chunks = chunks;
  }

  /**
   * The texts of a block.
   *
   * @param records of each article its chunk, its start in it and its length
   * @throws UnsoundException unless each lies in its chunk, and behind the one before it
   */
  static BlockTexts of(DataFile file, int[] records, List<StoredChunk> chunks) {
    int chunk = 0;
    long end = 0;
    for (int at = 0; at < records.length; at += WIDTH) {
      require(
          records[at] == chunk ? records[at + 1] >= end : records[at] > chunk,
          "articles that share their text");
      chunk = records[at];
      end = (long) records[at + 1] + records[at + 2];
      require(
          chunk < chunks.size() && end <= chunks.get(chunk).length(), "articles outside the texts");
    }
    return new BlockTexts(file, records, chunks);
  }

  /** Article {@code i} as it was read. */
  Article article(int i, Locator locator) {
    return article(i, locator, expand(chunks.get(records[WIDTH * i])));
  }

  private Article article(int i, Locator locator, byte[] expanded) {
    StoredChunk chunk = chunks.get(records[WIDTH * i]);
    try {
      return ArticleRecord.decode(
          expanded, records[WIDTH * i + 1], records[WIDTH * i + 2], locator);
    } catch (UnsoundException e) {
      throw Damage.in(file.path(), chunk.section(), e);
    }
  }

  private byte[] expand(StoredChunk chunk) {
    return file.read(chunk.section(), bytes -> new Chunk(bytes, chunk.length()).expand());
  }

  int chunks() {
    return chunks.size();
  }

  /** Reads all articles of a chunk; tells how many they are. */
  int check(int chunk, Locator locator) {
    byte[] expanded = expand(chunks.get(chunk));
    int articles = 0;
    for (int i = 0; i < records.length / WIDTH; i++) {
      if (records[WIDTH * i] == chunk) {
        article(i, locator, expanded);
        articles++;
      }
    }
    return articles;
  }
}

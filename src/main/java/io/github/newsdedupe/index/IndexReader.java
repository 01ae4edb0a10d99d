package io.github.newsdedupe.index;

import static io.github.newsdedupe.index.UnsoundException.require;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.ArticleSink;
import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.corpus.Batch;
import io.github.newsdedupe.corpus.Burden;
import io.github.newsdedupe.corpus.InputFile;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.lsh.ArchiveColumns;
import io.github.newsdedupe.store.Sketches;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What an index held when it was opened. Threads may read at the same time. */
public final class IndexReader implements ArticleSource, ArchiveColumns, AutoCloseable {

  /** Articles of a batch; some chunks of texts. */
  private static final int BATCH = 64;

  private final Manifest manifest;
  private final DataFile file;
  private final List<IndexBlock> blocks;
  private final BitSet removed;
  private final InputFile name;

  IndexReader(Manifest manifest, DataFile file) {
    this.manifest = manifest;
    this.file = file;
    this.name = new InputFile(file.path(), file.path().toString(), true, 0);
    try {
      this.blocks = IndexBlock.all(file, manifest);
      this.removed = removed(file, manifest);
    } catch (RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  static BitSet removed(DataFile file, Manifest manifest) {
    return manifest
        .removed()
        .map(section -> file.read(section, bytes -> removed(bytes, manifest.rows())))
        .orElseGet(BitSet::new);
  }

  private static BitSet removed(byte[] bytes, int rows) {
    BitSet removed = BitSet.valueOf(bytes);
    require(removed.length() <= rows, "removed articles that never were");
    return removed;
  }

  /** The number of the block that holds a row. */
  static int blockOf(int row, List<IndexBlock> blocks) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (blocks.get(middle).first() <= row) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** What shaped the index. */
  public IndexSettings settings() {
    return manifest.settings();
  }

  /**
   * What was learned when the index began, if anything was to be.
   *
   * @param form makes it of its bytes; nothing if they are none of it
   */
  public <T> Optional<T> learned(Function<byte[], Optional<T>> form) {
    return learned(file, manifest, form);
  }

  static <T> Optional<T> learned(
      DataFile file, Manifest manifest, Function<byte[], Optional<T>> form) {
    return manifest
        .learned()
        .map(
            section ->
                file.read(
                    section,
                    bytes ->
                        form.apply(bytes)
                            .orElseThrow(() -> new UnsoundException("what nobody learns"))));
  }

  /** How many articles there are. */
  public int articles() {
    return manifest.rows() - removed.cardinality();
  }

  /** How many articles were removed or replaced and still take room. */
  public int removedArticles() {
    return removed.cardinality();
  }

  @Override
  public int blocks() {
    return blocks.size();
  }

  @Override
  public int first(int block) {
    return blocks.get(block).first();
  }

  @Override
  public int[] hashes(int block, int band) {
    return blocks.get(block).hashes(band);
  }

  @Override
  public int[] samples(int block, int part) {
    return blocks.get(block).samples(part);
  }

  @Override
  public char[] holders(int block, int part) {
    return blocks.get(block).holders(part);
  }

  @Override
  public boolean isPresent(int row) {
    return !removed.get(row);
  }

  @Override
  public int sampleSize(int row) {
    IndexBlock block = blocks.get(blockOf(row, blocks));
    return block.sampleSize(row - block.first());
  }

  /** How many bytes the index takes. */
  public long bytes() {
    return manifest.length();
  }

  /** Adds all articles to the sketches of a run; these stay where they are. */
  public void addTo(Sketches sketches) {
    blocks.forEach(block -> sketches.add(new PresentRows(block, removed, name)));
  }

  @Override
  public List<Skipped> skipped() {
    return List.of();
  }

  @Override
  public List<InputFile> files() {
    return List.of(name);
  }

  @Override
  public Optional<String> fingerprint() {
    return Optional.empty();
  }

  @Override
  public long volume() {
    return 0;
  }

  @Override
  public void forEachBatch(Consumer<Batch> consumer) {
    int rows = manifest.rows();
    for (int row = 0; row < rows; row += BATCH) {
      int from = row;
      int to = Math.min(rows, row + BATCH);
      consumer.accept(sink -> read(from, to, Burden.before(sink)));
    }
  }

  private void read(int from, int to, ArticleSink sink) {
    for (int row = from; row < to; row++) {
      if (!removed.get(row)) {
        sink.article(article(row));
      }
    }
  }

  /** The article in a row. */
  public Article article(int row) {
    IndexBlock block = blocks.get(blockOf(row, blocks));
    return block.article(row - block.first(), new Locator.Stored(name, row));
  }

  /** A number for where the article in a row really lies; 0 if that is not known. */
  public long origin(int row) {
    IndexBlock block = blocks.get(blockOf(row, blocks));
    return block.origin(row - block.first());
  }

  @Override
  public long originOf(Locator locator) {
    return locator instanceof Locator.Stored stored ? origin(stored.row()) : 0;
  }

  @Override
  public void reread(Locator locator, ArticleSink sink) {
    if (locator instanceof Locator.Stored stored) {
      Burden.before(sink).article(article(stored.row()));
    } else {
      throw new IllegalArgumentException("not in an index: " + locator.place());
    }
  }

  @Override
  public void close() {
    file.close();
  }
}

package io.github.newsdedupe.index;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.Locator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** A block of an index, of which every part is read when it is asked for. */
final class IndexBlock {

  private final DataFile file;
  private final BlockParts parts;
  private final int first;
  private final int size;

  /** What reading texts needs again and again. */
  private volatile Optional<Texts> texts = Optional.empty();

  private volatile Optional<int[]> sampleSizes = Optional.empty();

  @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
  private record Texts(int[] records, List<StoredChunk> chunks) {}

  private IndexBlock(DataFile file, BlockParts parts, int first, int size) {
    this.file = file;
    this.parts = parts;
    this.first = first;
    this.size = size;
  }

  /**
   * Opens a block.
   *
   * @param first the row of its first article
   */
  static IndexBlock open(DataFile file, Manifest.Block block, int first) {
    BlockParts parts = BlockParts.decode(file.read(block.header()));
    return new IndexBlock(file, parts, first, block.articles());
  }

  /** All blocks of an index. */
  static List<IndexBlock> all(DataFile file, Manifest manifest) {
    List<IndexBlock> blocks = new ArrayList<>();
    int first = 0;
    for (Manifest.Block block : manifest.blocks()) {
      blocks.add(open(file, block, first));
      first += block.articles();
    }
    return blocks;
  }

  BlockParts parts() {
    return parts;
  }

  int first() {
    return first;
  }

  int size() {
    return size;
  }

  RowColumns rows() {
    return RowColumns.decode(file.read(parts.rows()));
  }

  List<String> ids() {
    return Bytes.texts(file.read(parts.ids()));
  }

  List<String> sources() {
    return Bytes.texts(file.read(parts.sources()));
  }

  /** In how many of these articles each rule takes much. */
  Map<String, Integer> heavyRules(IntPredicate counts) {
    Map<String, Integer> found = new TreeMap<>();
    for (String text : Bytes.texts(file.read(parts.heavyRules()))) {
      HeavyRule heavy = HeavyRule.of(text);
      if (counts.test(heavy.article())) {
        found.merge(heavy.rule(), 1, Integer::sum);
      }
    }
    return found;
  }

  int[] hashes(int band) {
    return Bytes.ints(file.read(parts.band(band)), size);
  }

  int sampleCount(int part) {
    return parts.samples(part).length() / (Integer.BYTES + Character.BYTES);
  }

  int[] samples(int part) {
    return Bytes.ints(file.read(parts.samples(part)), sampleCount(part));
  }

  char[] holders(int part) {
    int count = sampleCount(part);
    return Bytes.chars(file.read(parts.samples(part)), count * Integer.BYTES, count);
  }

  List<StoredChunk> chunks() {
    return StoredChunk.all(file.read(parts.chunks()));
  }

  int sampleSize(int i) {
    int[] known = sampleSizes.orElseGet(this::loadSampleSizes);
    return known[i];
  }

  private int[] loadSampleSizes() {
    RowColumns rows = rows();
    int[] sizes = new int[size];
    Arrays.setAll(sizes, rows::sampleSize);
    sampleSizes = Optional.of(sizes);
    return sizes;
  }

  /** Article {@code i} as it was read. */
  Article article(int i, Locator locator) {
    Texts known = texts.orElseGet(this::loadTexts);
    int at = 3 * i;
    byte[] expanded = expand(known.chunks.get(known.records[at]));
    return ArticleRecord.decode(expanded, known.records[at + 1], known.records[at + 2], locator);
  }

  private Texts loadTexts() {
    Texts loaded = new Texts(rows().records(), chunks());
    texts = Optional.of(loaded);
    return loaded;
  }

  private byte[] expand(StoredChunk chunk) {
    return new Chunk(file.read(chunk.section()), chunk.length())
        .expand()
        .orElseThrow(() -> Damage.in(file.path(), "no texts at bytes " + chunk.section().range()));
  }
}

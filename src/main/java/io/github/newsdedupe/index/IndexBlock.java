package io.github.newsdedupe.index;

import static io.github.newsdedupe.index.UnsoundException.require;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.lsh.SampleColumns;
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
  private volatile Optional<BlockTexts> texts = Optional.empty();

  private volatile Optional<int[]> sampleSizes = Optional.empty();
  private volatile Optional<long[]> origins = Optional.empty();

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
   * @param from where its sketches begin or later
   */
  static IndexBlock open(DataFile file, Manifest.Block block, int first, long from) {
    Section header = block.header();
    BlockParts parts = file.read(header, bytes -> BlockParts.decode(bytes, from, header.offset()));
    return new IndexBlock(file, parts, first, block.articles());
  }

  /** All blocks of an index. */
  static List<IndexBlock> all(DataFile file, Manifest manifest) {
    List<IndexBlock> blocks = new ArrayList<>();
    int first = 0;
    long from = 0;
    for (Manifest.Block block : manifest.blocks()) {
      blocks.add(open(file, block, first, from));
      first += block.articles();
      from = block.header().end();
    }
    return blocks;
  }

  int first() {
    return first;
  }

  int size() {
    return size;
  }

  RowColumns rows() {
    return file.read(parts.rows(), bytes -> RowColumns.decode(bytes, size));
  }

  List<String> ids() {
    return file.read(
        parts.ids(),
        bytes -> {
          List<String> ids = Bytes.texts(bytes);
          require(ids.size() == size, "another number of ids");
          return ids;
        });
  }

  /** The sources of the articles in these rows, by number. */
  List<String> sourcesOf(RowColumns rows) {
    return file.read(
        parts.sources(),
        bytes -> {
          List<String> sources = Bytes.texts(bytes);
          require(rows.sources() <= sources.size(), "too few sources");
          return sources;
        });
  }

  /** In how many of these articles each rule takes much. */
  Map<String, Integer> heavyRules(IntPredicate counts) {
    Map<String, Integer> found = new TreeMap<>();
    for (HeavyRule heavy : file.read(parts.heavyRules(), this::heavyRules)) {
      if (counts.test(heavy.article())) {
        found.merge(heavy.rule(), 1, Integer::sum);
      }
    }
    return found;
  }

  private List<HeavyRule> heavyRules(byte[] bytes) {
    return Bytes.texts(bytes).stream().map(text -> HeavyRule.of(text, size)).toList();
  }

  int bands() {
    return parts.bands();
  }

  int[] hashes(int band) {
    if (band >= bands()) {
      throw Damage.in(file.path(), "it has " + bands() + " of " + (band + 1) + " bands");
    }
    return file.read(parts.band(band), bytes -> Bytes.ints(bytes, size));
  }

  int sampleCount(int part) {
    return parts.samples(part).length() / BlockParts.SAMPLE_BYTES;
  }

  int[] samples(int part) {
    return file.read(
        parts.samples(part),
        bytes -> {
          int[] hashes = Bytes.ints(bytes, sampleCount(part));
          for (int hash : hashes) {
            require(SampleColumns.partOf(hash) == part, "samples of another part");
          }
          return hashes;
        });
  }

  char[] holders(int part) {
    int count = sampleCount(part);
    return file.read(
        parts.samples(part),
        bytes -> {
          char[] holders = Bytes.chars(bytes, count * Integer.BYTES, count);
          for (char holder : holders) {
            require(holder < size, "samples of no article");
          }
          return holders;
        });
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

  /** A number for where article {@code i} really lies; 0 if that is not known. */
  long origin(int i) {
    long[] known = origins.orElseGet(this::loadOrigins);
    return known[i];
  }

  private long[] loadOrigins() {
    long[] loaded = rows().origins();
    origins = Optional.of(loaded);
    return loaded;
  }

  /** Article {@code i} as it was read. */
  Article article(int i, Locator locator) {
    return texts.orElseGet(this::loadTexts).article(i, locator);
  }

  private BlockTexts loadTexts() {
    BlockTexts loaded = texts();
    texts = Optional.of(loaded);
    return loaded;
  }

  /** Where the texts are. */
  BlockTexts texts() {
    int[] records = rows().records();
    long limit = parts.rows().offset();
    return file.read(
        parts.chunks(), bytes -> BlockTexts.of(file, records, StoredChunk.all(bytes, limit)));
  }
}

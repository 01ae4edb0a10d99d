package io.github.newsdedupe.store;

import io.github.newsdedupe.learn.ArticleSegments;
import io.github.newsdedupe.lsh.BandColumns;
import io.github.newsdedupe.lsh.SampleColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sketches of all articles of a run: written once, article by article, and read column by
 * column. Threads may add and change at the same time; reading begins when they are done.
 */
public final class Sketches implements BandColumns, SampleColumns, AutoCloseable {

  /** What an article takes in memory while it is learned from, and what each segment of it does. */
  private static final int OF_LEARNT = 120;

  private static final int OF_SEGMENT = 24;

  private final Room room;
  private final ArticleTable table = new ArticleTable();
  private final Map<String, Integer> heavyRules = new TreeMap<>();
  private final SketchBlocks blocks;

  private final List<BlockColumns> stored = new ArrayList<>();

  /** Of articles that were sketched again; what they hold counts. */
  private final SketchBlocks changes;

  private final BitSet changed = new BitSet();

  /** No sketches yet. */
  public Sketches(Room room) {
    this.room = room;
    blocks = new SketchBlocks(room);
    changes = new SketchBlocks(room);
  }

  /** Adds articles, in any order. */
  public synchronized void add(List<SketchedArticle> articles) {
    for (SketchedArticle article : articles) {
      blocks.add(table.add(article.row()), article);
      article.heavyRules().forEach(rule -> heavyRules.merge(rule, 1, Integer::sum));
    }
  }

  /** Adds articles whose sketches stay where they are. */
  public synchronized void add(StoredBlock block) {
    stored.add(new StoredColumns(block, table));
    block.heavyRules().forEach((rule, count) -> heavyRules.merge(rule, count, Integer::sum));
  }

  /**
   * Replaces the sketch of an article; its id and where it lies stay.
   *
   * @param place of the article
   */
  public synchronized void change(int place, SketchedArticle article) {
    int row = table.row(place);
    table.change(row, article.row());
    changed.set(row);
    changes.add(row, article);
  }

  /** Ends adding: articles have places from now on; tells how many got another id. */
  public int arrange() {
    blocks.close();
    return table.arrange();
  }

  /** Ends changing. */
  public void closeChanges() {
    changes.close();
  }

  /** What is known of every article. */
  public ArticleTable table() {
    return table;
  }

  /** In how many articles each rule takes much, by rule. */
  public Map<String, Integer> heavyRules() {
    return heavyRules;
  }

  @Override
  public int articles() {
    return table.size();
  }

  @Override
  public int[] hashes(int band) {
    int[] hashes = new int[table.size()];
    for (List<? extends BlockColumns> some : List.of(blocks.columns(), stored, changes.columns())) {
      for (BlockColumns block : some) {
        fill(hashes, block, block.hashes(band));
      }
    }
    return hashes;
  }

  private void fill(int[] hashes, BlockColumns block, int[] ofBlock) {
    for (int i = 0; i < block.size(); i++) {
      if (block.row(i) >= 0) {
        hashes[table.place(block.row(i))] = ofBlock[i];
      }
    }
  }

  @Override
  public int size(int place) {
    return table.sampleSize(place);
  }

  @Override
  public long[] postings(int part) {
    List<BlockColumns> all = new ArrayList<>(blocks.columns());
    all.addAll(stored);
    all.addAll(changes.columns());
    int firstChange = all.size() - changes.columns().size();
    long[] postings = new long[all.stream().mapToInt(block -> block.sampleCount(part)).sum()];
    int size = 0;
    for (int b = 0; b < all.size(); b++) {
      BlockColumns block = all.get(b);
      int[] samples = block.samples(part);
      char[] holders = block.holders(part);
      for (int i = 0; i < samples.length; i++) {
        int row = block.row(holders[i]);
        if (row >= 0 && (b >= firstChange || !changed.get(row))) {
          postings[size++] = SampleColumns.posting(samples[i], table.place(row));
        }
      }
    }
    return size == postings.length ? postings : Arrays.copyOf(postings, size);
  }

  /** Receives the segments of an article, in any thread. */
  @FunctionalInterface
  public interface SegmentSink {
    /** Takes the segments of the article at a place. */
    void accept(int place, ArticleSegments segments);
  }

  /** Hands over the segments of all articles, in any order and from many threads. */
  public void forEachSegments(SegmentSink sink) {
    BitSet all = new BitSet();
    all.set(0, table.size());
    forEachSegments(all, sink);
  }

  /** Hands over the segments of some articles, by place, in any order and from many threads. */
  public void forEachSegments(BitSet places, SegmentSink sink) {
    blocks.columns().parallelStream().forEach(block -> forEachSegments(block, places, sink));
  }

  private void forEachSegments(SketchColumns block, BitSet places, SegmentSink sink) {
    BlockSegments segments = block.segments();
    for (int i = 0; i < block.size(); i++) {
      int place = table.place(block.row(i));
      if (places.get(place)) {
        sink.accept(place, segments.of(i, table.id(place), table.source(place)));
      }
    }
  }

  /**
   * The articles that learning looks at: of each source so many, by rank; cut into parts, since all
   * of them may not fit into memory. All of a source are in one part.
   */
  public List<BitSet> samplesForLearning() {
    long segments = blocks.segments() / Math.max(1, table.size());
    return LearningSample.of(table, room.memory() / (OF_LEARNT + segments * OF_SEGMENT));
  }

  @Override
  public void close() {
    blocks.delete();
    changes.delete();
  }
}

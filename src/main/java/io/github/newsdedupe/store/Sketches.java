package io.github.newsdedupe.store;

import io.github.newsdedupe.learn.ArticleSegments;
import io.github.newsdedupe.learn.Learner;
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
public final class Sketches implements BandColumns, SampleColumns {

  private final ArticleTable table = new ArticleTable();
  private final Map<String, Integer> heavyRules = new TreeMap<>();
  private final List<SketchBlock> blocks = new ArrayList<>();

  /** Blocks of articles that were sketched again; what they hold counts. */
  private final List<SketchBlock> changes = new ArrayList<>();

  private final BitSet changed = new BitSet();

  /** Adds articles, in any order. */
  public synchronized void add(List<SketchedArticle> articles) {
    for (SketchedArticle article : articles) {
      open(blocks).add(table.add(article), article);
      article.heavyRules().forEach(rule -> heavyRules.merge(rule, 1, Integer::sum));
    }
  }

  /**
   * Replaces the sketch of an article; its id and where it lies stay.
   *
   * @param place of the article
   */
  public synchronized void change(int place, SketchedArticle article) {
    int row = table.row(place);
    table.change(row, article);
    changed.set(row);
    open(changes).add(row, article);
  }

  /** A block with room. */
  private static SketchBlock open(List<SketchBlock> blocks) {
    if (blocks.isEmpty() || blocks.get(blocks.size() - 1).isFull()) {
      close(blocks);
      blocks.add(new SketchBlock());
    }
    return blocks.get(blocks.size() - 1);
  }

  private static void close(List<SketchBlock> blocks) {
    if (!blocks.isEmpty()) {
      blocks.get(blocks.size() - 1).close();
    }
  }

  /** Ends adding: articles have places from now on; tells how many got another id. */
  public int arrange() {
    close(blocks);
    return table.arrange();
  }

  /** Ends changing. */
  public void closeChanges() {
    close(changes);
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
    for (List<SketchBlock> some : List.of(blocks, changes)) {
      for (SketchBlock block : some) {
        for (int i = 0; i < block.size(); i++) {
          hashes[table.place(block.row(i))] = block.hash(band, i);
        }
      }
    }
    return hashes;
  }

  @Override
  public int size(int place) {
    return table.sampleSize(place);
  }

  @Override
  public long[] postings(int part) {
    int count = 0;
    for (List<SketchBlock> some : List.of(blocks, changes)) {
      for (SketchBlock block : some) {
        count += block.sampleCount(part);
      }
    }
    long[] postings = new long[count];
    int size = 0;
    for (SketchBlock block : blocks) {
      for (int i = 0; i < block.sampleCount(part); i++) {
        if (!changed.get(block.holder(part, i))) {
          postings[size++] = posting(block, part, i);
        }
      }
    }
    for (SketchBlock block : changes) {
      for (int i = 0; i < block.sampleCount(part); i++) {
        postings[size++] = posting(block, part, i);
      }
    }
    return Arrays.copyOf(postings, size);
  }

  private long posting(SketchBlock block, int part, int i) {
    return SampleColumns.posting(block.sample(part, i), table.place(block.holder(part, i)));
  }

  /** Receives the segments of an article. */
  @FunctionalInterface
  public interface SegmentSink {
    /** Takes the segments of the article at a place. */
    void accept(int place, ArticleSegments segments);
  }

  /** Hands over the segments of all articles, in any order. */
  public void forEachSegments(SegmentSink sink) {
    for (SketchBlock block : blocks) {
      for (int i = 0; i < block.size(); i++) {
        int place = table.place(block.row(i));
        sink.accept(place, block.segments(i, table.id(place), table.source(place)));
      }
    }
  }

  /** The articles that learning looks at: of each source so many, by rank. */
  public BitSet sampleForLearning() {
    BitSet chosen = new BitSet(table.size());
    long[][] ranks = ranksBySource();
    for (int place = 0; place < table.size(); place++) {
      long[] ofSource = ranks[table.sourceNumber(table.row(place))];
      long last = ofSource[Math.min(Learner.ARTICLES, ofSource.length) - 1];
      chosen.set(place, ArticleSegments.rank(table.id(place)) <= last);
    }
    return chosen;
  }

  private long[][] ranksBySource() {
    int[] counts = new int[table.sources().size()];
    for (int row = 0; row < table.size(); row++) {
      counts[table.sourceNumber(row)]++;
    }
    long[][] ranks = new long[counts.length][];
    Arrays.setAll(ranks, source -> new long[counts[source]]);
    for (int row = 0; row < table.size(); row++) {
      int source = table.sourceNumber(row);
      ranks[source][--counts[source]] = ArticleSegments.rank(table.idOfRow(row));
    }
    for (long[] ofSource : ranks) {
      Arrays.sort(ofSource);
    }
    return ranks;
  }
}

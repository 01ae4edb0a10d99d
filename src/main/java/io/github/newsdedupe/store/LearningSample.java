package io.github.newsdedupe.store;

import io.github.newsdedupe.learn.ArticleSegments;
import io.github.newsdedupe.learn.Learner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The articles that learning looks at: of each source so many, by rank. */
final class LearningSample {

  private final ArticleTable table;

  /** By source: the greatest rank that is looked at. */
  private final long[] last;

  private LearningSample(ArticleTable table) {
    this.table = table;
    long[][] ranks = ranksBySource(table);
    this.last = new long[ranks.length];
    for (int source = 0; source < last.length; source++) {
      last[source] = ranks[source][Math.min(Learner.ARTICLES, ranks[source].length) - 1];
    }
  }

  /**
   * Cuts the sample into parts that fit into memory; all of a source are in one part.
   *
   * @param most articles of a part, if it has more than one source
   */
  static List<BitSet> of(ArticleTable table, long most) {
    LearningSample sample = new LearningSample(table);
    BitSet chosen = sample.chosen();
    int[] partOf = sample.partsOfSources(chosen, most);
    List<BitSet> parts = new ArrayList<>();
    for (int place = chosen.nextSetBit(0); place >= 0; place = chosen.nextSetBit(place + 1)) {
      int part = partOf[sample.source(place)];
      while (parts.size() <= part) {
        parts.add(new BitSet(table.size()));
      }
      parts.get(part).set(place);
    }
    return parts;
  }

  private int source(int place) {
    return table.sourceNumber(table.row(place));
  }

  private BitSet chosen() {
    BitSet chosen = new BitSet(table.size());
    for (int place = 0; place < table.size(); place++) {
      chosen.set(place, ArticleSegments.rank(table.id(place)) <= last[source(place)]);
    }
    return chosen;
  }

  /** Sources go into a part, one after the other, until the next would be too much. */
  private int[] partsOfSources(BitSet chosen, long most) {
    int[] counts = new int[last.length];
    chosen.stream().forEach(place -> counts[source(place)]++);
    int[] parts = new int[counts.length];
    int part = 0;
    long size = 0;
    for (int source = 0; source < parts.length; source++) {
      if (size > 0 && size + counts[source] > most) {
        part++;
        size = 0;
      }
      size += counts[source];
      parts[source] = part;
    }
    return parts;
  }

  private static long[][] ranksBySource(ArticleTable table) {
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

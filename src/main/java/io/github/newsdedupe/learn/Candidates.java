package io.github.newsdedupe.learn;

import java.util.Arrays;
import java.util.List;

/**
 * The segments that several articles of a source hold, numbered in the order of their keys, and
 * which articles those are. Articles are named by their place in a list sorted by rank, so that the
 * holders noted first are the sample.
 */
final class Candidates {

  /**
   * The holders looked at. Lower, and a passage cannot stand in as many unrelated articles as it
   * must; higher, and judging takes longer and nothing is found that was not before. At most 64: an
   * article of the sample is a number of six bits in {@link Relatives}.
   */
  static final int SAMPLE = 40;

  private final List<ArticleSegments> articles;
  private final long[] keys;
  private final int[] counts;

  /** The article in which each candidate was met last. */
  private final int[] last;

  private final int[] lengths;
  private final Occurrence[][] samples;

  /** Which candidate each segment of each article is; negative for none. */
  private final int[][] numbers;

  /** Where a candidate stands first in an article. */
  record Occurrence(int article, int segment) {}

  /**
   * Candidates of a source.
   *
   * @param articles by rank
   * @param least the number of articles that a candidate must stand in
   */
  Candidates(List<ArticleSegments> articles, int least) {
    this.articles = articles;
    keys = repeated(articles, least);
    counts = new int[keys.length];
    last = new int[keys.length];
    lengths = new int[keys.length];
    samples = new Occurrence[keys.length][];
    numbers = new int[articles.size()][];
    for (int a = 0; a < articles.size(); a++) {
      note(a);
    }
    for (int k = 0; k < keys.length; k++) {
      samples[k] = Arrays.copyOf(samples[k], Math.min(counts[k], SAMPLE));
    }
  }

  /** The keys that stand in so many places, sorted. */
  private static long[] repeated(List<ArticleSegments> articles, int least) {
    long[] all = new long[articles.stream().mapToInt(ArticleSegments::size).sum()];
    int size = 0;
    for (ArticleSegments article : articles) {
      for (int i = 0; i < article.size(); i++) {
        all[size++] = article.key(i);
      }
    }
    Arrays.parallelSort(all);
    int found = 0;
    int from = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || all[i] != all[from]) {
        if (i - from >= least) {
          all[found++] = all[from];
        }
        from = i;
      }
    }
    return Arrays.copyOf(all, found);
  }

  private void note(int a) {
    ArticleSegments article = articles.get(a);
    numbers[a] = new int[article.size()];
    for (int i = 0; i < article.size(); i++) {
      int k = Arrays.binarySearch(keys, article.key(i));
      numbers[a][i] = k;
      if (k >= 0 && !isIn(a, k)) {
        note(k, new Occurrence(a, i));
        lengths[k] = article.length(i);
      }
    }
  }

  private boolean isIn(int a, int k) {
    return counts[k] > 0 && last[k] == a;
  }

  private void note(int k, Occurrence occurrence) {
    if (counts[k] == 0) {
      samples[k] = new Occurrence[SAMPLE];
    }
    last[k] = occurrence.article;
    if (counts[k] < SAMPLE) {
      samples[k][counts[k]] = occurrence;
    }
    counts[k]++;
  }

  /** The number of candidates. */
  int size() {
    return keys.length;
  }

  long key(int k) {
    return keys[k];
  }

  /** The number of articles that hold candidate {@code k}. */
  int articles(int k) {
    return counts[k];
  }

  /** The length of candidate {@code k} in words. */
  int length(int k) {
    return lengths[k];
  }

  /** The holders of least rank. */
  Occurrence[] sample(int k) {
    return samples[k];
  }

  ArticleSegments article(int a) {
    return articles.get(a);
  }

  /** The number of articles of the source. */
  int articles() {
    return articles.size();
  }

  /** Which candidate a segment is; negative for none, or for one before or after the article. */
  int at(int a, int segment) {
    return segment >= 0 && segment < numbers[a].length ? numbers[a][segment] : -1;
  }
}

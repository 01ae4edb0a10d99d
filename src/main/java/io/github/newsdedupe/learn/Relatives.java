package io.github.newsdedupe.learn;

import io.github.newsdedupe.learn.Candidates.Occurrence;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Groups the articles of a sample by what else they share. Copies of a story, and stories about the
 * same event that quote the same background, are one group and speak with one voice.
 */
final class Relatives {

  /**
   * The share of the smaller article's sentences that makes two articles related. Higher, and cut
   * and extended copies of a story count as many: their own sentences are learned; lower, nothing
   * changes down to half of it.
   */
  private static final double RELATED = .3;

  /**
   * Words of other sentences that make an article speak at all. Without it, lists and tables whose
   * sentences are too short to be compared count as unrelated, and their recurring rows are
   * learned.
   */
  private static final int HOST = 40;

  /**
   * Words from which a segment that a mark closes is a sentence; twice as many without one. Too
   * low, and stock phrases relate articles; too high, and one-line paragraphs do not.
   */
  private static final int SENTENCE = 6;

  private static final int ARTICLE_BITS = 6;
  private static final int LENGTH_BITS = 10;
  private static final int LOW_BITS = ARTICLE_BITS + LENGTH_BITS;
  private static final int MAX_LENGTH = (1 << LENGTH_BITS) - 1;

  private final Candidates candidates;
  private final BitSet leftOut;
  private final int size;
  private final int[] own;
  private final int[] sentenceWords;
  private final int[][] shared;
  private final int[] group;
  private long[] sentences = new long[1024];
  private int count;

  private Relatives(Candidates candidates, Occurrence[] sample, BitSet leftOut) {
    this.candidates = candidates;
    this.leftOut = leftOut;
    size = sample.length;
    own = new int[size];
    sentenceWords = new int[size];
    shared = new int[size][size];
    group = new int[size];
    for (int i = 0; i < size; i++) {
      group[i] = i;
      addSentences(i, sample[i].article());
    }
  }

  /**
   * Compares the articles of a sample.
   *
   * @param leftOut candidates that count as if they were not there
   * @param words the length of what is judged
   */
  static Evidence compare(Candidates candidates, Occurrence[] sample, BitSet leftOut, int words) {
    Relatives relatives = new Relatives(candidates, sample, leftOut);
    relatives.countShared();
    relatives.group();
    return relatives.evidence(words);
  }

  private void addSentences(int i, int a) {
    ArticleSegments article = candidates.article(a);
    for (int s = 0; s < article.size(); s++) {
      int k = candidates.at(a, s);
      if (k < 0 || !leftOut.get(k)) {
        own[i] += article.length(s);
        if (article.length(s) >= (article.isMarked(s) ? SENTENCE : 2 * SENTENCE)) {
          add(article.key(s), article.length(s), i);
        }
      }
    }
  }

  /**
   * Key, length and article in one number, so that one sort brings the holders of a sentence
   * together. 48 bits of the key are left: two of a few thousand sentences are taken for one with a
   * chance below 10<sup>-7</sup>.
   */
  private void add(long key, int length, int article) {
    if (count == sentences.length) {
      sentences = Arrays.copyOf(sentences, count * 2);
    }
    long low = (long) Math.min(length, MAX_LENGTH) << ARTICLE_BITS | article;
    sentences[count++] = key >>> LOW_BITS << LOW_BITS | low;
  }

  private void countShared() {
    Arrays.sort(sentences, 0, count);
    int distinct = 0;
    int from = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || sentences[i] != sentences[i - 1]) {
        long entry = sentences[i];
        if (distinct > 0 && entry >>> LOW_BITS != sentences[distinct - 1] >>> LOW_BITS) {
          from = distinct;
        }
        sentences[distinct] = entry;
        countShared(from, distinct++);
      }
    }
  }

  /** Counts the sentence at {@code last} as shared with the articles noted from {@code from} on. */
  private void countShared(int from, int last) {
    int article = article(sentences[last]);
    int length = (int) (sentences[last] >>> ARTICLE_BITS) & MAX_LENGTH;
    sentenceWords[article] += length;
    for (int i = from; i < last; i++) {
      shared[article(sentences[i])][article] += length;
    }
  }

  private static int article(long entry) {
    return (int) entry & ((1 << ARTICLE_BITS) - 1);
  }

  private void group() {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        int smaller = Math.min(sentenceWords[i], sentenceWords[j]);
        if (shared[i][j] > 0 && shared[i][j] >= RELATED * smaller) {
          group[find(j)] = find(i);
        }
      }
    }
  }

  private int find(int i) {
    int root = i;
    while (group[root] != root) {
      root = group[root];
    }
    return root;
  }

  private Evidence evidence(int words) {
    int[] hosts = new int[size];
    for (int i = 0; i < size; i++) {
      hosts[find(i)] += sentenceWords[i] >= HOST ? 1 : 0;
    }
    double[] shares = Arrays.stream(own).mapToDouble(o -> (double) o / (o + words)).toArray();
    Arrays.sort(shares);
    int groups = (int) Arrays.stream(hosts).filter(h -> h > 0).count();
    return new Evidence(size, groups, Arrays.stream(hosts).max().orElse(0), shares[size / 2]);
  }
}

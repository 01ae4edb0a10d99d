package io.github.newsdedupe.reference;

import java.util.Arrays;
import java.util.List;

/**
 * How well the kept text of a page agrees with its article, in words.
 *
 * <p>What counts is the longest common subsequence of the two sequences of words, as in CleanEval
 * (Baroni et al., LREC 2008): a bag of words would give credit for each {@code the} and {@code of}
 * of a menu.
 *
 * @param precision the share of the kept words that belong to the article, 0 to 1
 * @param recall the share of the words of the article that are kept, 0 to 1
 */
public record WordOverlap(double precision, double recall) {

  /** Compares words as section 3 of comparison.md defines them. */
  public static WordOverlap of(String kept, String gold) {
    int[] a = words(kept);
    int[] b = words(gold);
    double common = longestCommonSubsequence(a, b);
    return new WordOverlap(common / Math.max(1, a.length), common / Math.max(1, b.length));
  }

  /** The harmonic mean of the two; 0 when nothing is common. */
  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** Words as numbers; two that collide are too rare to show. */
  private static int[] words(String text) {
    return ReferenceSentences.of(text).stream()
        .flatMap(List::stream)
        .mapToInt(word -> word.text().hashCode())
        .toArray();
  }

  private static int longestCommonSubsequence(int[] a, int[] b) {
    int[] lengths = new int[b.length + 1];
    for (int word : a) {
      int[] before = Arrays.copyOf(lengths, lengths.length);
      for (int j = 1; j <= b.length; j++) {
        lengths[j] = word == b[j - 1] ? before[j - 1] + 1 : Math.max(before[j], lengths[j - 1]);
      }
    }
    return lengths[b.length];
  }
}

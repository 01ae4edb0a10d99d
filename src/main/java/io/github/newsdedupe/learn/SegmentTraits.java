package io.github.newsdedupe.learn;

import io.github.newsdedupe.learn.Candidates.Occurrence;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Predicate;

/** Which candidates are labels and which are quoted, as most of their occurrences have it. */
final class SegmentTraits {

  /**
   * The share of occurrences on a line of their own, without a mark. Lower, and short sentences
   * that lost their full stop are labels; higher, and one page on one line hides a label.
   */
  private static final double LINE = .8;

  /** A label has fewer words than this: as many without a mark are a sentence. */
  private static final int SENTENCE = 12;

  /**
   * The share of quoted occurrences that protects a sentence: what many articles quote is what they
   * are about. Higher, and quotations are learned of which extraction lost a mark here and there.
   */
  private static final double QUOTED = .5;

  private final BitSet labels = new BitSet();
  private final BitSet quoted = new BitSet();

  SegmentTraits(Candidates candidates) {
    for (int k = 0; k < candidates.size(); k++) {
      Occurrence[] sample = candidates.sample(k);
      boolean line =
          share(sample, o -> candidates.article(o.article()).isUnmarkedLine(o.segment())) >= LINE;
      labels.set(k, line && candidates.length(k) < SENTENCE);
      quoted.set(
          k, share(sample, o -> candidates.article(o.article()).isQuoted(o.segment())) >= QUOTED);
    }
  }

  private static double share(Occurrence[] sample, Predicate<Occurrence> trait) {
    return (double) Arrays.stream(sample).filter(trait).count() / sample.length;
  }

  boolean isLabel(int k) {
    return labels.get(k);
  }

  /** Whether it is quoted speech; a label never is. */
  boolean isQuoted(int k) {
    return quoted.get(k) && !labels.get(k);
  }
}

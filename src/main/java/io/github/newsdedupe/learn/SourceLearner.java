package io.github.newsdedupe.learn;

import io.github.newsdedupe.learn.Candidates.Occurrence;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Judges the runs of one source, until a round proves nothing more. */
final class SourceLearner {

  /**
   * Each round leaves out what is proved, and so sees more ends of articles and fewer relatives.
   */
  private static final int ROUNDS = 3;

  /**
   * Unrelated articles that must end with a sentence for it to be learned. Lower, and what a
   * columnist closes with is learned; higher, and the imprint of a small source stays.
   */
  private static final int TAIL = 8;

  /** The share of its occurrences that end an article. Lower, and closing phrases are learned. */
  private static final double EDGE = .9;

  /**
   * Unrelated articles that must hold a sentence or passage which no label or place betrays. At
   * half of it, the background paragraphs of a story with ten follow-ups are learned; at twice it
   * the {@link Candidates#SAMPLE} cannot prove anything.
   */
  private static final int STRONG = 20;

  /** The share of a source's articles that hold such a passage. */
  private static final double PASSAGE = .002;

  /**
   * The share that hold such a single sentence. Lower, and what every story on a long-running
   * subject says is learned; higher, and notices that some sections have stay.
   */
  private static final double FREQUENT = .1;

  private final Candidates candidates;
  private final SegmentTraits traits;
  private final BitSet learned = new BitSet();

  /** A run that was proved. */
  record Proof(Kind kind, Evidence evidence) {}

  SourceLearner(Candidates candidates) {
    this.candidates = candidates;
    this.traits = new SegmentTraits(candidates);
  }

  /** Hands over each candidate that is furniture. */
  void learn(BiConsumer<Integer, Proof> finds) {
    List<int[]> runs = Runs.of(candidates);
    for (int round = 0; round < ROUNDS; round++) {
      Map<Integer, Proof> proved = new HashMap<>();
      for (int[] run : runs) {
        if (!learned.get(run[0])) {
          judge(run).ifPresent(proof -> Arrays.stream(run).forEach(k -> proved.put(k, proof)));
        }
      }
      proved.keySet().forEach(learned::set);
      proved.forEach(finds);
    }
  }

  private Optional<Proof> judge(int[] run) {
    BitSet leftOut = (BitSet) learned.clone();
    Arrays.stream(run).forEach(leftOut::set);
    int words = Arrays.stream(run).map(candidates::length).sum();
    Evidence evidence = Relatives.compare(candidates, smallestSample(run), leftOut, words);
    return evidence.isOfUnrelated()
        ? kind(run, evidence).map(kind -> new Proof(kind, evidence))
        : Optional.empty();
  }

  private Occurrence[] smallestSample(int[] run) {
    Occurrence[] smallest = candidates.sample(run[0]);
    for (int k : run) {
      smallest = candidates.sample(k).length < smallest.length ? candidates.sample(k) : smallest;
    }
    return smallest;
  }

  private Optional<Kind> kind(int[] run, Evidence evidence) {
    if (Arrays.stream(run).allMatch(traits::isLabel)) {
      return Optional.of(Kind.LABEL);
    }
    if (Arrays.stream(run).anyMatch(traits::isQuoted)) {
      return Optional.empty();
    }
    if (Arrays.stream(run).anyMatch(traits::isLabel)) {
      return Optional.of(Kind.LABELLED);
    }
    if (evidence.groups() >= TAIL && isTail(run[run.length - 1])) {
      return Optional.of(Kind.TAIL);
    }
    return isEverywhere(run, evidence)
        ? Optional.of(run.length > 1 ? Kind.PASSAGE : Kind.FREQUENT)
        : Optional.empty();
  }

  private boolean isEverywhere(int[] run, Evidence evidence) {
    double share = (double) candidates.articles(run[0]) / candidates.articles();
    return evidence.groups() >= STRONG && share >= (run.length > 1 ? PASSAGE : FREQUENT);
  }

  private boolean isTail(int k) {
    Occurrence[] sample = candidates.sample(k);
    long last = Arrays.stream(sample).filter(this::endsArticle).count();
    return last >= EDGE * sample.length;
  }

  /** Whether nothing but learned furniture follows. */
  private boolean endsArticle(Occurrence occurrence) {
    int a = occurrence.article();
    int i = occurrence.segment() + 1;
    while (i < candidates.article(a).size()
        && candidates.at(a, i) >= 0
        && learned.get(candidates.at(a, i))) {
      i++;
    }
    return i == candidates.article(a).size();
  }
}

package io.github.newsdedupe.cluster;

import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * What two articles are to each other, and what is known of each: all in which a run that reads
 * articles and a report that recorded them differ. Articles are named by their places.
 */
public interface Oracle {

  /** The number of words of an article. */
  int length(int article);

  /** Who published an article, as it is written; empty if that is not known. */
  String source(int article);

  /**
   * When an article was published, in days since 1970-01-01, if that is known; asked only of those
   * with a pair that was told.
   */
  OptionalLong day(int article);

  /**
   * Compares many pairs.
   *
   * @param found is told those that are worth knowing, in one thread and any order
   */
  void compare(List<CandidatePair> pairs, Consumer<SimilarPair> found);

  /** What two articles are to each other, exactly, whether they were candidates or not. */
  SimilarPair compare(int one, int other);

  /** Whether the Jaccard similarity of two articles is this or more, exactly. */
  boolean areSimilar(int one, int other, double jaccard);

  /** Whether it knows the candidates alone and at once, so that no comparison need be spared. */
  boolean isRecorded();
}

package io.github.newsdedupe.cluster;

import io.github.newsdedupe.similarity.SimilarPair;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What clustering asks of the articles, which are named by their places. */
public interface Articles {

  /** The number of words of an article. */
  int length(int article);

  /** Who leads a cluster: of two articles the one that comes first. A total order. */
  Comparator<Integer> preference();

  /** When an article was published, in days since 1970-01-01, if that is known. */
  OptionalLong day(int article);

  /** How many days the articles of a cluster may be apart. */
  OptionalInt window();

  /** Whether the Jaccard similarity of two articles is this or more, exactly. */
  boolean areSimilar(int one, int other, double jaccard);

  /** What two articles are to each other, exactly, whether they were candidates or not. */
  SimilarPair compare(int one, int other);
}

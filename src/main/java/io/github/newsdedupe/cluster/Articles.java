package io.github.newsdedupe.cluster;

import io.github.newsdedupe.similarity.SimilarPair;
import java.util.Comparator;

/** What clustering asks of the articles, which are named by their places 0 to {@code count - 1}. */
public interface Articles {

  /** How many there are. */
  int count();

  /** The number of words of an article. */
  int length(int article);

  /** Who leads a cluster: of two articles the one that comes first. A total order. */
  Comparator<Integer> preference();

  /** Whether any two articles are too far apart in time to be in one cluster. */
  boolean haveWindow();

  /** Whether two articles are near enough in time; always, if there is no window. */
  boolean areInWindow(int one, int other);

  /** What two articles are to each other, exactly, whether they were candidates or not. */
  SimilarPair compare(int one, int other);
}

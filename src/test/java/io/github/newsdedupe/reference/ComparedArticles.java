package io.github.newsdedupe.reference;

import java.util.Comparator;

/** Articles by their places, as section 9 looks at them. */
public interface ComparedArticles {

  /** How many there are. */
  int count();

  /** How many words one has. */
  int length(int article);

  /** What the first is to the second. */
  Comparison compare(int first, int second);

  /** Whether both may be in one cluster, by their dates. */
  boolean areInWindow(int first, int second);

  /** The most preferred first, as {@code --keep} says. */
  Comparator<Integer> preference();
}

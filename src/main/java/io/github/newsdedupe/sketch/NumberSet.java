package io.github.newsdedupe.sketch;

import io.github.newsdedupe.text.Words;
import java.util.function.LongPredicate;

/**
 * Collects the distinct numbers of an article: what a box score, a market report or a weather table
 * consists of beside its frame. Figures of several words ({@code 3.5}, {@code 10:45}) count as one.
 * Numbers that are written as words are words.
 */
public final class NumberSet {

  private NumberSet() {}

  /**
   * The numbers of an article, as a set of their hashes.
   *
   * @param leftOut tells by the {@link Words#sentenceKey key} of a sentence that it does not count
   */
  public static ShingleSet of(Words words, LongPredicate leftOut) {
    Shingles numbers = new Shingles();
    int from = 0;
    for (int s = 0; s < words.sentences(); s++) {
      int to = words.sentenceEnd(s);
      if (leftOut == Shingles.NOTHING || !leftOut.test(words.sentenceKey(s))) {
        addAll(words, from, to, numbers);
      }
      from = to;
    }
    return numbers.toSet();
  }

  private static void addAll(Words words, int from, int to, Shingles numbers) {
    int at = from;
    while (at < to) {
      int next = at + 1;
      if (words.isNumber(at)) {
        while (next < to && words.isContinued(next)) {
          next++;
        }
        numbers.addRun(words, at, next);
      }
      at = next;
    }
  }
}

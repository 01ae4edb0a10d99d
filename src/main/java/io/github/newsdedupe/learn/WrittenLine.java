package io.github.newsdedupe.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line with its words as they are written.
 *
 * @param article the place of its article
 * @param text of the line
 * @param words in their order
 */
record WrittenLine(int article, String text, List<Word> words) {

  /** A word in lower case, whether it began with a capital or a small letter, and where it ends. */
  record Word(String folded, boolean isCapital, boolean isSmall, int end) {}

  WrittenLine {
    words = List.copyOf(words);
  }

  static WrittenLine of(int article, String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isInWord(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        words.add(word(text, at, end));
      }
      at = end + 1;
    }
    return new WrittenLine(article, text, words);
  }

  private static Word word(String text, int from, int end) {
    int first = text.codePointAt(from);
    return new Word(
        text.substring(from, end).toLowerCase(Locale.ROOT),
        Character.isUpperCase(first),
        Character.isLowerCase(first),
        end);
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\'' || c == '\u2019';
  }

  /** Two words that follow one another. */
  String pair(int first) {
    return words.get(first).folded + " " + words.get(first + 1).folded;
  }

  /** The word at a place, or nothing if the line ends before it. */
  String folded(int i) {
    return i < words.size() ? words.get(i).folded : "";
  }

  /** The first words, as they are written. */
  String beginning(int count) {
    return text.substring(0, words.get(count - 1).end);
  }
}

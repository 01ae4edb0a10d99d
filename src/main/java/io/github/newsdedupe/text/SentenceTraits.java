package io.github.newsdedupe.text;

import java.util.Arrays;

/**
 * Finds, once a paragraph is scanned, where each of its sentences lies and what else is known of
 * it. Doing this while the words are scanned would slow the inner loop by a tenth.
 */
final class SentenceTraits {

  /** Marks that belong to the sentence after them although no space stands before them. */
  private static final String OPENING = "\u201C\u201E\u00AB\u300C\u300E\u300A\u3010([\uFF08";

  private final Words words;

  /** Where double quotation marks stand in the paragraph, rising. */
  private int[] quotes = new int[16];

  private int quoteCount;

  /** The first of them that does not stand before the sentence last asked for. */
  private int quote;

  SentenceTraits(Words words) {
    this.words = words;
  }

  /** Passes a double quotation mark. */
  void passQuote(int at) {
    if (quoteCount == quotes.length) {
      quotes = Arrays.copyOf(quotes, quoteCount * 2);
    }
    quotes[quoteCount++] = at;
  }

  /**
   * Describes the sentences of a paragraph, from {@code first} to the last there is, and forgets
   * its quotation marks.
   */
  void describe(int first, byte[] text, int from, int to) {
    int start = from;
    quote = 0;
    int last = words.sentences() - 1;
    for (int s = first; s <= last; s++) {
      int end = s == last ? to : endOfMarks(text, words.start(s), words.end(s));
      int traits = first == last ? Words.ALONE : 0;
      traits |= isQuoted(start, end) ? Words.QUOTED : 0;
      traits |= holdsLetters(text, start, end) ? Words.LETTERED : 0;
      words.describe(s, start, end, traits);
      start = Lines.skipSpace(text, end, to);
    }
    quoteCount = 0;
  }

  /** Whether a quotation mark stands there; asked in text order. */
  private boolean isQuoted(int from, int to) {
    while (quote < quoteCount && quotes[quote] < from) {
      quote++;
    }
    return quote < quoteCount && quotes[quote] < to;
  }

  /** After the marks that close a sentence, of those between its last word and the next. */
  private static int endOfMarks(byte[] text, int wordEnd, int nextWord) {
    int at = wordEnd;
    while (at < nextWord && Lines.spaceAt(text, at, nextWord) == 0 && !isOpening(text, at)) {
      at += Utf8.length(text[at]);
    }
    return at;
  }

  private static boolean isOpening(byte[] text, int at) {
    int first = text[at];
    return first < 0
        ? OPENING.indexOf(Utf8.codePointAt(text, at)) >= 0
        : first == '(' || first == '[';
  }

  /** Whether there are two letters, which most sentences begin with. */
  private static boolean holdsLetters(byte[] text, int from, int end) {
    return (end - from > 1 && isLetter(text[from]) && isLetter(text[from + 1]))
        || holdsLettersInside(text, from, end);
  }

  private static boolean isLetter(byte b) {
    int lower = b | ' ';
    return lower >= 'a' && lower <= 'z';
  }

  private static boolean holdsLettersInside(byte[] text, int from, int end) {
    int letters = 0;
    for (int at = from; at < end && letters < 2; at += Utf8.length(text[at])) {
      int flags = Characters.flags(Utf8.codePointAt(text, at));
      letters += (flags & (Characters.WORD | Characters.DIGIT)) == Characters.WORD ? 1 : 0;
    }
    return letters == 2;
  }
}

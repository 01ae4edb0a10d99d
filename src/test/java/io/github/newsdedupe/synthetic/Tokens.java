package io.github.newsdedupe.synthetic;

import java.util.Arrays;

/** A text as words and numbers, each with the marks around it, before it is written. */
final class Tokens {

  /** The lower half of a token: a word of the vocabulary, or the value of a number. */
  static final int VALUE = 0xFFFF;

  static final int NUMBER = 1 << 16;
  static final int COMMA = 1 << 17;
  static final int DASH = 1 << 18;
  static final int OPEN = 1 << 19;
  static final int CLOSE = 1 << 20;
  static final int POSSESSIVE = 1 << 21;
  static final int STOP = 1 << 22;
  static final int QUESTION = 1 << 23;
  static final int EXCLAMATION = 1 << 24;
  static final int PARAGRAPH = 1 << 25;

  static final int SENTENCE = STOP | QUESTION | EXCLAMATION;

  /** What an edit must leave alone, or sentences, quotes and figures would change. */
  static final int FIXED = NUMBER | OPEN | CLOSE | SENTENCE | PARAGRAPH;

  private int[] tokens = new int[1 << 10];
  private int size;

  /** Whether a token has one of these marks. */
  static boolean has(int token, int marks) {
    return (token & marks) != 0;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int get(int i) {
    return tokens[i];
  }

  void add(int token) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * size);
    }
    tokens[size++] = token;
  }

  /** Adds a stretch of another text. */
  void add(Tokens from, int start, int end) {
    for (int i = start; i < end; i++) {
      add(from.tokens[i]);
    }
  }

  /** Adds marks to a token. */
  void mark(int i, int marks) {
    tokens[i] |= marks;
  }

  /** The first place at or after this one where a sentence begins, or the end. */
  int sentenceFrom(int from) {
    return after(SENTENCE, from);
  }

  /** The first place at or after this one where a paragraph begins, or the end. */
  int paragraphFrom(int from) {
    return after(PARAGRAPH, from);
  }

  private int after(int mark, int from) {
    int i = from;
    while (i > 0 && i < size && !has(tokens[i - 1], mark)) {
      i++;
    }
    return i;
  }
}

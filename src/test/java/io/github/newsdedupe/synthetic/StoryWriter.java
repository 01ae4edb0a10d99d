package io.github.newsdedupe.synthetic;

import java.nio.charset.StandardCharsets;

/** Writes stories as text. */
final class StoryWriter {

  private static final byte[] OPEN = utf8("\u201C");
  private static final byte[] CLOSE = utf8("\u201D");
  private static final byte[] DASH = utf8(" \u2014");
  private static final byte[] POSSESSIVE = utf8("\u2019s");
  private static final byte[] PLAIN_QUOTE = utf8("\"");
  private static final byte[] PLAIN_DASH = utf8(" --");
  private static final byte[] PLAIN_POSSESSIVE = utf8("'s");

  private static final byte[] COMMA = utf8(",");
  private static final byte[] STOP = utf8(".");
  private static final byte[] QUESTION = utf8("?");
  private static final byte[] EXCLAMATION = utf8("!");

  /** Numbers from here up have a comma, if they are no years. */
  private static final int THOUSAND = 1_000;

  private static final int FIRST_YEAR = 1_900;
  private static final int LAST_YEAR = 2_030;

  /** One number in so many of three digits has a decimal point. */
  private static final int DECIMALS = 4;

  private final Vocabulary vocabulary;

  StoryWriter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Appends a story whose paragraphs are so far apart; curly says which quotes and dashes. */
  void write(Tokens story, boolean curly, String gap, Utf8Text to) {
    boolean begins = true;
    for (int i = 0; i < story.size(); i++) {
      int token = story.get(i);
      if (i == 0 || Tokens.has(story.get(i - 1), Tokens.PARAGRAPH)) {
        to.append(i == 0 ? "" : gap);
        to.beginParagraph();
      } else {
        to.append(' ');
      }
      writeToken(token, begins, curly, to);
      begins = Tokens.has(token, Tokens.SENTENCE);
    }
  }

  private void writeToken(int token, boolean begins, boolean curly, Utf8Text to) {
    writeIf(Tokens.has(token, Tokens.OPEN), curly ? OPEN : PLAIN_QUOTE, to);
    int value = token & Tokens.VALUE;
    if (Tokens.has(token, Tokens.NUMBER)) {
      writeNumber(value, to);
    } else {
      vocabulary.write(value, begins || vocabulary.isName(value), to);
    }
    if (Tokens.has(token, ~Tokens.VALUE)) {
      writeMarksAfter(token, curly, to);
    }
  }

  private static void writeMarksAfter(int token, boolean curly, Utf8Text to) {
    writeIf(Tokens.has(token, Tokens.POSSESSIVE), curly ? POSSESSIVE : PLAIN_POSSESSIVE, to);
    writeIf(Tokens.has(token, Tokens.COMMA), COMMA, to);
    writeIf(Tokens.has(token, Tokens.DASH), curly ? DASH : PLAIN_DASH, to);
    writeIf(Tokens.has(token, Tokens.STOP), STOP, to);
    writeIf(Tokens.has(token, Tokens.QUESTION), QUESTION, to);
    writeIf(Tokens.has(token, Tokens.EXCLAMATION), EXCLAMATION, to);
    writeIf(Tokens.has(token, Tokens.CLOSE), curly ? CLOSE : PLAIN_QUOTE, to);
  }

  private static void writeIf(boolean wanted, byte[] text, Utf8Text to) {
    if (wanted) {
      to.append(text);
    }
  }

  private static void writeNumber(int value, Utf8Text to) {
    boolean year = value >= FIRST_YEAR && value < LAST_YEAR;
    if (value >= THOUSAND && !year) {
      writePlain(value / THOUSAND, to);
      to.append(',');
      to.appendDigits(value % THOUSAND, 3);
    } else if (value >= 100 && value < THOUSAND && value % DECIMALS == 0) {
      writePlain(value / 10, to);
      to.append('.');
      to.appendDigits(value % 10, 1);
    } else {
      writePlain(value, to);
    }
  }

  private static void writePlain(int value, Utf8Text to) {
    to.appendDigits(value, value < 10 ? 1 : value < 100 ? 2 : value < THOUSAND ? 3 : 4);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

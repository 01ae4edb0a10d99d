package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import io.github.newsdedupe.text.Utf8;
import io.github.newsdedupe.text.WordScanner;
import io.github.newsdedupe.text.Words;

/** What the lines of a text look like: prose, links, or the labels of a menu. */
final class PageLines {

  /** Shorter runs of labels are lists such as articles have. */
  private static final int LEAST_RUN = 5;

  /** A label is at most so wide, in columns. */
  private static final int LABEL_WIDTH = 25;

  /** In bytes: that many columns of characters of four. */
  private static final int LONGEST_LABEL = 4 * LABEL_WIDTH;

  /** A sentence of fewer words may be a button. */
  private static final int LEAST_PROSE = 5;

  private final byte[] text;
  private final Lines lines;

  PageLines(byte[] text, Lines lines) {
    this.text = text;
    this.lines = lines;
  }

  boolean isBlank(int line) {
    return lines.isBlank(line);
  }

  /** How many words the sentences of these lines have. */
  int prose(int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += isBlank(i) || isUnended(i) ? 0 : proseWords(i);
    }
    return sum;
  }

  /** The words of a line, or none if it is too short for a sentence. */
  int proseWords(int line) {
    int count = wordCount(line);
    return count < LEAST_PROSE ? 0 : count;
  }

  /** The words of a line; only a text that looks like a page is asked for them. */
  int wordCount(int line) {
    Words words = new Words();
    new WordScanner(words).scan(text, lines.contentStart(line), lines.contentEnd(line));
    return words.length();
  }

  /** No less than all {@link #labels}, told by the length of lines alone: of most articles none. */
  int mostLabels() {
    int labels = 0;
    int run = 0;
    for (int i = 0; i < lines.count(); i++) {
      if (lines.contentEnd(i) - lines.contentStart(i) > LONGEST_LABEL) {
        run = 0;
      } else if (!isBlank(i)) {
        run++;
        labels += run < LEAST_RUN ? 0 : run == LEAST_RUN ? run : 1;
      }
    }
    return labels;
  }

  /** How many of these lines are labels that stand in runs. */
  int labels(int from, int to) {
    int labels = 0;
    int run = 0;
    for (int i = from; i <= to; i++) {
      if (i < to && isBlank(i)) {
        continue;
      }
      if (i < to && isLabel(i)) {
        run++;
      } else {
        labels += run < LEAST_RUN ? 0 : run;
        run = 0;
      }
    }
    return labels;
  }

  /** One or two words without a digit, as items of menus are. */
  private boolean isLabel(int line) {
    int start = lines.contentStart(line);
    int end = lines.contentEnd(line);
    return end - start <= LONGEST_LABEL
        && Character.isLetter(Utf8.codePointAt(text, start))
        && isOneOrTwoWords(start, end)
        && width(line) <= LABEL_WIDTH
        && isUnended(line);
  }

  private boolean isOneOrTwoWords(int start, int end) {
    int spaces = 0;
    for (int at = start; at < end && spaces <= 1; at += Utf8.length(text[at])) {
      spaces += Lines.spaceAt(text, at, end) > 0 ? 1 : 0;
      if (Character.isDigit(Utf8.codePointAt(text, at))) {
        return false;
      }
    }
    return spaces <= 1;
  }

  /** Whether a line that is not blank ends otherwise than a sentence does. */
  boolean isUnended(int line) {
    return GapBounds.isUnended(text, lines.contentStart(line), lines.contentEnd(line));
  }

  /** Columns: two for a character of East Asia. */
  int width(int line) {
    int columns = 0;
    int end = lines.contentEnd(line);
    for (int at = lines.contentStart(line); at < end; at += Utf8.length(text[at])) {
      columns += Utf8.codePointAt(text, at) >= 0x2E80 ? 2 : 1;
    }
    return columns;
  }
}

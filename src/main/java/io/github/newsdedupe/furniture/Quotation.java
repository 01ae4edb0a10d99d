package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Utf8;

/**
 * Tells whether a stretch stands in quotation marks, by the nearest mark on either side: the one
 * before it must open and the one after it close. Counting marks from the beginning of the line
 * would cost more and be misled by one that is missing.
 */
final class Quotation {

  /**
   * How far away a mark may stand, in bytes. Nearer, and what is quoted at length is taken for
   * furniture; farther, and furniture between two quotations is taken for a quotation.
   */
  private static final int REACH = 200;

  private static final String OPENING = "\u201C\u00AB\u201E\u300C\u300E";
  private static final String CLOSING = "\u201D\u00BB\u201C\u300D\u300F";

  private Quotation() {}

  /** Whether the bytes from {@code start} to {@code end} are quoted. */
  static boolean encloses(byte[] text, int start, int end) {
    return opensBefore(text, start) && closesAfter(text, end);
  }

  private static boolean opensBefore(byte[] text, int start) {
    int limit = Math.max(0, start - REACH);
    for (int i = start - 1; i >= limit && text[i] != '\n'; i--) {
      if (isMark(text, i)) {
        return text[i] == '"'
            ? i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n' || text[i - 1] == '('
            : OPENING.indexOf(Utf8.codePointAt(text, i)) >= 0;
      }
    }
    return false;
  }

  private static boolean closesAfter(byte[] text, int end) {
    int limit = Math.min(text.length, end + REACH);
    for (int i = end; i < limit && text[i] != '\n'; i += Utf8.length(text[i])) {
      if (isMark(text, i)) {
        return text[i] == '"'
            ? i == end || text[i - 1] != ' '
            : CLOSING.indexOf(Utf8.codePointAt(text, i)) >= 0;
      }
    }
    return false;
  }

  private static boolean isMark(byte[] text, int at) {
    if (text[at] >= 0 || Utf8.isContinuation(text[at])) {
      return text[at] == '"';
    }
    int codePoint = Utf8.codePointAt(text, at);
    return OPENING.indexOf(codePoint) >= 0 || CLOSING.indexOf(codePoint) >= 0;
  }
}

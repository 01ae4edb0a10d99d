package io.github.newsdedupe.text;

import java.util.Locale;

/**
 * Text of any origin where a person reads it: on a terminal, in a log, in a listing. What a
 * terminal would obey, or what would make a line look like another, is written as its code, {@code
 * \u001B}; everything else is as it was.
 *
 * <p>That is: control characters, those of C1 too; separators of lines and paragraphs; embeddings,
 * overrides and isolates of the bidirectional algorithm, by which letters change their places; half
 * a surrogate pair; and U+FFFE and U+FFFF, which XML cannot hold. Joiners and the marks of one
 * direction are parts of words in some scripts and stay.
 */
public final class Printable {

  private static final int UNIT = 4;

  private Printable() {}

  /**
   * A text on one line. What it was can be told from it: a backslash before a {@code u} is a code
   * too.
   */
  public static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      append(c, isSpecial(c) || (c == '\\' && text.startsWith("u", i)), printable);
    }
    return printable.toString();
  }

  /** A text on the lines that it has, with its tabs: what is data, shown on a terminal. */
  public static String lines(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean layout = c == '\n' || c == '\t' || (c == '\r' && text.startsWith("\n", i));
      append(c, isSpecial(c) && !layout, printable);
    }
    return printable.toString();
  }

  private static void append(int c, boolean special, StringBuilder printable) {
    if (special) {
      printable.append(code(c));
    } else {
      printable.appendCodePoint(c);
    }
  }

  /** A character by its number, as JSON writes it. */
  public static String code(int c) {
    return String.format(Locale.ROOT, "\\u%0" + UNIT + "X", c);
  }

  /** Whether a character is written as its code; all of them have four digits. */
  public static boolean isSpecial(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
      default -> c == 0xFFFE || c == 0xFFFF;
    };
  }
}

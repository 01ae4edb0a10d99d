package io.github.newsdedupe.text;

/** How much room printable text takes on a terminal, whose letters are one or two columns wide. */
public final class DisplayWidth {

  /**
   * The blocks whose letters take two columns, each by its first and last (Unicode Standard Annex
   * 11, as far as it is by blocks).
   */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900,
    0x1FAFF, 0x20000, 0x3FFFD
  };

  private DisplayWidth() {}

  /** As much of the beginning of a text as takes no more columns than these. */
  public static String fit(String text, int columns) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      width += of(c);
      if (width > columns) {
        return text.substring(0, i);
      }
      i += Character.charCount(c);
    }
    return text;
  }

  private static int of(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    for (int i = 0; i < WIDE.length; i += 2) {
      if (c >= WIDE[i] && c <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }
}

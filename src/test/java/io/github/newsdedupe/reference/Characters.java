package io.github.newsdedupe.reference;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** The kinds of characters that the specification names. */
final class Characters {
  /** What one word of a script that puts spaces between words weighs (section 6). */
  static final int SPACED_WEIGHT = 24;

  /** The scripts without spaces (section 3), with what one character of each weighs (section 6). */
  private static final Map<UnicodeScript, Integer> UNSPACED_WEIGHTS =
      new EnumMap<>(
          Map.of(
              UnicodeScript.HAN, 15,
              UnicodeScript.BOPOMOFO, 15,
              UnicodeScript.YI, 15,
              UnicodeScript.HIRAGANA, 12,
              UnicodeScript.KATAKANA, 12,
              UnicodeScript.THAI, 8,
              UnicodeScript.LAO, 8,
              UnicodeScript.KHMER, 8,
              UnicodeScript.MYANMAR, 8));

  private Characters() {}

  /**
   * Rule 2.2: a letter, a decimal digit or the ideographic zero; U+02BC is an apostrophe instead
   * (rule 2.4).
   */
  static boolean isWordCharacter(int c) {
    return (isLetterOrDigit(c) || c == 0x3007) && !isApostrophe(c);
  }

  /** Rule 2.2: category M. */
  static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** Rule 2.3. */
  static boolean isTransparent(int c) {
    return switch (c) {
      case 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x640 -> true;
      default -> false;
    };
  }

  /** Rule 2.4. */
  static boolean isApostrophe(int c) {
    return switch (c) {
      case '\'', 0x2019, 0x2018, 0x2BC, 0xFF07 -> true;
      default -> false;
    };
  }

  /** Section 3: a letter, digit or mark that is a word of its own. */
  static boolean isUnspaced(int c) {
    return isOfUnspacedScript(c) && (isWordCharacter(c) || isMark(c));
  }

  /** Section 3: any character of a script that does not put spaces between words. */
  static boolean isOfUnspacedScript(int c) {
    return isCommonKana(c) || UNSPACED_WEIGHTS.containsKey(UnicodeScript.of(c));
  }

  /** Section 6: what a word that begins with this character weighs. */
  static int weight(int c) {
    if (isCommonKana(c)) {
      return UNSPACED_WEIGHTS.getOrDefault(UnicodeScript.KATAKANA, SPACED_WEIGHT);
    }
    return UNSPACED_WEIGHTS.getOrDefault(UnicodeScript.of(c), SPACED_WEIGHT);
  }

  /** Rule 4.1. */
  static boolean isSpace(int c) {
    return c <= 0x20 || c == 0xA0 || c == 0x3000 || c == 0xFEFF;
  }

  /** Rule 5.3. */
  static boolean isWhiteSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isLetterOrDigit(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER ->
          true;
      default -> false;
    };
  }

  /** These belong to no one script in Unicode, but are written in Katakana. */
  private static boolean isCommonKana(int c) {
    return c == 0x30FC || c == 0xFF70 || c == 0xFF9E || c == 0xFF9F;
  }
}

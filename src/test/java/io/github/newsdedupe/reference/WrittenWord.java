package io.github.newsdedupe.reference;

import java.text.Normalizer;

/**
 * A word of a paragraph before it is folded.
 *
 * @param text the word as written, without apostrophes and transparent characters
 * @param gap everything between this word and the next, or the end of the paragraph
 */
record WrittenWord(String text, String gap) {

  /** Rule 2.5. */
  Word folded() {
    StringBuilder folded = new StringBuilder();
    String normal = text.length() > 256 ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    normal
        .codePoints()
        .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
        .forEach(folded::appendCodePoint);
    return new Word(folded.toString(), Characters.weight(text.codePointAt(0)));
  }

  /** Section 7. */
  boolean isNumber() {
    return !isUnspaced()
        && Character.getType(text.codePointAt(0)) == Character.DECIMAL_DIGIT_NUMBER;
  }

  /** Section 3: whether it is one character of a script without spaces. */
  boolean isUnspaced() {
    return Characters.isUnspaced(text.codePointAt(0));
  }

  /** Rule 5.4: an abbreviation, an initial or an ordinal, in scripts with spaces only. */
  boolean looksAbbreviated() {
    if (isUnspaced()) {
      return false;
    }
    long length = text.codePoints().filter(c -> !Characters.isMark(c)).count();
    return switch (Character.getType(text.codePointAt(0))) {
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> length <= 4;
      case Character.DECIMAL_DIGIT_NUMBER -> length <= 2;
      default -> length == 1;
    };
  }

  /** Rule 5.3: whether a word like this one cannot begin a sentence after a full stop. */
  boolean startsLowerOrDigit() {
    int type = Character.getType(text.codePointAt(0));
    return type == Character.LOWERCASE_LETTER || type == Character.DECIMAL_DIGIT_NUMBER;
  }
}

package io.github.newsdedupe.text;

/**
 * Decides, at the first character of a word, whether a sentence ended since the word before (rules
 * 2 to 4 of section 5 of comparison.md).
 *
 * <p>Deciding there, and not at the full stop, needs no list of closing quotes and brackets:
 * whatever stands between two words has been passed by then.
 */
final class SentenceEnd {

  /** The first mark since the last word that may end a sentence; 0 for none. */
  private int firstMark;

  private boolean spaceAfterMark;
  private boolean hardEnd;
  private boolean afterAbbreviation;

  void reset() {
    firstMark = 0;
    spaceAfterMark = false;
    hardEnd = false;
    afterAbbreviation = false;
  }

  void passSpace() {
    spaceAfterMark |= firstMark != 0;
  }

  /** Passes a character that belongs to no word. */
  void pass(int codePoint, int flags) {
    if ((flags & Characters.SPACE) != 0) {
      passSpace();
    } else if ((flags & Characters.SOFT_END) != 0) {
      firstMark = firstMark == 0 ? codePoint : firstMark;
    } else {
      hardEnd |= (flags & Characters.HARD_END) != 0;
    }
  }

  /** Whether a sentence ended before a word whose first character has these flags. */
  boolean isBefore(int firstFlags) {
    if (hardEnd) {
      return true;
    }
    return spaceAfterMark
        && (firstFlags & (Characters.LOWER | Characters.DIGIT)) == 0
        && !(firstMark == '.' && afterAbbreviation);
  }

  /** Whether a mark that can end a sentence stands after the last word. */
  boolean isMarked() {
    return hardEnd || firstMark != 0;
  }

  /** Begins anew after a word of so many letters and digits. */
  void afterWord(int letters, int firstFlags) {
    reset();
    afterAbbreviation =
        letters == 1
            || (letters <= 4 && (firstFlags & Characters.UPPER) != 0)
            || (letters <= 2 && (firstFlags & Characters.DIGIT) != 0);
  }

  /** Begins anew after a word of a script without spaces, which is never an abbreviation. */
  void afterUnspacedWord() {
    reset();
  }
}

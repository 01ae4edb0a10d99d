package io.github.newsdedupe.text;

/**
 * Passes what stands between the words of a paragraph: marks that end sentences, quotation marks,
 * the bullets of a list, the sign inside a figure; made for one thread.
 */
final class WordGaps {

  /** What stands between the digits of one figure. */
  private static final String FIGURE_SIGNS = ".,:/-";

  /** With what items of a list begin. */
  private static final String BULLETS = "-\u2013\u2014*\u2022\u00B7\u25AA\u25CF\u25E6";

  private static final int ANY_WORD = Characters.WORD | Characters.UNSPACED;

  private final Words words;
  private final SentenceTraits traits;
  private final SentenceEnd sentenceEnd = new SentenceEnd();
  private byte[] text = {};
  private int to;

  /** The bullet that the paragraph begins with, which is then a list; 0 for none. */
  private int bullet;

  private int begin;

  /** Where the last word ends; until there is one, the end of the paragraph. */
  private int wordEnd;

  WordGaps(Words words, SentenceTraits traits) {
    this.words = words;
    this.traits = traits;
  }

  /** Begins a paragraph; returns where its first character stands that is not space. */
  int begin(byte[] paragraph, int from, int end) {
    text = paragraph;
    to = end;
    begin = Lines.skipSpace(text, from, to);
    bullet = begin < to ? bulletAt(begin) : 0;
    wordEnd = to;
    return begin;
  }

  /** Where the paragraph begins that was begun last. */
  int begin() {
    return begin;
  }

  /** Passes all up to the first character of a word, or to the end; returns where that is. */
  int pass(int from) {
    int at = from;
    while (at < to) {
      int first = text[at];
      if (first == ' ') {
        sentenceEnd.passSpace();
        at++;
        continue;
      }
      int codePoint = first >= 0 ? first : Utf8.codePointAt(text, at);
      int flags = first >= 0 ? Characters.ofAscii(first) : Characters.flags(codePoint);
      if ((flags & ANY_WORD) != 0) {
        break;
      }
      pass(at, codePoint, flags);
      at += Utf8.length(first);
    }
    return at;
  }

  /** Passes one character; a bullet of a list begins an item wherever it stands. */
  private void pass(int at, int codePoint, int flags) {
    boolean item = codePoint == bullet && at > begin && bulletAt(at) == bullet;
    if (item && Lines.spaceBefore(text, at, begin) > 0) {
      endSentence(at);
    } else if ((flags & Characters.QUOTE) != 0) {
      traits.passQuote(at);
    } else {
      sentenceEnd.pass(codePoint, flags);
    }
  }

  /** The bullet with space after it that stands here; 0 for none, as most paragraphs begin. */
  private int bulletAt(int at) {
    return EightBytes.isWord(text[at]) ? 0 : bulletBeforeSpace(at);
  }

  private int bulletBeforeSpace(int at) {
    int next = at + Utf8.length(text[at]);
    boolean spaceAfter = next < to && Lines.spaceAt(text, next, to) > 0;
    int codePoint = Utf8.codePointAt(text, at);
    return spaceAfter && BULLETS.indexOf(codePoint) >= 0 ? codePoint : 0;
  }

  /** Ends the sentence before a word with such a first character, if it ended there. */
  void endSentenceBefore(int at, int firstFlags) {
    if (sentenceEnd.isBefore(firstFlags)) {
      words.endSentence(wordEnd, at, true);
    }
  }

  /** Ends the sentence, if one has begun, before what stands here. */
  void endSentence(int at) {
    words.endSentence(wordEnd, at, sentenceEnd.isMarked());
    sentenceEnd.reset();
  }

  /** Says where a word ended, how many letters and digits it had, and how it began. */
  void afterWord(int end, int letters, int firstFlags) {
    wordEnd = end;
    sentenceEnd.afterWord(letters, firstFlags);
  }

  /** Says where a word of a script without spaces ended. */
  void afterUnspacedWord(int end) {
    wordEnd = end;
    sentenceEnd.afterUnspacedWord();
  }

  /** What kind of number begins here, if any: one sign, as in 3.5, makes one number of two. */
  int numberAt(int from, int firstFlags) {
    if ((firstFlags & Characters.DIGIT) == 0) {
      return 0;
    }
    boolean continued =
        from > wordEnd
            && FIGURE_SIGNS.indexOf(text[wordEnd]) >= 0
            && words.isNumber(words.size() - 1)
            && skipTransparent(wordEnd + 1) == from;
    return continued ? Words.NUMBER | Words.CONTINUED : Words.NUMBER;
  }

  /** Whether the character that stands after some of a word belongs to the word as well. */
  boolean continuesWord(int at) {
    return at < to && continuesWord(at, flagsAt(at));
  }

  /** The same, of a character with these flags. */
  boolean continuesWord(int at, int flags) {
    if ((flags & Characters.APOSTROPHE) != 0) {
      return isWordCharacterAfter(at);
    }
    return (flags & Characters.UNSPACED) == 0
        && (flags & (Characters.WORD | Characters.MARK | Characters.TRANSPARENT)) != 0;
  }

  private boolean isWordCharacterAfter(int at) {
    int next = skipTransparent(at + Utf8.length(text[at]));
    return next < to && (flagsAt(next) & Characters.WORD) != 0;
  }

  private int skipTransparent(int from) {
    int at = from;
    while (at < to && (flagsAt(at) & Characters.TRANSPARENT) != 0) {
      at += Utf8.length(text[at]);
    }
    return at;
  }

  private int flagsAt(int at) {
    return Characters.flags(Utf8.codePointAt(text, at));
  }
}

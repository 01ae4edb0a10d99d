package io.github.newsdedupe.text;

/**
 * Reads words and sentences straight from UTF-8 bytes (sections 2, 3 and 5 of comparison.md); made
 * for one thread.
 *
 * <p>Most words are ASCII with one space between, and are taken eight bytes at a time. Everything
 * else is decided per code point by {@link Characters}; only words with marks or compatibility
 * characters become Strings, to be normalised. All three ways feed the same {@link WordHash}, so
 * that the same word beside a curly quote and beside a straight one is the same word. {@code
 * WordScannerTest} holds them against the plain reference; {@code StagesBenchmark} measures a scan.
 */
public final class WordScanner {

  private static final boolean[] ASCII_WORD = new boolean[256];
  private static final int[] ASCII_FLAGS = new int[128];

  static {
    for (int i = 0; i < ASCII_FLAGS.length; i++) {
      ASCII_FLAGS[i] = Characters.flags(i);
      ASCII_WORD[i] = (ASCII_FLAGS[i] & Characters.WORD) != 0;
    }
  }

  /** What stands between the digits of one figure. */
  private static final String FIGURE_SIGNS = ".,:/-";

  /** With what items of a list begin. */
  private static final String BULLETS = "-\u2013\u2014*\u2022\u00B7\u25AA\u25CF\u25E6";

  private final Words words;
  private final SentenceEnd sentenceEnd = new SentenceEnd();
  private final SentenceTraits traits;
  private final WordHash wordHash = new WordHash();
  private final WordRun run;
  private final WordBits articleBits = new WordBits();
  private final WordBits decodedBits = new WordBits();
  private byte[] text = {};
  private WordBits bits = articleBits;
  private int to;

  /** The bullet that the current paragraph begins with, which is then a list; 0 for none. */
  private int bullet;

  /** Where the current paragraph begins. */
  private int begin;

  /** Where the last word of the current paragraph ends; until there is one, its end. */
  private int wordEnd;

  /** A scanner that appends to these words. */
  public WordScanner(Words words) {
    this.words = words;
    this.run = new WordRun(words);
    this.traits = new SentenceTraits(words);
  }

  /** Appends the words of one kept piece of an article; its end ends a sentence. */
  public void scan(byte[] article, int from, int end) {
    Paragraphs paragraphs = new Paragraphs(article, from, end);
    articleBits.fill(article, from, end);
    while (paragraphs.next()) {
      int first = words.sentences();
      scanParagraph(article, paragraphs.start(), paragraphs.end());
      endSentence(to);
      traits.describe(first, text, begin, to);
      if (text != article) {
        words.locate(first, paragraphs.start(), paragraphs.end());
      }
    }
  }

  private void scanParagraph(byte[] article, int from, int end) {
    if (Entities.indexOfAmpersand(article, from, end) == end) {
      text = article;
      bits = articleBits;
      to = end;
      scanDecoded(from);
    } else {
      text = Entities.decode(article, from, end);
      to = text.length;
      bits = decodedBits;
      bits.fill(text, 0, to);
      scanDecoded(0);
    }
  }

  private void scanDecoded(int from) {
    int at = Lines.skipSpace(text, from, to);
    bullet = at < to ? bulletAt(at) : 0;
    begin = at;
    wordEnd = to;
    while (at < to) {
      int first = text[at];
      if (ASCII_WORD[first & 0xFF]) {
        endSentenceBefore(at, ASCII_FLAGS[first]);
        sentenceEnd.reset();
        at = scanRun(at);
      } else if (first == ' ') {
        sentenceEnd.passSpace();
        at++;
      } else if (first >= 0) {
        at = pass(at, first, ASCII_FLAGS[first]);
      } else {
        at = scanOther(at);
      }
    }
  }

  /** Scans as many plain words as there are, or one of another kind. */
  private int scanRun(int from) {
    int first = words.size();
    int number = numberAt(from, ASCII_FLAGS[text[from]]);
    if (run.scan(text, bits, from, to) == 0) {
      return scanWord(from, ASCII_FLAGS[text[from]]);
    }
    if ((number & Words.CONTINUED) != 0) {
      words.markContinued(first);
    }
    wordEnd = run.end();
    sentenceEnd.afterWord(wordEnd - run.start(), ASCII_FLAGS[text[run.start()]]);
    return wordEnd;
  }

  /** Passes one code point outside ASCII, or the word that begins with it. */
  private int scanOther(int at) {
    int codePoint = Utf8.codePointAt(text, at);
    int flags = Characters.flags(codePoint);
    int next = at + Utf8.length(text[at]);
    if ((flags & Characters.UNSPACED) != 0) {
      return scanUnspaced(at, next, flags);
    }
    if ((flags & Characters.WORD) != 0) {
      return scanWord(at, flags);
    }
    return pass(at, codePoint, flags);
  }

  /** Passes a character between words; a bullet of a list begins an item wherever it stands. */
  private int pass(int at, int codePoint, int flags) {
    boolean item = codePoint == bullet && at > begin && bulletAt(at) == bullet;
    if (item && Lines.spaceBefore(text, at, begin) > 0) {
      endSentence(at);
    } else if ((flags & Characters.QUOTE) != 0) {
      traits.passQuote(at);
    } else {
      sentenceEnd.pass(codePoint, flags);
    }
    return at + Utf8.length(text[at]);
  }

  /** The bullet with space after it that stands here; 0 for none. */
  private int bulletAt(int at) {
    int next = at + Utf8.length(text[at]);
    boolean spaceAfter = next < to && Lines.spaceAt(text, next, to) > 0;
    int codePoint = Utf8.codePointAt(text, at);
    return spaceAfter && BULLETS.indexOf(codePoint) >= 0 ? codePoint : 0;
  }

  /** A word of one character, and the marks of no script in particular that belong to it. */
  private int scanUnspaced(int from, int next, int flags) {
    endSentenceBefore(from, flags);
    int end = next;
    while (end < to && isMarkOfWordBefore(flagsAt(end))) {
      end += Utf8.length(text[end]);
    }
    boolean normal = end == next && (flags & Characters.NORMAL) != 0;
    long hash =
        normal
            ? WordHash.ofOne(Characters.fold(Utf8.codePointAt(text, from)))
            : wordHash.ofNormalised(text, from, end);
    words.add(hash, Characters.weight(flags));
    sentenceEnd.afterUnspacedWord();
    wordEnd = end;
    return end;
  }

  private static boolean isMarkOfWordBefore(int flags) {
    return (flags & Characters.UNSPACED) == 0
        && (flags & (Characters.MARK | Characters.TRANSPARENT)) != 0;
  }

  /** Scans a word of any script, code point by code point. */
  private int scanWord(int from, int firstFlags) {
    endSentenceBefore(from, firstFlags);
    int at = from;
    boolean normal = true;
    wordHash.begin();
    while (at < to) {
      int plain = bits.run(at);
      if (plain > 0) {
        wordHash.add(text, at, plain);
        at += plain;
        continue;
      }
      int codePoint = Utf8.codePointAt(text, at);
      int flags = Characters.flags(codePoint);
      if (!continuesWord(at, flags)) {
        break;
      }
      normal &= keepsNormal(flags);
      if ((flags & Characters.WORD) != 0) {
        wordHash.add(Characters.fold(codePoint));
      }
      at += Utf8.length(text[at]);
    }
    int letters = wordHash.letters();
    long hash = normal ? wordHash.finish() : wordHash.ofNormalised(text, from, at);
    words.add(hash, Words.SPACED_WEIGHT | numberAt(from, firstFlags));
    sentenceEnd.afterWord(letters, firstFlags);
    wordEnd = at;
    return at;
  }

  /** What kind of number begins here, if any: one sign, as in 3.5, makes one number of two. */
  private int numberAt(int from, int firstFlags) {
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

  private int flagsAt(int at) {
    return Characters.flags(Utf8.codePointAt(text, at));
  }

  private boolean continuesWord(int at, int flags) {
    if ((flags & Characters.APOSTROPHE) != 0) {
      return isWordCharacterAfter(at);
    }
    return (flags & Characters.UNSPACED) == 0
        && (flags & (Characters.WORD | Characters.MARK | Characters.TRANSPARENT)) != 0;
  }

  private static boolean keepsNormal(int flags) {
    return (flags & Characters.NORMAL) != 0 || (flags & (Characters.WORD | Characters.MARK)) == 0;
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

  private void endSentenceBefore(int at, int firstFlags) {
    if (sentenceEnd.isBefore(firstFlags)) {
      words.endSentence(wordEnd, at, true);
    }
  }

  /** Ends the sentence, if one has begun, before what stands here. */
  private void endSentence(int at) {
    words.endSentence(wordEnd, at, sentenceEnd.isMarked());
    sentenceEnd.reset();
  }
}

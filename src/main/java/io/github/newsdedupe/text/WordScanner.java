package io.github.newsdedupe.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Reads words and sentences straight from UTF-8 bytes (sections 2, 3 and 5 of comparison.md); made
 * for one thread.
 *
 * <p>ASCII letters take one table look-up and one multiplication each. Everything else is decided
 * per code point by {@link Characters}; only words with marks or compatibility characters become
 * Strings, to be normalised. All three ways feed the same hash of folded code points, so that the
 * same word beside a curly quote and beside a straight one is the same word. {@code
 * WordScannerTest} holds them against the plain reference.
 */
public final class WordScanner {

  /** Odd and random; a word hash is the polynomial of its code points, finished by {@link #mix}. */
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  /**
   * Longer words are compared as they are written, in UTF-16 units: normalising sorts runs of marks
   * in quadratic time, and no word of any language is as long.
   */
  private static final int MAX_NORMALISED = 256;

  private static final byte[] ASCII_WORD = new byte[256];
  private static final int[] ASCII_FLAGS = new int[128];

  static {
    for (int i = 0; i < ASCII_FLAGS.length; i++) {
      ASCII_FLAGS[i] = Characters.flags(i);
      ASCII_WORD[i] = (byte) ((ASCII_FLAGS[i] & Characters.WORD) != 0 ? Characters.fold(i) : 0);
    }
  }

  /** What stands between the digits of one figure. */
  private static final String FIGURE_SIGNS = ".,:/-";

  /** With what items of a list begin. */
  private static final String BULLETS = "-\u2013\u2014*\u2022\u00B7\u25AA\u25CF\u25E6";

  private final Words words;
  private final SentenceEnd sentenceEnd = new SentenceEnd();
  private final SentenceTraits traits;
  private byte[] text = {};
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
    this.traits = new SentenceTraits(words);
  }

  /** Appends the words of one kept piece of an article; its end ends a sentence. */
  public void scan(byte[] article, int from, int end) {
    Paragraphs paragraphs = new Paragraphs(article, from, end);
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
      to = end;
      scanDecoded(from);
    } else {
      text = Entities.decode(article, from, end);
      to = text.length;
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
      if (ASCII_WORD[first & 0xFF] != 0) {
        at = scanWord(at, ASCII_FLAGS[first]);
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
            ? mix(Characters.fold(Utf8.codePointAt(text, from)) * MULTIPLIER)
            : normalisedHash(from, end);
    words.add(hash, Characters.weight(flags));
    sentenceEnd.afterUnspacedWord();
    wordEnd = end;
    return end;
  }

  private static boolean isMarkOfWordBefore(int flags) {
    return (flags & Characters.UNSPACED) == 0
        && (flags & (Characters.MARK | Characters.TRANSPARENT)) != 0;
  }

  private int scanWord(int from, int firstFlags) {
    endSentenceBefore(from, firstFlags);
    int at = from;
    int letters = 0;
    long hash = 0;
    boolean normal = true;
    while (true) {
      int folded;
      while (at < to && (folded = ASCII_WORD[text[at] & 0xFF]) != 0) {
        hash = (hash + folded) * MULTIPLIER;
        letters++;
        at++;
      }
      int flags = at < to ? flagsAt(at) : 0;
      if (!continuesWord(at, flags)) {
        break;
      }
      normal &= keepsNormal(flags);
      if ((flags & Characters.WORD) != 0) {
        hash = (hash + Characters.fold(Utf8.codePointAt(text, at))) * MULTIPLIER;
        letters++;
      }
      at += Utf8.length(text[at]);
    }
    addWord(normal ? mix(hash) : normalisedHash(from, at), from, firstFlags);
    sentenceEnd.afterWord(letters, firstFlags);
    wordEnd = at;
    return at;
  }

  private void addWord(long hash, int from, int firstFlags) {
    words.add(hash, Words.SPACED_WEIGHT | numberAt(from, firstFlags));
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

  private long normalisedHash(int from, int end) {
    StringBuilder word = new StringBuilder(end - from);
    new String(text, from, end - from, StandardCharsets.UTF_8)
        .codePoints()
        .filter(c -> (Characters.flags(c) & (Characters.WORD | Characters.MARK)) != 0)
        .forEach(word::appendCodePoint);
    CharSequence normal =
        word.length() > MAX_NORMALISED ? word : Normalizer.normalize(word, Normalizer.Form.NFKC);
    long hash = 0;
    for (int i = 0;
        i < normal.length();
        i += Character.charCount(Character.codePointAt(normal, i))) {
      int codePoint = Character.codePointAt(normal, i);
      hash = (hash + Character.toLowerCase(Character.toUpperCase(codePoint))) * MULTIPLIER;
    }
    return mix(hash);
  }

  /**
   * The finaliser of MurmurHash3 (Appleby, 2011): every bit of the polynomial reaches every bit.
   */
  private static long mix(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return h ^ (h >>> 33);
  }
}

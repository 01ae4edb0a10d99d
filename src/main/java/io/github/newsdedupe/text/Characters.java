package io.github.newsdedupe.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * What the comparison needs to know of a code point, as one {@code int} of flags and one folded
 * code point, looked up in pages of 256 and filled in one by one when they are met.
 *
 * <p>That keeps start-up cheap: an article of Chinese has some hundred characters on as many pages.
 * Two threads may fill in the same at once; both fill in the same values.
 */
final class Characters {

  /** A letter or a decimal digit. */
  static final int WORD = 1;

  /** A combining mark. */
  static final int MARK = 1 << 1;

  /**
   * A word by itself: a letter, digit or mark of a script that does not put spaces between words.
   */
  static final int UNSPACED = 1 << 2;

  /** Skipped as if it were not there. */
  static final int TRANSPARENT = 1 << 3;

  /** Dropped between two word characters, a separator elsewhere. */
  static final int APOSTROPHE = 1 << 4;

  /** White space. */
  static final int SPACE = 1 << 5;

  /** Ends a sentence when white space and a capital follow. */
  static final int SOFT_END = 1 << 6;

  /** Always ends a sentence. */
  static final int HARD_END = 1 << 7;

  /**
   * Its own NFKC form, whatever stands beside it: a word of such characters needs no normalising.
   */
  static final int NORMAL = 1 << 8;

  /** A lower-case letter. */
  static final int LOWER = 1 << 9;

  /** An upper-case or title-case letter. */
  static final int UPPER = 1 << 10;

  /** A decimal digit. */
  static final int DIGIT = 1 << 11;

  /** A double quotation mark, on either side. */
  static final int QUOTE = 1 << 12;

  /** In all flags that are filled in. */
  private static final int KNOWN = 1 << 13;

  private static final int WEIGHT_SHIFT = 16;

  private static final int PAGE_BITS = 8;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final Page[] PAGES = new Page[(Character.MAX_CODE_POINT + 1) >> PAGE_BITS];

  /** Its fields are final, so that a thread which sees a page sees its arrays. */
  private static final class Page {
    final int[] flags = new int[PAGE];
    final int[] folds = new int[PAGE];
  }

  private static final String TRANSPARENTS = "\u00AD\u200B\u200C\u200D\u2060\uFEFF\u0640";
  private static final String APOSTROPHES = "'\u2019\u2018\u02BC\uFF07";
  private static final String SOFT_ENDS = ".!?\u2026";
  private static final String HARD_ENDS =
      "\u3002\uFF61\uFF01\uFF1F\u06D4\u0964\u0965\u1362\u1367\u061F\u0589\u104B\u17D4";
  private static final String QUOTES = "\"\u201C\u201D\u201E\u00AB\u00BB\u300C\u300D\u300E\u300F";
  private static final String COMMON_KANA = "\u30FC\uFF70\uFF9E\uFF9F";

  /** Latin, Cyrillic, kana, ideographs, Hangul; the first and the last of each. */
  private static final String NORMAL_RANGES =
      "\u0000\u007F\u00C0\u00FF\u0400\u04FF\u3041\u3096\u30A1\u30FA\u4E00\u9FFF\uAC00\uD7A3";

  /** A letter number by category, but the zero of Chinese dates. */
  private static final int IDEOGRAPHIC_ZERO = 0x3007;

  /** The flags of ASCII, which most lookups are for: in one step. */
  private static final int[] ASCII = new int[128];

  static {
    for (int i = 0; i < ASCII.length; i++) {
      ASCII[i] = flags(i);
    }
  }

  private Characters() {}

  /** The flags of a code point. */
  static int flags(int codePoint) {
    int[] flags = page(codePoint).flags;
    int place = codePoint & (PAGE - 1);
    if (flags[place] == 0) {
      flags[place] = classify(codePoint) | KNOWN;
    }
    return flags[place];
  }

  /** The flags of a character of ASCII. */
  static int ofAscii(int character) {
    return ASCII[character];
  }

  /** The code point folded for comparison. */
  static int fold(int codePoint) {
    int[] folds = page(codePoint).folds;
    int place = codePoint & (PAGE - 1);
    if (folds[place] == 0) {
      folds[place] = Character.toLowerCase(Character.toUpperCase(codePoint));
    }
    return folds[place];
  }

  private static Page page(int codePoint) {
    Page page = PAGES[codePoint >> PAGE_BITS];
    if (page == null) {
      page = new Page();
      PAGES[codePoint >> PAGE_BITS] = page;
    }
    return page;
  }

  /** What a word of this one code point weighs in a shingle; 0 unless {@link #UNSPACED}. */
  static int weight(int flags) {
    return flags >>> WEIGHT_SHIFT;
  }

  private static int classify(int codePoint) {
    if (TRANSPARENTS.indexOf(codePoint) >= 0) {
      return TRANSPARENT;
    }
    if (APOSTROPHES.indexOf(codePoint) >= 0) {
      return APOSTROPHE;
    }
    if (SOFT_ENDS.indexOf(codePoint) >= 0) {
      return SOFT_END;
    }
    if (HARD_ENDS.indexOf(codePoint) >= 0) {
      return HARD_END;
    }
    if (QUOTES.indexOf(codePoint) >= 0) {
      return QUOTE;
    }
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)
        ? SPACE
        : classifyLetter(codePoint);
  }

  private static int classifyLetter(int codePoint) {
    int type = Character.getType(codePoint);
    boolean mark = isMark(type);
    if (!mark && !isWord(codePoint, type)) {
      return 0;
    }
    int flags = mark ? MARK : WORD;
    flags |= caseOf(type);
    flags |= isNormal(codePoint, mark) ? NORMAL : 0;
    int weight = unspacedWeight(codePoint);
    return weight == 0 ? flags : flags | UNSPACED | (weight << WEIGHT_SHIFT);
  }

  private static boolean isWord(int codePoint, int type) {
    return Character.isLetter(codePoint)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || codePoint == IDEOGRAPHIC_ZERO;
  }

  private static boolean isMark(int type) {
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static int caseOf(int type) {
    return switch (type) {
      case Character.LOWERCASE_LETTER -> LOWER;
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      default -> 0;
    };
  }

  /**
   * Whether a character is its own NFKC form in any context. Marks may reorder and compose, and so
   * do conjoining Hangul jamo, the only letters that compose with what stands before them (UAX
   * #15).
   */
  private static boolean isNormal(int codePoint, boolean mark) {
    boolean jamo = codePoint >= 0x1100 && codePoint <= 0x11FF;
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return !mark
        && !jamo
        && !surrogate
        && (isKnownNormal(codePoint)
            || Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFKC));
  }

  /** Whether all letters around it are their own NFKC form: the tables of Java are slow to load. */
  static boolean isKnownNormal(int codePoint) {
    for (int i = 0; i < NORMAL_RANGES.length(); i += 2) {
      if (codePoint >= NORMAL_RANGES.charAt(i) && codePoint <= NORMAL_RANGES.charAt(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Eight ideographs, ten kana or fifteen letters of the Thai family carry about as much as five
   * words. Too heavy, and shingles grow so short that unrelated articles share many; too light, and
   * one edited character spoils as many shingles as a whole edited word does in English.
   */
  private static int unspacedWeight(int codePoint) {
    if (COMMON_KANA.indexOf(codePoint) >= 0) {
      return Words.SHINGLE_WEIGHT / 10;
    }
    UnicodeScript script = UnicodeScript.of(codePoint);
    return switch (script) {
      case HAN, BOPOMOFO, YI -> Words.SHINGLE_WEIGHT / 8;
      case HIRAGANA, KATAKANA -> Words.SHINGLE_WEIGHT / 10;
      case THAI, LAO, KHMER, MYANMAR -> Words.SHINGLE_WEIGHT / 15;
      default -> 0;
    };
  }
}

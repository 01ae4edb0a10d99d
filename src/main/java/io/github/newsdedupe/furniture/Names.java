package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Runs of capitalised words: {@code {names}} of people and outlets, {@code {place}} and {@code
 * {CAPS}} for the place of a dateline. Without a list of names, what tells them from prose is that
 * prose has lower-case words.
 */
enum Names implements TextClass {
  /** {@code Ana de la Cruz, J. Smith and Li Wei, CNN}. */
  NAMES(24, true, false),

  /** {@code Irbil, Iraq}; {@code St. Petersburg}. */
  PLACE(6, false, false),

  /**
   * {@code NEW YORK}; {@code PORT-AU-PRINCE, HAITI}: upper case throughout, three letters at least.
   */
  CAPS(6, false, true);

  private static final Set<String> PARTICLES =
      Set.of(
          "al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le",
          "ten", "ter", "van", "von", "zu");
  private static final Set<String> CONJUNCTIONS = Set.of("and", "&", "und", "et", "y", "e");

  /** The longest of these, in bytes. */
  private static final int LONGEST_CONNECTION = 3;

  /** Of a place in capitals; {@code UN} and {@code TV} are none. */
  private static final int LEAST_LETTERS = 3;

  /** With which Arabic names begin. */
  private static final byte[] ARTICLE = {'a', 'l', '-'};

  /**
   * Where a word is cut, in bytes. Higher, and a word without end is looked through at each end.
   */
  private static final int LONGEST_WORD = 200;

  /** Which ASCII characters are parts of a word. */
  private static final boolean[] ASCII_PART = new boolean[128];

  static {
    for (int i = 0; i < ASCII_PART.length; i++) {
      ASCII_PART[i] = isLetterOrMark(i);
    }
  }

  private static final FirstBytes FIRST =
      FirstBytes.ofRange('A', 'Z').or(FirstBytes.ofRange(0x80, 0xFF));
  private static final FirstBytes FIRST_OF_LIST = FIRST.or(FirstBytes.ofRange('a', 'a'));

  /** Of a name, in bytes, with what stands after it: a line of longer ones holds no names. */
  private static final int LONGEST_NAME = 40;

  private static final int[] NO_ENDS = {};

  private final int maxWords;
  private final boolean list;
  private final boolean upperCase;

  Names(int maxWords, boolean list, boolean upperCase) {
    this.maxWords = maxWords;
    this.list = list;
    this.upperCase = upperCase;
  }

  @Override
  public int longest() {
    return maxWords * LONGEST_NAME;
  }

  /** A capital, or what is not ASCII; {@code al-} begins a name in a list. */
  @Override
  public FirstBytes firstBytes() {
    return list ? FIRST_OF_LIST : FIRST;
  }

  /** No ASCII letter in lower case where all are capitals. */
  @Override
  public FirstBytes byteAt(int index, Node next) {
    return index == 1 && upperCase
        ? FirstBytes.ofRange(0, 'a' - 1).or(FirstBytes.ofRange('z' + 1, 0xFF))
        : TextClass.super.byteAt(index, next);
  }

  @Override
  public int match(byte[] text, int at, int limit) {
    int[] ends = ends(text, at, limit);
    return ends.length == 0 ? Node.NONE : ends[0];
  }

  /**
   * After every name, and before the full stop of one that ends in it: {@code Sept.} may be a
   * month.
   */
  @Override
  public int[] ends(byte[] text, int at, int limit) {
    if (upperCase && isLowerCase(text, at + 1, limit)) {
      return NO_ENDS;
    }
    int to = wordEnd(text, at, limit);
    return isName(text, at, to) ? endsFrom(text, at, to, limit) : NO_ENDS;
  }

  /** The ends of those that begin with this word. */
  private int[] endsFrom(byte[] text, int at, int firstEnd, int limit) {
    int from = at;
    int to = firstEnd;
    int[] ends = new int[2 * maxWords];
    int first = ends.length;
    int letters = 0;
    for (int words = 1; goesOn(text, from, to, first < ends.length); words++) {
      if (isName(text, from, to)) {
        letters += upperCase ? letters(text, from, to) : LEAST_LETTERS;
        first = letters < LEAST_LETTERS ? first : addEnds(ends, first, text, to);
      }
      from = words == maxWords ? to : nextWord(text, to, limit);
      to = from == to ? to : wordEnd(text, from, limit);
    }
    return first == ends.length ? NO_ENDS : Arrays.copyOfRange(ends, first, ends.length);
  }

  /** Whether an ASCII letter in lower case stands here: most lines begin with a capital and one. */
  private static boolean isLowerCase(byte[] text, int at, int limit) {
    return at < limit && text[at] >= 'a' && text[at] <= 'z';
  }

  private boolean goesOn(byte[] text, int from, int to, boolean begun) {
    return isName(text, from, to) || (begun && connects(text, from, to));
  }

  /** Adds the ends of a word before those added so far. */
  private static int addEnds(int[] ends, int first, byte[] text, int to) {
    int added = first;
    if (text[to - 1] == '.') {
      ends[--added] = to - 1;
    }
    ends[--added] = to;
    return added;
  }

  private boolean connects(byte[] text, int from, int to) {
    if (to == from || to - from > LONGEST_CONNECTION) {
      return false;
    }
    String word = new String(text, from, to - from, StandardCharsets.UTF_8);
    return PARTICLES.contains(word) || (list && CONJUNCTIONS.contains(word));
  }

  private boolean isName(byte[] text, int from, int to) {
    if (from == to) {
      return false;
    }
    int first = Utf8.codePointAt(text, from);
    if (!Character.isLetter(first) || Character.isLowerCase(first)) {
      return list && Arrays.mismatch(text, from, to, ARTICLE, 0, ARTICLE.length) >= ARTICLE.length;
    }
    return !upperCase || !holdsLowerCase(text, from, to);
  }

  private static boolean holdsLowerCase(byte[] text, int from, int to) {
    for (int i = from; i < to; i += Utf8.length(text[i])) {
      if (Character.isLowerCase(Utf8.codePointAt(text, i))) {
        return true;
      }
    }
    return false;
  }

  private static int letters(byte[] text, int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i += Utf8.length(text[i])) {
      letters += Character.isLetter(Utf8.codePointAt(text, i)) ? 1 : 0;
    }
    return letters;
  }

  private static int wordEnd(byte[] text, int from, int limit) {
    int end = from;
    int most = Math.min(limit, from + LONGEST_WORD);
    while (end < most && isWordPart(Utf8.codePointAt(text, end))) {
      end += Utf8.length(text[end]);
    }
    return end;
  }

  private static boolean isWordPart(int codePoint) {
    if (codePoint < ASCII_PART.length) {
      return ASCII_PART[codePoint];
    }
    return isLetterOrMark(codePoint);
  }

  private static boolean isLetterOrMark(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK
        || "'\u2019.-&".indexOf(codePoint) >= 0;
  }

  /**
   * Skips one space, comma with space, or slash; {@code at} itself when something else stands
   * there.
   */
  private int nextWord(byte[] text, int at, int limit) {
    int next = at;
    if (next < limit && (text[next] == ',' || (list && text[next] == '/'))) {
      next++;
    }
    int afterSpace = Literal.skipWhite(text, next, limit);
    boolean slash = next > at && text[at] == '/';
    return afterSpace > next || slash ? afterSpace : at;
  }
}

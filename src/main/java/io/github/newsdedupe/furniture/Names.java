package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
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

  private final int maxWords;
  private final boolean list;
  private final boolean upperCase;

  Names(int maxWords, boolean list, boolean upperCase) {
    this.maxWords = maxWords;
    this.list = list;
    this.upperCase = upperCase;
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
    Deque<Integer> ends = new ArrayDeque<>();
    int from = at;
    for (int words = 0; words < maxWords; words++) {
      int to = wordEnd(text, from, limit);
      String word = new String(text, from, to - from, StandardCharsets.UTF_8);
      if (isName(word)) {
        addEnds(text, at, to, ends);
      } else if (ends.isEmpty() || !connects(word)) {
        break;
      }
      from = nextWord(text, to, limit);
      if (from == to) {
        break;
      }
    }
    return ends.stream().mapToInt(end -> end).toArray();
  }

  private void addEnds(byte[] text, int at, int to, Deque<Integer> ends) {
    boolean fullStop = text[to - 1] == '.';
    if (fullStop && isLongEnough(text, at, to - 1)) {
      ends.addFirst(to - 1);
    }
    if (isLongEnough(text, at, to)) {
      ends.addFirst(to);
    }
  }

  private boolean isLongEnough(byte[] text, int at, int end) {
    if (!upperCase) {
      return true;
    }
    String name = new String(text, at, end - at, StandardCharsets.UTF_8);
    return name.codePoints().filter(Character::isLetter).count() >= 3;
  }

  private boolean connects(String word) {
    return PARTICLES.contains(word) || (list && CONJUNCTIONS.contains(word));
  }

  private boolean isName(String word) {
    if (word.isEmpty()) {
      return false;
    }
    int first = word.codePointAt(0);
    if (!Character.isLetter(first) || Character.isLowerCase(first)) {
      return list && word.startsWith("al-");
    }
    return !upperCase || word.codePoints().noneMatch(Character::isLowerCase);
  }

  private static int wordEnd(byte[] text, int from, int limit) {
    int end = from;
    while (end < limit && isWordPart(Utf8.codePointAt(text, end))) {
      end += Utf8.length(text[end]);
    }
    return end;
  }

  private static boolean isWordPart(int codePoint) {
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

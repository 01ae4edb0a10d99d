package io.github.newsdedupe.learn;

import io.github.newsdedupe.text.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.LongPredicate;

/**
 * What learning keeps of an article: its sentences as keys, ten bytes each, in text order. Numbers
 * and single letters are passed over.
 */
public final class ArticleSegments {

  /**
   * By a hash of the id, so that the first few are a random sample, and the same one in whatever
   * order articles are read.
   */
  static final Comparator<ArticleSegments> BY_RANK =
      Comparator.comparingLong((ArticleSegments article) -> article.rank)
          .thenComparing((a, b) -> Arrays.compare(a.keys, b.keys));

  /**
   * The sentences looked at. Fewer, and the end of long articles is not seen; more, and a few dumps
   * of a hundred thousand lines take longer than all articles.
   */
  private static final int MOST = 2_000;

  private static final int MARKED = 1;
  private static final int ALONE = 1 << 1;
  private static final int QUOTED = 1 << 2;

  /** All its words are of scripts with spaces. */
  private static final int SPACED = 1 << 3;

  private static final int LENGTH_SHIFT = 4;
  private static final int MAX_LENGTH = 0xFFFF >> LENGTH_SHIFT;

  private final String source;
  private final long rank;
  private final long[] keys;

  /** Lengths in words, and the traits in the lowest bits. */
  private final char[] lengths;

  private ArticleSegments(String source, long rank, long[] keys, char[] lengths) {
    this.source = source;
    this.rank = rank;
    this.keys = keys;
    this.lengths = lengths;
  }

  /**
   * The sentences of one article.
   *
   * @param id of the article
   * @param source who published it, as far as known; may be empty
   * @param words of the article without the furniture that rules know
   */
  public static ArticleSegments of(String id, String source, Words words) {
    int most = Math.min(words.sentences(), MOST);
    long[] keys = new long[most];
    char[] lengths = new char[most];
    int size = 0;
    for (int s = 0; s < words.sentences() && size < MOST; s++) {
      int length = words.isLettered(s) ? words.sentenceLength(s) : 0;
      if (length > 0) {
        keys[size] = words.sentenceKey(s);
        lengths[size++] = (char) (Math.min(length, MAX_LENGTH) << LENGTH_SHIFT | traits(words, s));
      }
    }
    return new ArticleSegments(
        source, rank(id), Arrays.copyOf(keys, size), Arrays.copyOf(lengths, size));
  }

  private static int traits(Words words, int s) {
    int traits = words.isMarked(s) ? MARKED : 0;
    traits |= words.isAlone(s) ? ALONE : 0;
    traits |= words.isQuoted(s) ? QUOTED : 0;
    return traits | (words.isSpaced(s) ? SPACED : 0);
  }

  /** The sentences of an article that {@link #copyTo} put down; takes the arrays over. */
  public static ArticleSegments of(String id, String source, long[] keys, char[] lengths) {
    return new ArticleSegments(source, rank(id), keys, lengths);
  }

  /** Puts keys and lengths down from {@code at} on. */
  public void copyTo(long[] otherKeys, char[] otherLengths, int at) {
    System.arraycopy(keys, 0, otherKeys, at, keys.length);
    System.arraycopy(lengths, 0, otherLengths, at, lengths.length);
  }

  /** A hash of an id: of the articles of a source, those of the least ranks are looked at. */
  public static long rank(String id) {
    long hash = id.length();
    for (int i = 0; i < id.length(); i++) {
      hash = (hash + id.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  /**
   * At most how many shingles lie in segments that are furniture of its source; 0 if none is. Of an
   * article with more sentences than are looked at, any number.
   */
  public int mostShingles(LearnedFurniture learned) {
    LongPredicate isLearned = learned.forSource(source);
    int most = 0;
    for (int i = 0; i < keys.length; i++) {
      if (isLearned.test(keys[i])) {
        if (keys.length == MOST || length(i) == MAX_LENGTH) {
          return Integer.MAX_VALUE;
        }
        most += mostShingles(i);
      }
    }
    return most;
  }

  /**
   * A sentence of scripts with spaces has a shingle for each word but the last four. In others, the
   * lightest characters are three to a word.
   */
  private int mostShingles(int i) {
    return (lengths[i] & SPACED) != 0
        ? Math.max(1, length(i) - Words.SHINGLE_WORDS + 1)
        : 3 * (length(i) + 1);
  }

  /** Who published it. */
  public String source() {
    return source;
  }

  /** The number of segments. */
  public int size() {
    return keys.length;
  }

  long key(int i) {
    return keys[i];
  }

  /** The length of segment {@code i} in words. */
  int length(int i) {
    return lengths[i] >> LENGTH_SHIFT;
  }

  /** Whether segment {@code i} has a line of its own and no mark at its end. */
  boolean isUnmarkedLine(int i) {
    return (lengths[i] & (ALONE | MARKED)) == ALONE;
  }

  boolean isMarked(int i) {
    return (lengths[i] & MARKED) != 0;
  }

  boolean isQuoted(int i) {
    return (lengths[i] & QUOTED) != 0;
  }
}

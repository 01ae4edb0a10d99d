package io.github.newsdedupe.sketch;

import io.github.newsdedupe.text.Words;
import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * The shingles of one article as 64-bit hashes, in text order and with repetitions; reused from
 * article to article by one thread.
 *
 * <p>A shingle is the shortest run of words inside one sentence that weighs {@link
 * Words#SHINGLE_WEIGHT}; a lighter sentence is one shingle (section 6 of comparison.md). Shingles
 * that do not cross sentence ends make inserted subheads nearly harmless: each adds one shingle,
 * and spoils none of its neighbours.
 */
public final class Shingles {

  /** Odd and random; the hash of a run is the polynomial of its word hashes. */
  private static final long MULTIPLIER = 0xD1342543DE82EF95L;

  /** Powers of the multiplier; the lightest word weighs 8, so a shingle has at most 15 words. */
  private static final long[] POWERS = powers(Words.SHINGLE_WEIGHT / 8 + 1);

  private static final int SPACED_WEIGHT = Words.SHINGLE_WEIGHT / Words.SHINGLE_WORDS;

  /** What a word of a script with spaces was multiplied by when it leaves a shingle. */
  private static final long DROPPED = POWERS[Words.SHINGLE_WORDS];

  /** Leaves no sentence out. */
  public static final LongPredicate NOTHING = key -> false;

  /** Room for so many is kept from article to article; more would be kept by every thread. */
  private static final int KEPT = 1 << 16;

  private long[] hashes = new long[1024];
  private int size;

  /** Replaces the content by the shingles of these words. */
  public void fill(Words words) {
    fill(words, NOTHING);
  }

  /**
   * Replaces the content by the shingles of these words, but of no sentence that is left out.
   *
   * @param leftOut tells by the {@link Words#sentenceKey key} of a sentence
   * @return whether all are there, because no sentence was left out
   */
  public boolean fill(Words words, LongPredicate leftOut) {
    makeRoom(words.size());
    boolean whole = true;
    int from = 0;
    for (int s = 0; s < words.sentences(); s++) {
      int to = words.sentenceEnd(s);
      if (leftOut == NOTHING || !leftOut.test(words.sentenceKey(s))) {
        addSentence(words, from, to);
      } else {
        whole = false;
      }
      from = to;
    }
    return whole;
  }

  /** Forgets all, and keeps the array if it is no larger than most. */
  public void clear() {
    size = 0;
    if (hashes.length > KEPT) {
      hashes = new long[1024];
    }
  }

  /** Forgets all; there is at most one shingle for each word. */
  private void makeRoom(int words) {
    size = 0;
    if (words > hashes.length) {
      hashes = new long[words];
    }
  }

  /** Replaces the content by one shingle: a text that is only ever compared as a whole. */
  public void fillWhole(long textHash) {
    size = 0;
    add(mix(textHash));
  }

  /** Adds the shingles of one sentence, for which there is room. */
  private void addSentence(Words words, int from, int to) {
    if (!addSpaced(words, from, to)) {
      addWeighed(words, from, to);
    }
  }

  /**
   * Adds the shingles of a sentence if each of its words is a fifth of one, as nearly all are. Of
   * the multiplications of a shingle all but one need not wait for the shingle before it.
   */
  private boolean addSpaced(Words words, int from, int to) {
    int at = size;
    int others = 0;
    long run = 0;
    int first = Math.min(to, from + Words.SHINGLE_WORDS);
    for (int i = from; i < first; i++) {
      run = run * MULTIPLIER + words.hash(i);
      others |= words.weight(i) ^ SPACED_WEIGHT;
    }
    hashes[at++] = mix(run);
    for (int i = first; i < to; i++) {
      run = run * MULTIPLIER + (words.hash(i) - words.hash(i - Words.SHINGLE_WORDS) * DROPPED);
      others |= words.weight(i) ^ SPACED_WEIGHT;
      hashes[at++] = mix(run);
    }
    size = others == 0 ? at : size;
    return others == 0;
  }

  private void addWeighed(Words words, int from, int to) {
    int at = size;
    long run = 0;
    int weight = 0;
    int start = from;
    for (int end = from; end < to; end++) {
      run = run * MULTIPLIER + words.hash(end);
      weight += words.weight(end);
      while (weight >= Words.SHINGLE_WEIGHT) {
        hashes[at++] = mix(run);
        weight -= words.weight(start);
        run -= words.hash(start) * POWERS[end - start];
        start++;
      }
    }
    if (start == from) {
      hashes[at++] = mix(run);
    }
    size = at;
  }

  /** Adds one run of words as a single shingle, whatever it weighs. */
  void addRun(Words words, int from, int to) {
    long run = 0;
    for (int i = from; i < to; i++) {
      run = run * MULTIPLIER + words.hash(i);
    }
    add(mix(run));
  }

  void add(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash;
  }

  /** The number of shingles, repetitions counted. */
  public int size() {
    return size;
  }

  /** The hash of shingle {@code i}. */
  public long hash(int i) {
    return hashes[i];
  }

  /** All shingles in text order. */
  long[] inOrder() {
    return Arrays.copyOf(hashes, size);
  }

  /** The distinct shingles. */
  public ShingleSet toSet() {
    return ShingleSet.of(hashes, size);
  }

  private static long[] powers(int count) {
    long[] powers = new long[count];
    powers[0] = 1;
    for (int i = 1; i < count; i++) {
      powers[i] = powers[i - 1] * MULTIPLIER;
    }
    return powers;
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood, 2014). */
  private static long mix(long hash) {
    long h = hash;
    h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    return h ^ (h >>> 31);
  }
}

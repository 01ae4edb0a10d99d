package io.github.newsdedupe.text;

import java.util.Arrays;

/**
 * The words of an article as a growing list of hashes and weights, cut into sentences.
 *
 * <p>Reused from article to article by one thread; {@link #clear} forgets the words and keeps the
 * arrays.
 */
public final class Words {

  /**
   * What a shingle weighs: five spaced words. Longer shingles separate templates better but one
   * edit spoils more of them; at four, unrelated wire copy already shares stock phrases.
   */
  public static final int SHINGLE_WEIGHT = 120;

  /** How many words of a script with spaces make a shingle. */
  public static final int SHINGLE_WORDS = 5;

  /** What a word of a script with spaces weighs. */
  static final int SPACED_WEIGHT = SHINGLE_WEIGHT / SHINGLE_WORDS;

  private long[] hashes = new long[1024];
  private byte[] weights = new byte[1024];
  private int size;

  /** Ends of sentences as word indexes, strictly rising, each at most {@code size}. */
  private int[] sentenceEnds = new int[128];

  private int sentences;

  /** Forgets all words. */
  public void clear() {
    size = 0;
    sentences = 0;
  }

  /** The number of words. */
  public int size() {
    return size;
  }

  /** The hash of word {@code i}: equal for equal folded words, well mixed in all 64 bits. */
  public long hash(int i) {
    return hashes[i];
  }

  /** The weight of word {@code i}, 1 to {@value #SHINGLE_WEIGHT}. */
  public int weight(int i) {
    return weights[i];
  }

  /** The number of sentences; no sentence is empty. */
  public int sentences() {
    return sentences;
  }

  /**
   * The index after the last word of sentence {@code s}, which begins where the one before ends.
   */
  public int sentenceEnd(int s) {
    return sentenceEnds[s];
  }

  /**
   * A hash of all words in their order: equal for texts that differ in nothing that is compared.
   */
  public long hashOfAll() {
    long hash = size;
    for (int i = 0; i < size; i++) {
      hash = (hash + hashes[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  /** How many words there are, a word of a script without spaces counted as half a one. */
  public int length() {
    int halves = 0;
    for (int i = 0; i < size; i++) {
      halves += weights[i] == SPACED_WEIGHT ? 2 : 1;
    }
    return halves / 2;
  }

  void add(long hash, int weight) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
    }
    hashes[size] = hash;
    weights[size++] = (byte) weight;
  }

  void endSentence() {
    int last = sentences == 0 ? 0 : sentenceEnds[sentences - 1];
    if (size == last) {
      return;
    }
    if (sentences == sentenceEnds.length) {
      sentenceEnds = Arrays.copyOf(sentenceEnds, sentences * 2);
    }
    sentenceEnds[sentences++] = size;
  }
}

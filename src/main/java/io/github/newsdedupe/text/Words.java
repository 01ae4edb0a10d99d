package io.github.newsdedupe.text;

import java.util.Arrays;

/**
 * The words of an article as a growing list of hashes and weights, cut into sentences of which the
 * place in the text is known.
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

  /** Added to the weight of a word that begins with a decimal digit. */
  static final int NUMBER = 1 << 7;

  /** Added to the weight of a number that goes on with the number before it, as 5 does in 3.5. */
  static final int CONTINUED = 1 << 6;

  private static final int WEIGHT_BITS = CONTINUED - 1;

  /** The weights of eight words without what else is said of them, and those of spaced ones. */
  private static final long EIGHT_WEIGHTS = WEIGHT_BITS * 0x0101010101010101L;

  private static final long EIGHT_SPACED = SPACED_WEIGHT * 0x0101010101010101L;

  /** A sentence mark closes it. */
  static final int MARKED = 1;

  /** It holds or touches a double quotation mark. */
  static final int QUOTED = 1 << 1;

  /** It holds two letters or more. */
  static final int LETTERED = 1 << 2;

  /** No other sentence is in its paragraph. */
  static final int ALONE = 1 << 3;

  /** Room for so many words is kept from article to article; more would be kept by every thread. */
  private static final int KEPT = 1 << 16;

  private long[] hashes = new long[1024];
  private byte[] weights = new byte[1024];
  private int size;

  /** Ends of sentences as word indexes, strictly rising, each at most {@code size}. */
  private int[] sentenceEnds = new int[128];

  /** Where each sentence begins and ends in the article, two numbers a sentence. */
  private int[] ranges = new int[256];

  private byte[] traits = new byte[128];
  private int sentences;

  /** Forgets all words. */
  public void clear() {
    if (size > KEPT) {
      hashes = new long[1024];
      weights = new byte[1024];
      sentenceEnds = new int[128];
      ranges = new int[256];
      traits = new byte[128];
    }
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
    return weights[i] & WEIGHT_BITS;
  }

  /** Whether word {@code i} begins with a decimal digit. */
  public boolean isNumber(int i) {
    return (weights[i] & NUMBER) != 0;
  }

  /**
   * Whether word {@code i} is a number with one sign between it and the number before it, such as
   * {@code 5} in {@code 3.5}, {@code 10:5} and {@code 2004/5}: one figure of several words.
   */
  public boolean isContinued(int i) {
    return (weights[i] & CONTINUED) != 0;
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
   * Where sentence {@code s} begins in the article, in bytes. Of a paragraph with HTML entities
   * every sentence has the range of the whole paragraph, for it is scanned from a decoded copy.
   */
  public int start(int s) {
    return ranges[2 * s];
  }

  /** Where sentence {@code s} ends in the article, with the marks that close it, in bytes. */
  public int end(int s) {
    return ranges[2 * s + 1];
  }

  /** Whether a mark that ends sentences closes sentence {@code s}. */
  public boolean isMarked(int s) {
    return (traits[s] & MARKED) != 0;
  }

  /** Whether sentence {@code s} is all there is in its paragraph. */
  public boolean isAlone(int s) {
    return (traits[s] & ALONE) != 0;
  }

  /** Whether a double quotation mark stands in sentence {@code s} or touches it. */
  public boolean isQuoted(int s) {
    return (traits[s] & QUOTED) != 0;
  }

  /** Whether sentence {@code s} holds two letters or more: it is not a number or a mere sign. */
  public boolean isLettered(int s) {
    return (traits[s] & LETTERED) != 0;
  }

  /** Whether all words of sentence {@code s} are of scripts with spaces. */
  public boolean isSpaced(int s) {
    int end = sentenceEnds[s];
    int i = firstWord(s);
    while (i <= end - Long.BYTES && (EightBytes.at(weights, i) & EIGHT_WEIGHTS) == EIGHT_SPACED) {
      i += Long.BYTES;
    }
    while (i < end && weight(i) == SPACED_WEIGHT) {
      i++;
    }
    return i == end;
  }

  /** A well mixed hash of the words of sentence {@code s}, whatever marks stand among them. */
  public long sentenceKey(int s) {
    int from = firstWord(s);
    return hash(from, sentenceEnds[s]);
  }

  /** The words of sentence {@code s}, rounded down; such of scripts without spaces by weight. */
  public int sentenceLength(int s) {
    int weight = 0;
    int end = sentenceEnds[s];
    int i = firstWord(s);
    for (; i <= end - Long.BYTES; i += Long.BYTES) {
      weight += EightBytes.sum(EightBytes.at(weights, i) & EIGHT_WEIGHTS);
    }
    for (; i < end; i++) {
      weight += weight(i);
    }
    return weight / SPACED_WEIGHT;
  }

  private int firstWord(int s) {
    return s == 0 ? 0 : sentenceEnds[s - 1];
  }

  /**
   * A hash of all words in their order: equal for texts that differ in nothing that is compared.
   */
  public long hashOfAll() {
    return hash(0, size);
  }

  private long hash(int from, int to) {
    long hash = (long) to - from;
    for (int i = from; i < to; i++) {
      hash = (hash + hashes[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  /** How many words there are, a word of a script without spaces counted as half a one. */
  public int length() {
    int halves = 0;
    int i = 0;
    // Eight words with spaces at a time, as almost all are.
    while (i <= size - Long.BYTES && (EightBytes.at(weights, i) & EIGHT_WEIGHTS) == EIGHT_SPACED) {
      halves += 2 * Long.BYTES;
      i += Long.BYTES;
    }
    for (; i < size; i++) {
      halves += weight(i) == SPACED_WEIGHT ? 2 : 1;
    }
    return halves / 2;
  }

  /**
   * Adds a word.
   *
   * @param weight with {@link #NUMBER} and {@link #CONTINUED} where they apply
   */
  void add(long hash, int weight) {
    makeRoomFor(1);
    hashes[size] = hash;
    weights[size++] = (byte) weight;
  }

  /**
   * Makes room for more words, to be {@link #set} one after the other; returns the first's index.
   */
  int makeRoomFor(int more) {
    if (more > hashes.length - size) {
      int room = size + Math.max(more, size >> 1);
      hashes = Arrays.copyOf(hashes, room);
      weights = Arrays.copyOf(weights, room);
    }
    return size;
  }

  /** Puts a word of a script with spaces into the room that was made. */
  void set(int i, long hash, int weight) {
    hashes[i] = hash;
    weights[i] = (byte) weight;
  }

  /** The weight of a word of a script with spaces that begins with this letter or digit. */
  static int weightOf(int firstCharacter) {
    // Digits come before letters, so the sign of the difference tells them apart without a branch.
    return SPACED_WEIGHT | (((firstCharacter - 'A') >> 31) & NUMBER);
  }

  /** Says how many words there are, once all are set. */
  void setSize(int words) {
    size = words;
  }

  /**
   * Makes a sentence of the words since the last one, if there are any.
   *
   * @param wordEnd where its last word ends
   * @param next where what follows begins
   */
  void endSentence(int wordEnd, int next, boolean marked) {
    if (size == firstWord(sentences)) {
      return;
    }
    if (sentences == sentenceEnds.length) {
      growSentences();
    }
    ranges[2 * sentences] = wordEnd;
    ranges[2 * sentences + 1] = next;
    traits[sentences] = (byte) (marked ? MARKED : 0);
    sentenceEnds[sentences++] = size;
  }

  private void growSentences() {
    sentenceEnds = Arrays.copyOf(sentenceEnds, sentences * 2);
    ranges = Arrays.copyOf(ranges, sentences * 4);
    traits = Arrays.copyOf(traits, sentences * 2);
  }

  /** Says where a sentence lies, of which so far the gap after it is known, and adds traits. */
  void describe(int s, int start, int end, int more) {
    ranges[2 * s] = start;
    ranges[2 * s + 1] = end;
    traits[s] |= (byte) more;
  }

  /** Gives all sentences from {@code first} on the same place. */
  void locate(int first, int start, int end) {
    for (int s = first; s < sentences; s++) {
      describe(s, start, end, 0);
    }
  }
}

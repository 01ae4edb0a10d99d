package io.github.newsdedupe.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A language of made-up words that can be spoken, the frequent ones short, as in real ones. It is
 * the same for all archives.
 */
final class Vocabulary {

  /** As many as large corpora of news have without names and rare forms. */
  static final int WORDS = 60_000;

  /** Flattens the top, as Mandelbrot does; without it one word in twelve would be the first. */
  private static final double FLATTEN = 2.7;

  /** Words of one syllable, and of one or two; about two thirds of running text. */
  private static final int SHORTEST = 150;

  private static final int SHORT = 2_000;

  /** One in so many of the rarer words is a name and begins with a capital. */
  private static final int NAMES = 25;

  private static final String[] ONSETS = {
    "b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "st", "tr"
  };
  private static final String[] VOWELS = {"a", "a", "e", "e", "i", "i", "o", "o", "u", "ai"};
  private static final String[] CODAS = {"", "", "", "", "", "n", "r", "l", "s", "nd"};

  private static final Vocabulary MADE = new Vocabulary();

  private final byte[] letters;
  private final int[] starts;

  /**
   * Walker's alias method: a word is drawn with the probability in the upper half, of {@link
   * Integer#MAX_VALUE}, and else its alias in the lower.
   */
  private final long[] aliases = new long[WORDS];

  private Vocabulary() {
    SplittableRandom random = Seeds.VOCABULARY.random(0, 0);
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < WORDS) {
      words.add(word(words.size(), random));
    }
    letters = String.join("", words).getBytes(StandardCharsets.US_ASCII);
    starts = new int[WORDS + 1];
    int next = 0;
    for (String word : words) {
      starts[next + 1] = starts[next] + word.length();
      next++;
    }
    fillAliases();
  }

  static Vocabulary made() {
    return MADE;
  }

  private static String word(int rank, SplittableRandom random) {
    int syllables = rank < SHORTEST ? 1 : rank < SHORT ? 2 : random.nextInt(2, 5);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(ONSETS[random.nextInt(ONSETS.length)]);
      word.append(VOWELS[random.nextInt(VOWELS.length)]);
      word.append(CODAS[random.nextInt(CODAS.length)]);
    }
    return word.toString();
  }

  /** Zipf: a word is as frequent as its rank says. */
  private void fillAliases() {
    double[] share = new double[WORDS];
    double sum = 0;
    for (int rank = 0; rank < WORDS; rank++) {
      share[rank] = 1 / (rank + FLATTEN);
      sum += share[rank];
    }
    Deque<Integer> less = new ArrayDeque<>();
    Deque<Integer> more = new ArrayDeque<>();
    for (int rank = 0; rank < WORDS; rank++) {
      share[rank] *= WORDS / sum;
      aliases[rank] = alias(1, rank);
      (share[rank] < 1 ? less : more).add(rank);
    }
    while (!less.isEmpty() && !more.isEmpty()) {
      int small = less.remove();
      int large = more.remove();
      aliases[small] = alias(share[small], large);
      share[large] -= 1 - share[small];
      (share[large] < 1 ? less : more).add(large);
    }
  }

  private static long alias(double probability, int other) {
    return (long) (probability * Integer.MAX_VALUE) << Integer.SIZE | other;
  }

  /** A word of running text. */
  int draw(SplittableRandom random) {
    long bits = random.nextLong();
    int word = (int) (((bits >>> 32) * WORDS) >>> 32);
    long alias = aliases[word];
    return (bits & Integer.MAX_VALUE) < alias >>> Integer.SIZE ? word : (int) alias;
  }

  /** So many words that are not among the most frequent, for a text of few words. */
  List<Integer> some(int count, SplittableRandom random) {
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(random.nextInt(SHORTEST, WORDS / 4));
    }
    return words;
  }

  /** Whether it always begins with a capital. */
  boolean isName(int word) {
    return word >= SHORTEST && word % NAMES == 0;
  }

  /** A word as a text. */
  String word(int word) {
    return new String(
        letters, starts[word], starts[word + 1] - starts[word], StandardCharsets.US_ASCII);
  }

  /** Appends a word. */
  void write(int word, boolean capital, Utf8Text to) {
    int at = to.size();
    to.append(letters, starts[word], starts[word + 1]);
    if (capital) {
      to.capitalize(at);
    }
  }
}

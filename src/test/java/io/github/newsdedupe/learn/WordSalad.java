package io.github.newsdedupe.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Seeded text without meaning: words of invented syllables, of a language with a stock of 4,000.
 */
public final class WordSalad {

  private static final int STOCK = 4_000;
  private static final String CONSONANTS = "bcdfghklmnprstvw";
  private static final String VOWELS = "aeiou";

  private final SplittableRandom random;
  private final List<String> words;

  public WordSalad(long seed) {
    random = new SplittableRandom(seed);
    words = IntStream.range(0, STOCK).mapToObj(i -> word()).toList();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return word.toString();
  }

  public SplittableRandom random() {
    return random;
  }

  /** From {@code least} to {@code most}, both included. */
  int number(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** So many words, the first with a capital, without a mark. */
  public String label(int least, int most) {
    String text =
        IntStream.range(0, number(least, most))
            .mapToObj(i -> words.get(random.nextInt(words.size())))
            .collect(Collectors.joining(" "));
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  public String sentence() {
    return sentence(7, 24);
  }

  String sentence(int least, int most) {
    return label(least, most) + ".";
  }

  /** One to {@code most} sentences on a line. */
  String line(int most) {
    return IntStream.range(0, number(1, most))
        .mapToObj(i -> sentence())
        .collect(Collectors.joining(" "));
  }

  /** So many lines of one to three sentences. */
  List<String> lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> line(3))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** So many different numbers below a bound. */
  public List<Integer> some(int count, int bound) {
    List<Integer> all = IntStream.range(0, bound).boxed().collect(Collectors.toList());
    for (int i = 0; i < count; i++) {
      all.set(i, all.set(random.nextInt(i, bound), all.get(i)));
    }
    return List.copyOf(all.subList(0, count));
  }
}

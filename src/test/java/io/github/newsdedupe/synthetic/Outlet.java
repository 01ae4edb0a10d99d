package io.github.newsdedupe.synthetic;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A made-up newspaper.
 *
 * @param name its name
 * @param gap what stands between its paragraphs
 * @param labels short lines that no rule knows, as of columns and newsletters
 * @param box a label and a sentence that no rule knows
 * @param signOff a sentence that no rule knows, and its articles end with
 */
record Outlet(String name, String gap, List<String> labels, String box, String signOff) {

  private static final List<String> NAMES =
      List.of(
          "Vellmar Courier",
          "The Harrow Post",
          "Osker Tribune",
          "Daily Brandick",
          "Tarn Valley Herald",
          "The Pell Gazette",
          "Ostmark Mirror",
          "Lindry Times",
          "Coldwater Ledger",
          "The Morrow Star",
          "Sundvik Observer",
          "Grindle Dispatch");

  private static final int LABELS = 3;

  /** One outlet in so many has no blank lines between paragraphs. */
  private static final int DENSE = 4;

  /** All of them. */
  static List<Outlet> all(long seed, Vocabulary vocabulary) {
    return IntStream.range(0, NAMES.size())
        .mapToObj(i -> of(i, Seeds.OUTLET.random(seed, i), vocabulary))
        .toList();
  }

  private static Outlet of(int number, SplittableRandom random, Vocabulary vocabulary) {
    List<String> labels =
        IntStream.range(0, LABELS)
            .mapToObj(i -> words(random.nextInt(3, 6), random, vocabulary))
            .toList();
    String label = words(random.nextInt(2, 5), random, vocabulary);
    String boxed = words(random.nextInt(9, 14), random, vocabulary) + ".";
    String gap = number % DENSE == 0 ? "\n" : "\n\n";
    return new Outlet(
        NAMES.get(number),
        gap,
        labels,
        label + gap + boxed,
        words(random.nextInt(8, 13), random, vocabulary) + ".");
  }

  private static String words(int count, SplittableRandom random, Vocabulary vocabulary) {
    String words =
        vocabulary.some(count, random).stream()
            .map(vocabulary::word)
            .collect(Collectors.joining(" "));
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

package io.github.newsdedupe.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Errors of optical character recognition. The shapes that are taken for each other are those that
 * the literature on newspapers lists (Nguyen and others, JCDL 2019): letters read as others, two
 * read as one and one as two, letters lost, words split and words joined.
 */
public final class Misreading {

  /** What is read for what. */
  private static final List<List<String>> SHAPES =
      List.of(
          List.of("rn", "m"),
          List.of("m", "rn"),
          List.of("cl", "d"),
          List.of("ri", "n"),
          List.of("li", "h"),
          List.of("vv", "w"),
          List.of("w", "vv"),
          List.of("e", "c"),
          List.of("c", "e"),
          List.of("h", "b"),
          List.of("b", "h"),
          List.of("l", "1"),
          List.of("i", "l"),
          List.of("t", "f"),
          List.of("f", "t"),
          List.of("n", "u"),
          List.of("u", "n"),
          List.of("a", "o"),
          List.of("o", "0"),
          List.of("s", "5"),
          List.of("g", "q"),
          List.of("y", "v"),
          List.of("I", "l"),
          List.of("B", "8"),
          List.of("S", "5"),
          List.of("O", "0"),
          List.of("0", "O"),
          List.of("1", "l"),
          List.of("3", "8"),
          List.of("5", "S"),
          List.of("6", "b"),
          List.of("8", "3"));

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

  /** Of a hundred errors, so many are lost letters, split words and joined words. */
  private static final int LOST = 15;

  private static final int SPLIT = 10;
  private static final int JOINED = 10;

  private final double share;
  private final SplittableRandom random;

  /**
   * A reader that misreads.
   *
   * @param share of the words, 0 to 1
   */
  public Misreading(double share, long seed) {
    this.share = share;
    this.random = new SplittableRandom(seed);
  }

  /** The text as it is read: each word is misread with the same chance. */
  public String read(String text) {
    StringBuilder read = new StringBuilder();
    Matcher words = WORD.matcher(text);
    int from = 0;
    boolean joined = false;
    while (words.find()) {
      String gap = text.substring(from, words.start());
      read.append(joined && gap.isBlank() && !gap.contains("\n") ? "" : gap);
      joined = false;
      from = words.end();
      if (random.nextDouble() >= share) {
        read.append(words.group());
        continue;
      }
      joined = random.nextInt(100) < JOINED;
      read.append(joined ? words.group() : misread(words.group()));
    }
    return read.append(text.substring(from)).toString();
  }

  private String misread(String word) {
    int kind = random.nextInt(100 - JOINED);
    if (word.length() > 3 && kind < SPLIT) {
      int at = random.nextInt(1, word.length());
      return word.substring(0, at) + " " + word.substring(at);
    }
    if (word.length() > 2 && kind < SPLIT + LOST) {
      int at = random.nextInt(word.length());
      return word.substring(0, at) + word.substring(at + 1);
    }
    return reshaped(word);
  }

  /** One shape of the word taken for another; a speck after it if none of it ever is. */
  private String reshaped(String word) {
    List<String> readings = new ArrayList<>();
    for (List<String> shape : SHAPES) {
      for (int at = word.indexOf(shape.get(0)); at >= 0; at = word.indexOf(shape.get(0), at + 1)) {
        int after = at + shape.get(0).length();
        readings.add(word.substring(0, at) + shape.get(1) + word.substring(after));
      }
    }
    return readings.isEmpty() ? word + "." : readings.get(random.nextInt(readings.size()));
  }
}

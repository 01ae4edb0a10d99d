package io.github.newsdedupe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scripts to write articles in, of words that mean nothing. */
enum Script {
  CHINESE("", 1, "。", "一龥"),
  JAPANESE("", 3, "。", "あん"),
  THAI("", 4, " ", "กฮ"),
  KHMER("", 4, "។", "កហ"),
  BURMESE("", 4, "။", "ကဟ"),
  AMHARIC(" ", 4, "።", "ሀቆ"),
  ARABIC(" ", 5, ".", "اغ"),
  PERSIAN_QUESTIONS(" ", 5, "؟", "اغ"),
  HEBREW(" ", 5, ".", "את"),
  HINDI(" ", 4, "।", "कह"),
  KOREAN(" ", 3, ".", "가힣"),
  RUSSIAN(" ", 6, ".", "ая"),
  GREEK(" ", 6, ".", "αω");

  private final String gap;
  private final int letters;
  private final String end;
  private final char first;
  private final char last;

  Script(String gap, int letters, String end, String range) {
    this.gap = gap;
    this.letters = letters;
    this.end = end;
    this.first = range.charAt(0);
    this.last = range.charAt(1);
  }

  /** So many sentences. */
  List<String> sentences(SplittableRandom random, int count) {
    return IntStream.range(0, count).mapToObj(i -> sentence(random)).toList();
  }

  /** Sentences of this script by turns with such of another. */
  List<String> mixedWith(Script other, SplittableRandom random, int count) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count / 2; i++) {
      sentences.add(sentence(random) + " NASA 2019 " + other.sentence(random));
    }
    return sentences;
  }

  private String sentence(SplittableRandom random) {
    return IntStream.range(0, 12)
        .mapToObj(i -> word(random))
        .collect(Collectors.joining(gap, "", end));
  }

  private String word(SplittableRandom random) {
    return random
        .ints(letters, first, last + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}

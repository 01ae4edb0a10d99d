package io.github.newsdedupe.synthetic;

import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.furniture.Stripper;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Furniture that the rules know. Examples stand in texts of a line or two; here they stand in
 * articles, and each is used where all rules together take it out of one, and nothing else with it.
 */
final class FurnitureStock {

  /** Paragraphs are a blank line apart, or none: some rules look at blank lines. */
  private static final List<String> GAPS = List.of("\n\n", "\n");

  /** Paragraphs of the articles in which pieces are tried: the middle is beyond all first lines. */
  private static final int PARAGRAPHS = 50;

  /** Words of each: a line that is longer than those of wrapped texts. */
  private static final int WORDS = 20;

  /** Made once: trying the pieces takes seconds, and they are the same for all archives. */
  private static final class BuiltIn {
    static final FurnitureStock STOCK = new FurnitureStock(Vocabulary.made());
  }

  private final Map<Position, List<String>> pieces = new EnumMap<>(Position.class);

  private FurnitureStock(Vocabulary vocabulary) {
    Stripper stripper = new Stripper(RuleSet.builtIn());
    List<Utf8Text> articles =
        IntStream.range(0, GAPS.size()).mapToObj(i -> article(vocabulary, i)).toList();
    List<String> examples = RuleExamples.all();
    for (Position position : Position.values()) {
      pieces.put(
          position,
          examples.parallelStream()
              .map(example -> position == Position.LEAD ? example : example.strip())
              .filter(piece -> isTakenOut(piece, position, articles, stripper))
              .toList());
    }
  }

  private static Utf8Text article(Vocabulary vocabulary, int number) {
    Tokens story = new Tokens();
    SplittableRandom random = new SplittableRandom(number);
    for (int p = 0; p < PARAGRAPHS; p++) {
      new StoryMaker(vocabulary).makeWords(random, WORDS, story);
    }
    Utf8Text text = new Utf8Text();
    new StoryWriter(vocabulary).write(story, number == 0, GAPS.get(number), text);
    return text;
  }

  private static boolean isTakenOut(
      String piece, Position position, List<Utf8Text> articles, Stripper stripper) {
    return IntStream.range(0, articles.size())
        .allMatch(
            i -> {
              Utf8Text clean = articles.get(i);
              Dressing dressing = new Dressing();
              dressing.clear(clean.paragraphs());
              dressing.put(position, piece, clean.paragraphs() / 2);
              Utf8Text dressed = new Utf8Text();
              dressing.write(clean, GAPS.get(i), dressed);
              byte[] kept = stripper.strip(dressed.toBytes()).kept();
              return folded(kept).equals(folded(clean.toBytes()));
            });
  }

  private static String folded(byte[] text) {
    return new String(text, StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
  }

  /** That of the rules of the program. */
  static FurnitureStock builtIn() {
    return BuiltIn.STOCK;
  }

  /** All pieces that may stand at a position. */
  List<String> at(Position position) {
    return Objects.requireNonNull(pieces.get(position));
  }

  /** One of them. */
  String any(Position position, SplittableRandom random) {
    List<String> all = at(position);
    return all.get(random.nextInt(all.size()));
  }
}

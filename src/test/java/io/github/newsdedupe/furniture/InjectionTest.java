package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Furniture that is put into a clean article comes out again, and nothing else does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InjectionTest {

  private static final int CASES = 1_000;

  /** So many cases of each kind of furniture alone; half of them are flattened. */
  private static final int CASES_OF_EACH = 24;

  private static final double REMOVED_LEAST = 0.99;

  private static final List<PageFurniture> CATALOGUE = Catalogue.all();

  @Test
  void furniture_at_random_places_comes_out_and_the_article_stays() {
    long injected = 0;
    long left = 0;
    List<String> missed = new ArrayList<>();
    for (long seed = 0; seed < CASES; seed++) {
      Injection injection = new Injection(seed, some(seed));
      List<String> leftovers = leftovers(injection);
      assertArticleStays(injection, leftovers);
      injected += characters(pieces(injection));
      left += characters(leftovers);
      missed.addAll(leftovers);
    }
    double removed = 1 - (double) left / injected;
    assertTrue(removed >= REMOVED_LEAST, () -> removed + " removed; missed: " + missed);
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void each_kind_comes_out_alone(PageFurniture furniture) {
    for (long seed = 0; seed < CASES_OF_EACH; seed++) {
      Injection injection = new Injection(seed, List.of(furniture));
      List<String> leftovers = leftovers(injection);
      assertEquals(List.of(), leftovers);
      assertArticleStays(injection, leftovers);
    }
  }

  @Test
  void a_clean_article_stays_as_it_is() {
    for (long seed = 0; seed < CASES; seed++) {
      String text = CleanArticle.of(seed).text();
      assertEquals(text, Strips.kept(text));
    }
  }

  private static List<PageFurniture> catalogue() {
    return CATALOGUE;
  }

  /** One to five kinds, at most one of them on the line of the lead. */
  private static List<PageFurniture> some(long seed) {
    SplittableRandom random = new SplittableRandom(~seed);
    List<PageFurniture> some = new ArrayList<>();
    int count = random.nextInt(1, 6);
    for (int i = 0; i < count; i++) {
      PageFurniture kind = CATALOGUE.get(random.nextInt(CATALOGUE.size()));
      if (some.stream().noneMatch(other -> excludes(other, kind))) {
        some.add(kind);
      }
    }
    return some;
  }

  /** A page has one headful of furniture and one dateline, and nothing of one kind twice. */
  private static boolean excludes(PageFurniture one, PageFurniture other) {
    return one.equals(other)
        || (one.place() == other.place() && one.place() == PageFurniture.Place.LEAD);
  }

  /** Where all furniture went, the article is byte for byte what it was, but for its last gap. */
  private static void assertArticleStays(Injection injection, List<String> leftovers) {
    String kept = new String(Strips.strip(injection.text()).kept(), StandardCharsets.UTF_8);
    if (leftovers.isEmpty()) {
      assertEquals(injection.article().text().stripTrailing(), kept.stripTrailing());
    }
    for (String paragraph : injection.article().paragraphs()) {
      assertTrue(kept.contains(paragraph), () -> "lost: " + paragraph + "\nfrom: " + kept);
    }
  }

  /** What stayed of the pieces that were put in. */
  private static List<String> leftovers(Injection injection) {
    byte[] text = injection.text();
    List<RemovedSpan> removed = Strips.strip(text).removed();
    List<String> leftovers = new ArrayList<>();
    for (Injection.Piece piece : injection.pieces()) {
      String left = left(text, piece, removed).strip();
      if (!left.isEmpty()) {
        String shape = piece.flattened() ? ", flattened: " : ": ";
        leftovers.add(piece.furniture().name() + shape + left);
      }
    }
    return leftovers;
  }

  private static String left(byte[] text, Injection.Piece piece, List<RemovedSpan> removed) {
    StringBuilder left = new StringBuilder();
    int from = piece.start();
    for (RemovedSpan span : removed) {
      if (span.end() > from && span.start() < piece.end()) {
        left.append(string(text, from, Math.max(from, span.start())));
        from = span.end();
      }
    }
    return left.append(string(text, from, Math.max(from, piece.end()))).toString();
  }

  private static String string(byte[] text, int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }

  private static List<String> pieces(Injection injection) {
    byte[] text = injection.text();
    return injection.pieces().stream()
        .map(
            piece ->
                new String(
                    text, piece.start(), piece.end() - piece.start(), StandardCharsets.UTF_8))
        .toList();
  }

  private static long characters(List<String> texts) {
    return texts.stream()
        .flatMapToInt(String::codePoints)
        .filter(c -> !Character.isWhitespace(c))
        .count();
  }
}

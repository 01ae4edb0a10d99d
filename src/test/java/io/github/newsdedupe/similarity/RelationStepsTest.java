package io.github.newsdedupe.similarity;

import static io.github.newsdedupe.similarity.ComparedArticles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.RelationSteps.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recorded of a pair says at every threshold what the verifier says there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RelationStepsTest {

  private static final CandidatePair PAIR = new CandidatePair(0, 1);

  private static final double FLOOR = .1;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void steps_say_at_any_threshold_what_the_verifier_says(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PairVerifier low = new PairVerifier(FLOOR, Window.UNBOUNDED);
    for (int i = 0; i < 150; i++) {
      ComparedArticle a = random(random);
      ComparedArticle b = random(random);
      SimilarPair verified = low.verify(PAIR, a, b);
      RelationSteps steps = low.steps(verified, a, b);

      thresholds(random, verified.similarity())
          .forEach(
              threshold ->
                  assertEquals(
                      new PairVerifier(threshold, Window.UNBOUNDED).verify(PAIR, a, b).relation(),
                      steps.at(threshold),
                      () -> steps + " at " + threshold));
    }
  }

  @Test
  void every_relation_but_identical_is_a_step_of_some_random_pair() {
    SplittableRandom random = new SplittableRandom(1);
    PairVerifier low = new PairVerifier(FLOOR, Window.UNBOUNDED);
    Set<Relation> met = EnumSet.noneOf(Relation.class);
    for (int i = 0; i < 1_200; i++) {
      ComparedArticle a = random(random);
      ComparedArticle b = random(random);
      low.steps(low.verify(PAIR, a, b), a, b).steps().forEach(step -> met.add(step.relation()));
    }

    assertEquals(EnumSet.complementOf(EnumSet.of(Relation.IDENTICAL)), met);
  }

  /** Clusters from what was found at the floor rest on it. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void what_joins_at_a_threshold_joins_at_every_lower_one(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PairVerifier low = new PairVerifier(FLOOR, Window.UNBOUNDED);
    for (int i = 0; i < 150; i++) {
      ComparedArticle a = random(random);
      ComparedArticle b = random(random);
      List<Step> steps = low.steps(low.verify(PAIR, a, b), a, b).steps();
      for (int at = 1; at < steps.size(); at++) {
        assertTrue(
            steps.get(at - 1).relation().joins() || !steps.get(at).relation().joins(),
            steps::toString);
      }
    }
  }

  @Test
  void equal_texts_are_identical_at_every_threshold() {
    PairVerifier low = new PairVerifier(FLOOR, Window.UNBOUNDED);
    ComparedArticle one = article("a").of("same").asThin().build();
    ComparedArticle other = article("a").of("same").asThin().build();

    assertEquals(
        new RelationSteps(List.of(new Step(Relation.IDENTICAL, 1))),
        low.steps(low.verify(PAIR, one, other), one, other));
  }

  @Test
  void a_step_holds_up_to_its_threshold_and_not_beyond() {
    RelationSteps steps =
        new RelationSteps(
            List.of(new Step(Relation.NEAR_DUPLICATE, .6), new Step(Relation.BACKGROUND, 1)));

    assertEquals(Relation.NEAR_DUPLICATE, steps.at(.6));
    assertEquals(Relation.BACKGROUND, steps.at(Math.nextUp(.6)));
    assertEquals(Relation.BACKGROUND, steps.at(1));
  }

  @Test
  void steps_rise_to_1() {
    Step half = new Step(Relation.UPDATE, .5);
    Step whole = new Step(Relation.UPDATE, 1);

    assertThrows(IllegalArgumentException.class, () -> new RelationSteps(List.of()));
    assertThrows(IllegalArgumentException.class, () -> new RelationSteps(List.of(half)));
    assertThrows(
        IllegalArgumentException.class, () -> new RelationSteps(List.of(half, half, whole)));
    assertThrows(IllegalArgumentException.class, () -> new RelationSteps(List.of(whole, half)));
  }

  /** Any, and those at which something turns, with their neighbours. */
  private static DoubleStream thresholds(SplittableRandom random, Similarity similarity) {
    DoubleStream turns =
        Stream.of(similarity.jaccard(), similarity.containmentA(), similarity.containmentB())
            .flatMap(share -> Stream.of(share, share + .2, .2 + share - 1e-17))
            .flatMap(turn -> Stream.of(Math.nextDown(turn), turn, Math.nextUp(turn)))
            .mapToDouble(turn -> turn);
    return DoubleStream.concat(turns, random.doubles(30, FLOOR, 1))
        .filter(threshold -> threshold >= FLOOR && threshold <= 1);
  }

  /** Two of these have an opening, numbers, passages or nearly all in common, or nothing. */
  private static ComparedArticle random(SplittableRandom random) {
    List<String> words = new ArrayList<>();
    int opening = random.nextInt(3);
    for (int i = 0; i < 40; i++) {
      words.add("o" + opening + "x" + i);
    }
    for (int number = 0; number < random.nextInt(6); number++) {
      words.add(7 * number, String.valueOf(100 + random.nextInt(6)));
    }
    int passages = random.nextInt(4);
    for (int passage = 0; passage < passages; passage++) {
      int which = random.nextInt(5);
      int length = random.nextInt(5, 60);
      for (int i = 0; i < length; i++) {
        words.add("p" + which + "x" + i);
      }
    }
    for (int change = random.nextInt(8); change > 0; change--) {
      words.set(random.nextInt(words.size()), "c" + random.nextInt(1_000_000));
    }
    String day = "2020-03-0" + (1 + random.nextInt(3));
    return article(String.join(" ", words)).by(random.nextBoolean() ? "AP" : "BBC", day).build();
  }
}

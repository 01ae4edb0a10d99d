package io.github.newsdedupe.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShingleSequenceTest {

  private static final ShingleSequence STORY = sequence(0, 100);

  @Test
  void a_story_shares_its_opening_with_itself() {
    assertEquals(1, STORY.openingSharedWith(STORY));
  }

  @Test
  void what_follows_the_lead_does_not_count() {
    assertEquals(1, STORY.openingSharedWith(sequence(LongStream.range(0, 24), 500, 600)));
    assertEquals(.5, STORY.openingSharedWith(sequence(LongStream.range(0, 12), 500, 600)));
  }

  @Test
  void a_few_lines_may_stand_above_the_lead() {
    assertEquals(1, STORY.openingSharedWith(sequence(LongStream.range(500, 524), 0, 100)));
    assertEquals(.75, STORY.openingSharedWith(sequence(LongStream.range(500, 530), 0, 100)));
    assertEquals(0, STORY.openingSharedWith(sequence(LongStream.range(500, 548), 0, 100)));
  }

  @Test
  void the_greater_of_the_two_shares_counts() {
    ShingleSequence brief = sequence(0, 10);

    assertEquals(1, STORY.openingSharedWith(brief));
    assertEquals(1, brief.openingSharedWith(STORY));
  }

  @Test
  void an_article_of_nothing_shares_nothing() {
    ShingleSequence empty = sequence(0, 0);

    assertEquals(0, empty.openingSharedWith(empty));
    assertEquals(0, empty.openingSharedWith(STORY));
    assertEquals(0, STORY.openingSharedWith(empty));
  }

  @Test
  void short_gaps_are_covered_and_long_ones_are_not() {
    assertEquals(
        1, STORY.coveredBy(set(LongStream.range(0, 100).filter(i -> i % 12 == 0 || i > 96))));
    assertEquals(1, STORY.coveredBy(set(LongStream.range(0, 100).filter(i -> i < 40 || i > 50))));
    assertEquals(
        .88, STORY.coveredBy(set(LongStream.range(0, 100).filter(i -> i < 40 || i >= 52))));
  }

  @Test
  void what_is_missing_at_an_end_is_no_gap() {
    assertEquals(.9, STORY.coveredBy(set(LongStream.range(5, 95))));
  }

  @Test
  void nothing_covers_an_article_of_nothing() {
    assertEquals(0, sequence(0, 0).coveredBy(set(LongStream.range(0, 9))));
    assertEquals(0, STORY.coveredBy(set(LongStream.empty())));
  }

  private static ShingleSet set(LongStream hashes) {
    long[] all = hashes.toArray();
    return ShingleSet.of(all, all.length);
  }

  private static ShingleSequence sequence(long from, long to) {
    return sequence(LongStream.empty(), from, to);
  }

  private static ShingleSequence sequence(LongStream first, long from, long to) {
    Shingles shingles = new Shingles();
    LongStream.concat(first, LongStream.range(from, to)).forEach(shingles::add);
    return ShingleSequence.of(shingles);
  }
}

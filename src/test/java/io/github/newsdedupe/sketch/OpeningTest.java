package io.github.newsdedupe.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningTest {

  private static final Opening STORY = opening(0, 100);

  @Test
  void a_story_shares_its_opening_with_itself() {
    assertEquals(1, STORY.sharedWith(STORY));
  }

  @Test
  void what_follows_the_lead_does_not_count() {
    assertEquals(1, STORY.sharedWith(opening(LongStream.range(0, 24), 500, 600)));
    assertEquals(.5, STORY.sharedWith(opening(LongStream.range(0, 12), 500, 600)));
  }

  @Test
  void a_few_lines_may_stand_above_the_lead() {
    assertEquals(1, STORY.sharedWith(opening(LongStream.range(500, 524), 0, 100)));
    assertEquals(.75, STORY.sharedWith(opening(LongStream.range(500, 530), 0, 100)));
    assertEquals(0, STORY.sharedWith(opening(LongStream.range(500, 548), 0, 100)));
  }

  @Test
  void the_greater_of_the_two_shares_counts() {
    Opening brief = opening(0, 10);

    assertEquals(1, STORY.sharedWith(brief));
    assertEquals(1, brief.sharedWith(STORY));
  }

  @Test
  void an_article_of_nothing_shares_nothing() {
    Opening empty = opening(0, 0);

    assertEquals(0, empty.sharedWith(empty));
    assertEquals(0, empty.sharedWith(STORY));
    assertEquals(0, STORY.sharedWith(empty));
  }

  private static Opening opening(long from, long to) {
    return opening(LongStream.empty(), from, to);
  }

  private static Opening opening(LongStream first, long from, long to) {
    Shingles shingles = new Shingles();
    LongStream.concat(first, LongStream.range(from, to)).forEach(shingles::add);
    return Opening.of(shingles);
  }
}

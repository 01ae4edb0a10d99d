package io.github.newsdedupe.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanTest {
  private static final int ARTICLES = 20_007;

  private final Plan plan = new Plan(5, ARTICLES);
  private final List<Slot> slots = IntStream.range(0, ARTICLES).mapToObj(plan::slot).toList();
  private final List<Slot> copies = slots.stream().filter(Slot::isCopy).toList();

  @Test
  void one_article_in_ten_is_a_copy() {
    assertEquals(2_000, copies.size());
    assertEquals(2_000, plan.copies());
  }

  @Test
  void a_copy_is_found_by_its_place_and_by_its_number() {
    for (Slot copy : copies) {
      assertEquals(copy, plan.copy(copy.copy()));
    }
  }

  @Test
  void the_original_of_a_copy_is_no_copy_and_knows_how_many_it_has() {
    for (Slot copy : copies) {
      Slot original = plan.original(copy);
      assertFalse(original.isCopy());
      assertEquals(original, slots.get(original.number()));
    }
  }

  @Test
  void stories_have_as_many_copies_as_their_originals_say() {
    Map<Integer, Long> byStory =
        copies.stream().collect(Collectors.groupingBy(Slot::story, Collectors.counting()));

    for (Slot slot : slots) {
      assertEquals(byStory.getOrDefault(slot.story(), 0L), (long) slot.copies());
    }
    assertEquals(50, byStory.values().stream().mapToLong(count -> count).max().orElseThrow());
    assertTrue(byStory.values().stream().filter(count -> count == 1).count() > 1_000);
  }

  @Test
  void of_each_story_one_copy_is_the_first() {
    long stories = copies.stream().mapToInt(Slot::story).distinct().count();

    assertEquals(stories, copies.stream().filter(Plan::isFirst).count());
  }

  @Test
  void copies_lie_anywhere() {
    double distance =
        copies.stream()
            .mapToInt(copy -> Math.abs(copy.number() - plan.original(copy).number()))
            .average()
            .orElseThrow();

    assertTrue(distance > .3 * ARTICLES && distance < .37 * ARTICLES, () -> "" + distance);
  }
}

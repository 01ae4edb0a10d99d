package io.github.newsdedupe.gate;

import static io.github.newsdedupe.gate.Archives.excerpt;
import static io.github.newsdedupe.gate.Archives.identical;
import static io.github.newsdedupe.gate.Archives.near;
import static io.github.newsdedupe.gate.Checks.checkAfter;
import static io.github.newsdedupe.gate.Checks.checkAllowing;
import static io.github.newsdedupe.gate.Checks.entries;
import static io.github.newsdedupe.gate.Checks.found;
import static io.github.newsdedupe.gate.Checks.foundAfter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.report.model.CheckReport;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Checks of a test set, with articles {@code p}, against a training set, with articles x and y. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoSidesTest {

  @Test
  void only_what_is_held_against_the_others_is_a_duplicate() {
    assertEquals(
        List.of("p > x near-duplicate", "p2 > x identical"),
        found(leaking().cluster("1", near("x", "p"), identical("x", "p2"))));
  }

  @Test
  void a_story_is_the_duplicate_of_its_excerpt_if_that_is_on_the_other_side() {
    Archives archive = leaking().cluster("1", near("x", "p"), excerpt("p", "x"));

    assertEquals(List.of("p > x excerpt"), found(archive.counting("excerpt")));
  }

  @Test
  void what_was_accepted_passes() {
    Archives archive = leaking().cluster("1", near("x", "p")).related(near("y", "p"));

    assertTrue(checkAfter(archive, archive).passed());
  }

  /** It is who was accepted that is told, and not the newcomer. */
  @Test
  void an_accepted_article_with_one_more_copy_on_the_other_side_is_new() {
    Archives before = leaking().cluster("1", identical("x", "p"));
    Archives after = leaking().cluster("1", identical("x", "p")).related(near("y", "p"));

    CheckReport verdict = checkAfter(before, after);

    assertEquals(List.of("p > y near-duplicate"), entries(verdict));
    assertEquals(1, verdict.summary().newDuplicates());
    assertEquals(0, verdict.summary().baseline());
  }

  @Test
  void another_article_that_leaks_is_new() {
    Archives before = leaking().cluster("1", near("x", "p"));
    Archives after = leaking().cluster("1", near("x", "p"), near("x", "p2"));

    assertEquals(List.of("p2 > x near-duplicate"), foundAfter(before, after));
  }

  @Test
  void a_pair_that_is_allowed_passes_and_the_next_does_not() throws Exception {
    Archives archive = leaking().cluster("1", near("x", "p")).related(near("y", "p"));

    assertEquals(List.of("p > y near-duplicate"), entries(checkAllowing(archive, "p x # why")));
    assertTrue(checkAllowing(archive, "p x # why\np y # why").passed());
  }

  private static Archives leaking() {
    return new Archives().against("train");
  }
}

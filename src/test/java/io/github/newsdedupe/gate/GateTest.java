package io.github.newsdedupe.gate;

import static io.github.newsdedupe.gate.Archives.excerpt;
import static io.github.newsdedupe.gate.Archives.identical;
import static io.github.newsdedupe.gate.Archives.near;
import static io.github.newsdedupe.gate.Archives.pair;
import static io.github.newsdedupe.gate.Checks.check;
import static io.github.newsdedupe.gate.Checks.found;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.report.model.CheckReport;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a duplicate, and of what. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GateTest {

  @Test
  void an_archive_without_duplicates_passes() {
    CheckReport verdict = check(new Archives());

    assertTrue(verdict.passed());
    assertEquals(List.of(), verdict.duplicates());
  }

  @Test
  void every_member_duplicates_its_representative() {
    assertEquals(
        List.of("b > r near-duplicate", "c > r near-duplicate"),
        found(new Archives().cluster("1", near("r", "b"), near("r", "c"))));
  }

  @Test
  void the_most_telling_pair_is_told() {
    assertEquals(
        List.of("b > r near-duplicate", "c > b identical"),
        found(new Archives().cluster("1", near("r", "b"), near("r", "c"), identical("b", "c"))));
  }

  @Test
  void what_was_kept_apart_from_a_cluster_is_a_duplicate_all_the_same() {
    assertEquals(
        List.of("b > a near-duplicate", "d > c near-duplicate"),
        found(new Archives().cluster("1", near("a", "b")).related(near("c", "d"))));
  }

  @Test
  void who_resembles_two_that_do_not_resemble_each_other_is_the_duplicate() {
    assertEquals(
        List.of("b > a near-duplicate"),
        found(new Archives().cluster("1", near("a", "b")).related(near("b", "c"))));
  }

  @Test
  void copies_of_an_excerpt_and_its_story_are_one_story() {
    assertEquals(
        List.of("x > z excerpt", "y > x identical"),
        found(new Archives().cluster("1", identical("x", "y")).related(excerpt("z", "x"))));
  }

  @Test
  void of_any_that_belong_together_one_is_no_duplicate() {
    Archives ring = new Archives().related(near("a", "b"), near("b", "c"), excerpt("c", "a"));

    assertEquals(2, check(ring).duplicates().size());
  }

  @Test
  void only_the_relations_that_count_are_told() {
    Archives archive =
        new Archives()
            .cluster("1", near("r", "b"), near("r", "c"), identical("b", "c"))
            .counting("identical");

    assertEquals(List.of("c > b identical"), found(archive));
  }

  @Test
  void templates_and_background_never_count() {
    Archives archive =
        new Archives().related(pair("a", "b", "template", 0.9), pair("c", "d", "background", 0.3));

    assertEquals(List.of(), found(archive));
  }

  @Test
  void fail_on_any_counts_what_the_baseline_knows() {
    Archives archive = new Archives().cluster("1", near("r", "b"));
    Baseline baseline = Gate.baselineOf(archive.build(), AllowList.NONE);

    CheckReport verdict = Gate.check(archive.build(), baseline, AllowList.NONE, Limit.parse("any"));

    assertFalse(verdict.passed());
    assertEquals("baseline", verdict.duplicates().get(0).state());
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true", "1.9%, false", "2%, true", "2.0%, true", "100%, true"})
  void a_limit_admits_as_many_as_it_says(String limit, boolean passed) {
    Archives archive = new Archives().cluster("1", near("r", "b"), near("r", "c"));

    CheckReport verdict =
        Gate.check(archive.build(), Baseline.NONE, AllowList.NONE, Limit.parse(limit));

    assertEquals(passed, verdict.passed());
    assertEquals(2, verdict.duplicates().size(), "told all the same");
  }
}

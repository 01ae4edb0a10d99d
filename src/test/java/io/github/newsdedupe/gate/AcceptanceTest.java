package io.github.newsdedupe.gate;

import static io.github.newsdedupe.gate.Archives.excerpt;
import static io.github.newsdedupe.gate.Archives.identical;
import static io.github.newsdedupe.gate.Archives.near;
import static io.github.newsdedupe.gate.Checks.allowing;
import static io.github.newsdedupe.gate.Checks.checkAfter;
import static io.github.newsdedupe.gate.Checks.checkAllowing;
import static io.github.newsdedupe.gate.Checks.entries;
import static io.github.newsdedupe.gate.Checks.foundAfter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.report.model.CheckReport;
import io.github.newsdedupe.report.model.DuplicateEntry;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a baseline and an allow list accept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceptanceTest {

  @Test
  void what_joins_the_end_of_a_chain_is_new() {
    Archives before = new Archives().cluster("1", near("a", "b"));
    Archives after = new Archives().cluster("1", near("a", "b")).related(near("b", "c"));

    assertEquals(List.of("c > b near-duplicate"), foundAfter(before, after));
  }

  @Test
  void what_the_baseline_was_written_of_passes() {
    Archives archive = new Archives().cluster("1", near("r", "b")).related(near("b", "c"));

    CheckReport verdict = checkAfter(archive, archive);

    assertTrue(verdict.passed());
    assertEquals(
        new CheckReport.Counts(100, OptionalInt.empty(), 0, 1, 0, 0, 0, 0), verdict.summary());
  }

  @Test
  void under_another_name_it_is_the_same_article() {
    Archives before = new Archives().cluster("1", near("r", "b"));
    Archives renamed = new Archives().cluster("1", near("r", "z")).content("z", "b");

    assertEquals(List.of(), foundAfter(before, renamed));
  }

  @Test
  void a_copy_more_is_new_and_it_is_the_one_with_the_new_name() {
    Archives before = new Archives().cluster("1", identical("m", "n")).content("m", "n");
    Archives after =
        new Archives()
            .cluster("1", identical("a", "m"), identical("a", "n"))
            .content("a", "n")
            .content("m", "n");

    assertEquals(List.of("a > m identical"), foundAfter(before, after));
  }

  @Test
  void a_copy_less_and_another_one_more_are_as_many() {
    Archives before = new Archives().cluster("1", near("r", "b"));
    Archives after = new Archives().cluster("1", identical("r", "s")).content("s", "r");

    assertEquals(List.of("s > r identical"), foundAfter(before, after));
  }

  @Test
  void a_new_representative_is_the_duplicate_and_not_those_who_were_there() {
    Archives before = new Archives().cluster("1", near("r", "b"));
    Archives after = new Archives().cluster("2", near("a", "b"), near("a", "r"));

    assertEquals(List.of("a > b near-duplicate"), foundAfter(before, after));
  }

  @Test
  void a_story_whose_excerpt_is_known_is_the_one_that_is_new() {
    Archives before = new Archives().cluster("1", identical("x", "y"));
    Archives after = new Archives().cluster("1", identical("x", "y")).related(excerpt("z", "x"));

    DuplicateEntry story = checkAfter(before, after).duplicates().get(0);

    assertEquals("z", story.duplicate().article());
    assertTrue(story.holdsTheOther());
    assertEquals(0.75, story.containment(), "of the excerpt in the story");
  }

  @Test
  void an_article_that_joins_two_known_clusters_is_all_that_is_new() {
    Archives before = new Archives().cluster("1", near("a", "b")).cluster("2", near("d", "e"));
    Archives after =
        new Archives().cluster("3", near("m", "a"), near("m", "b"), near("m", "d"), near("m", "e"));

    assertEquals(List.of("m > a near-duplicate"), foundAfter(before, after));
  }

  @Test
  void an_article_that_was_unique_and_its_copy_are_new() {
    Archives before = new Archives().cluster("1", near("r", "b"));
    Archives after = new Archives().cluster("1", near("r", "b")).cluster("2", near("u", "v"));

    assertEquals(List.of("v > u near-duplicate"), foundAfter(before, after));
  }

  @Test
  void lines_that_nothing_needs_any_more_are_counted() {
    Archives before = new Archives().cluster("1", near("r", "b")).cluster("2", near("u", "v"));
    Archives after = new Archives().cluster("1", near("r", "b"));

    assertEquals(2, checkAfter(before, after).summary().stale());
  }

  @ParameterizedTest
  @CsvSource({"r b # why", "b r # why", "c1 # why", "b r x # why"})
  void an_allowed_pair_or_cluster_passes(String line) throws Exception {
    Archives archive = new Archives().cluster("c1".repeat(8), near("r", "b"));

    CheckReport verdict = checkAllowing(archive, line.replace("c1", "c1".repeat(8)));

    assertTrue(verdict.passed());
    assertEquals(1, verdict.summary().allowed());
  }

  @Test
  void an_article_can_be_allowed_by_its_content() throws Exception {
    Archives archive = new Archives().cluster("1", near("r", "b"));

    String line = Archives.hash("r") + " " + Archives.hash("b") + " # why";

    assertTrue(checkAllowing(archive, line).passed());
  }

  @Test
  void of_a_cluster_only_the_allowed_pair_passes() throws Exception {
    Archives archive = new Archives().cluster("1", near("r", "b"), near("r", "c"));

    assertEquals(List.of("c > r near-duplicate"), entries(checkAllowing(archive, "r b # why")));
  }

  @Test
  void two_copies_that_are_allowed_beside_one_story_are_so_beside_each_other() throws Exception {
    Archives archive = new Archives().cluster("1", near("r", "b"), near("r", "c"), near("b", "c"));

    assertTrue(checkAllowing(archive, "r b # why\nr c # why").passed());
  }

  @Test
  void who_is_allowed_beside_one_known_copy_is_so_beside_all() throws Exception {
    Archives before = new Archives().cluster("1", near("r", "b"));
    Archives after = new Archives().cluster("1", near("r", "b"), near("r", "x"));
    Baseline baseline = Gate.baselineOf(before.build(), AllowList.NONE);

    CheckReport verdict =
        Gate.check(after.build(), baseline, allowing("b x # why"), Limit.parse("new"));

    assertEquals(List.of(), verdict.duplicates());
    assertEquals(
        new CheckReport.Counts(100, OptionalInt.empty(), 0, 1, 1, 0, 0, 0), verdict.summary());
  }

  @Test
  void a_baseline_leaves_out_what_is_allowed_anyway() throws Exception {
    Archives archive = new Archives().cluster("1", near("r", "b")).cluster("2", near("u", "v"));

    Baseline baseline = Gate.baselineOf(archive.build(), allowing("u v # why"));

    assertEquals(
        List.of(
            List.of(
                new Baseline.Entry(Archives.hash("b"), "b"),
                new Baseline.Entry(Archives.hash("r"), "r"))),
        baseline.groups());
  }

  @ParameterizedTest
  @CsvSource({"0.5, r1, false", "0.4, r1, true", "0.5, r2, true"})
  void other_settings_than_those_of_the_baseline_are_told(
      double threshold, String rules, boolean told) {
    Archives archive = new Archives().cluster("1", near("r", "b"));
    Baseline baseline = Gate.baselineOf(archive.build(), AllowList.NONE);

    Gate.Archive now = archive.foundWith(threshold, rules).build();

    assertEquals(told, baseline.warning(now.report().options()).isPresent());
  }
}

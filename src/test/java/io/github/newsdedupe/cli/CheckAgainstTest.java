package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.report.model.CheckReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code dedupe check --against}: the gate that keeps a test set out of a training set. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckAgainstTest {

  @TempDir Path folder;
  private TwoSets sets;

  @BeforeEach
  void twoSets() throws IOException {
    sets = new TwoSets(folder);
  }

  @Test
  void a_check_fails_on_a_leak_alone() throws IOException {
    Outcome leaking = sets.check();
    sets.delete("test/ferry.txt");
    Outcome clean = sets.check();

    assertEquals(1, leaking.exitCode());
    assertTrue(
        sets.here(leaking.out())
            .startsWith("test/ferry.txt:1: near-duplicate of train/reworded.txt ("),
        leaking.out());
    assertEquals(1, leaking.out().lines().count());
    assertTrue(
        leaking.err().startsWith("dedupe: failed: 3 articles against 3, 1 new duplicate "),
        leaking.err());
    assertEquals(0, clean.exitCode());
    assertEquals("", clean.out());
  }

  @Test
  void a_check_as_json_counts_both_sides() throws IOException {
    JsonNode verdict = sets.check("-f", "json").json();

    assertEquals(3, verdict.at("/summary/articles").asInt());
    assertEquals(3, verdict.at("/summary/against").asInt());
    assertEquals(
        List.of(),
        ShippedSchema.beside(CheckReport.class, "dedupe-check-1.schema.json").errors(verdict));
  }

  @Test
  void a_share_of_leaks_is_one_of_what_is_held_against_the_others() {
    assertEquals(0, sets.check("--fail-on", "33.4%").exitCode());
    assertEquals(1, sets.check("--fail-on", "33.3%").exitCode());
  }

  @Test
  void a_leak_that_is_in_the_baseline_passes() {
    String baseline = sets.path("baseline");

    assertEquals(0, sets.check("--baseline", baseline, "--write-baseline").exitCode());
    assertEquals(0, sets.check("--baseline", baseline).exitCode());
    assertEquals(1, sets.check().exitCode());
  }
}

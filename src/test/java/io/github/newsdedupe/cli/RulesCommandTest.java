package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesCommandTest {

  private static final String LAMPS =
      """
      pack my
      rule my.ad
        kind ad
        line Lamps for sale!
        yes  Lamps for sale!
        no   Lamps for sale were seen.
      """;

  @TempDir Path folder;

  @Test
  void list_names_every_rule_on_a_line() {
    Outcome outcome = Program.run("rules", "list");

    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.out().matches("(?s).*\ncnn\\.gallery\\.counted +gallery .*"), outcome.out());
  }

  @Test
  void test_says_nothing_on_standard_output_when_all_examples_hold() throws IOException {
    Path file = Texts.write(folder.resolve("my.rules"), LAMPS);

    Outcome outcome = Program.run("rules", "test", file.toString());

    assertEquals(new Outcome(0, "", "dedupe: all examples hold\n"), outcome);
  }

  @Test
  void test_names_file_and_line_of_an_example_that_fails() throws IOException {
    Path file = Texts.write(folder.resolve("my.rules"), LAMPS + "  no Lamps for sale!\n");

    Outcome outcome = Program.run("rules", "test", file.toString());

    assertEquals(1, outcome.exitCode());
    assertEquals(
        file + ":7: my.ad removes 'Lamps for sale!' from 'Lamps for sale!'\n", outcome.out());
  }

  @Test
  void a_rule_file_that_fails_its_examples_is_not_applied() throws IOException {
    Path file = Texts.write(folder.resolve("my.rules"), LAMPS + "  no Lamps for sale!\n");

    Outcome outcome = Program.run("samples", "--rules", file.toString());

    assertEquals(3, outcome.exitCode());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().startsWith("dedupe: " + file + ":7: my.ad"), outcome.err());
  }

  @Test
  void a_users_rule_is_applied_and_changes_the_hash_of_the_rules() throws IOException {
    Path file = Texts.write(folder.resolve("my.rules"), LAMPS);
    Path article =
        Texts.write(folder.resolve("a.txt"), "It rained.\nLamps for sale!\nIt stopped.\n");

    Outcome cleaned = Program.run("clean", "--rules", file.toString(), article.toString());
    Outcome without = Program.run(article.toString());
    Outcome with = Program.run(article.toString(), "--rules", file.toString());

    assertEquals("It rained.\nIt stopped.\n", cleaned.out());
    assertNotEquals(
        without.json().at("/options/rules/sha256"), with.json().at("/options/rules/sha256"));
    assertTrue(with.json().at("/options/rules/packs").toString().contains("\"my\""));
  }

  @Test
  void a_built_in_rule_can_be_disabled() throws IOException {
    Path file = Texts.write(folder.resolve("my.rules"), "pack my\ndisable nbc.video\n");
    String notice = "We apologize, this video has expired.\n";
    Path article = Texts.write(folder.resolve("a.txt"), "It rained.\n" + notice);

    Outcome outcome = Program.run("clean", "--rules", file.toString(), article.toString());

    assertEquals("It rained.\n" + notice, outcome.out());
  }

  @Test
  void a_rule_that_is_not_there_cannot_be_disabled() throws IOException {
    Path file = Texts.write(folder.resolve("my.rules"), "pack my\ndisable cnn.nothing\n");

    Outcome outcome = Program.run("samples", "--rules", file.toString());

    assertEquals(
        new Outcome(3, "", "dedupe: " + file + ": there is no rule cnn.nothing to disable\n"),
        outcome);
  }

  @Test
  void a_pack_has_a_name_of_its_own() throws IOException {
    Path file = Texts.write(folder.resolve("my.rules"), "pack cnn\n");

    assertEquals(
        "dedupe: " + file + ": there is a pack cnn already\n",
        Program.run("samples", "--rules", file.toString()).err());
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    Outcome outcome = Program.run("rules", "test", "nowhere.rules");

    assertEquals(
        new Outcome(3, "", "dedupe: nowhere.rules: cannot be read: no such file\n"), outcome);
  }

  @Test
  void another_action_is_wrong_usage() {
    Outcome outcome = Program.run("rules", "forget");

    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().startsWith("dedupe: say 'list', or 'test'"), outcome.err());
  }
}

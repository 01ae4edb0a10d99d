package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which articles an index takes for the same, and which for others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexIdentityTest {

  private static final String FERRY =
      "The ferry to the island sailed at noon with eleven people, a dog and two bicycles aboard.";
  private static final String LIBRARY =
      "The council voted for a new library on Monday evening, against the advice of its treasurer.";
  private static final String RAIN =
      "Rain is expected on Monday in the hills, and the river may rise above its banks by night.";

  @TempDir private Path folder;

  /** Without the links that the folder for temporary files may lie behind. */
  private Path real;

  @BeforeEach
  void the_folder_as_it_is_really_called() throws IOException {
    real = folder.toRealPath();
  }

  private Outcome run(String... arguments) {
    return runOn("", arguments);
  }

  private Outcome runOn(String in, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--index", folder.resolve("index").toString()));
    Outcome outcome = Program.runOn(in, all.toArray(new String[0]));
    assertEquals(0, outcome.exitCode(), outcome.err());
    return outcome;
  }

  private static void assertCounts(Outcome outcome, String counts) {
    assertTrue(outcome.err().endsWith("dedupe: " + counts + "\n"), outcome.err());
  }

  private static void assertNoWarning(Outcome outcome) {
    assertEquals(1, outcome.errLines().size(), outcome.err());
  }

  /** What matches an article on standard input, by id. */
  private List<String> found(String text) {
    return matches(runOn(text, "query", "-"));
  }

  private static String record(String text) {
    return "{\"text\":\"" + text + "\"}\n";
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void an_article_is_one_by_whatever_path() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(news.resolve("a.txt"), FERRY);
    Files.writeString(news.resolve("b.txt"), LIBRARY);
    Files.writeString(news.resolve("c.jsonl"), record(FERRY) + record(RAIN));
    Path link = Files.createSymbolicLink(folder.resolve("link"), news);
    Path file = Files.createSymbolicLink(folder.resolve("other.txt"), news.resolve("a.txt"));
    run("index", news.toString(), "--include", "*");
    Outcome first = run();

    for (String path :
        List.of(
            Path.of("").toAbsolutePath().relativize(real.resolve("news")).toString(),
            folder.resolve("news/../news").toString(),
            link.toString())) {
      Outcome again = run("index", path, "--include", "*");

      assertCounts(again, "0 articles added, 0 replaced, 4 known, 0 skipped; the index holds 4");
      assertNoWarning(again);
    }
    assertCounts(
        run("index", file.toString()),
        "0 articles added, 0 replaced, 1 known, 0 skipped; the index holds 4");
    assertEquals(first.out(), run().out());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_file_that_has_changed_keeps_its_name_and_its_old_text_goes() throws IOException {
    Path article = Files.writeString(folder.resolve("a.txt"), FERRY);
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), article);
    run("index", article.toString());
    Files.writeString(article, LIBRARY);

    Outcome changed = run("index", link.toString());

    assertCounts(changed, "0 articles added, 1 replaced, 0 known, 0 skipped; the index holds 1");
    assertEquals(List.of(), found(FERRY));
    assertEquals(List.of(article.toString()), found(LIBRARY));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void files_of_one_name_in_different_folders_are_both_kept() throws IOException {
    Path current = folder.resolve("current");
    for (String text : List.of(FERRY, LIBRARY)) {
      Path day = Files.createDirectory(folder.resolve("day" + text.length()));
      Files.writeString(day.resolve("a.txt"), text);
      Files.deleteIfExists(current);
      Files.createSymbolicLink(current, day);
      run("index", current.toString());
    }
    String other = real.resolve("day" + LIBRARY.length()).resolve("a.txt").toString();

    Outcome again = run("index", current.toString());

    assertCounts(again, "0 articles added, 0 replaced, 1 known, 0 skipped; the index holds 2");
    assertEquals(List.of(current + "/a.txt"), found(FERRY));
    assertEquals(List.of(other), found(LIBRARY));
    Files.writeString(Path.of(other), RAIN);
    Outcome changed = run("index", current.toString());
    assertCounts(changed, "0 articles added, 1 replaced, 0 known, 0 skipped; the index holds 2");
    assertEquals(List.of(other), found(RAIN));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void an_archive_that_has_moved_is_known_by_its_ids() throws IOException {
    Path current = folder.resolve("current");
    for (String place : List.of("here", "there")) {
      Files.createDirectory(folder.resolve(place));
      Files.writeString(folder.resolve(place).resolve("a.txt"), FERRY);
    }
    Files.createSymbolicLink(current, folder.resolve("here"));
    run("index", current.toString());
    Files.delete(current);
    Files.createSymbolicLink(current, folder.resolve("there"));

    Outcome moved = run("index", current.toString());

    assertCounts(moved, "0 articles added, 0 replaced, 1 known, 0 skipped; the index holds 1");
    assertNoWarning(moved);
  }

  @Test
  void what_came_through_standard_input_yesterday_stays() {
    runOn(FERRY, "index", "-");
    Outcome tuesday = runOn(LIBRARY, "index", "-");
    Outcome again = runOn(LIBRARY, "index", "-");
    runOn(FERRY, "index", "-");

    assertCounts(tuesday, "1 article added, 0 replaced, 0 known, 0 skipped; the index holds 2");
    assertTrue(
        tuesday
            .err()
            .startsWith(
                "dedupe: warning: names that the index has for other articles: 1 kept beside them,"
                    + " e.g. -:"),
        tuesday.err());
    assertCounts(again, "0 articles added, 0 replaced, 1 known, 0 skipped; the index holds 2");
    assertEquals(List.of("-"), found(FERRY));
    assertEquals(1, found(LIBRARY).size());
  }

  @Test
  void records_without_ids_stay_when_their_file_has_others_the_next_day() throws IOException {
    Path today = folder.resolve("today.jsonl");
    Files.writeString(today, record(FERRY) + record(LIBRARY));
    run("index", today.toString());
    Files.writeString(today, record(RAIN) + record(LIBRARY));

    Outcome tuesday = run("index", today.toString());
    Outcome again = run("index", today.toString());

    assertCounts(tuesday, "1 article added, 0 replaced, 1 known, 0 skipped; the index holds 3");
    assertTrue(tuesday.err().contains("1 kept beside them, e.g. " + today + ":1:"), tuesday.err());
    assertCounts(again, "0 articles added, 0 replaced, 2 known, 0 skipped; the index holds 3");
    assertNoWarning(again);
    assertEquals(List.of(today + ":1"), found(FERRY));
  }

  @Test
  void an_id_that_a_record_brings_along_is_its_name_wherever_it_lies() throws IOException {
    Path one = folder.resolve("one.jsonl");
    Path other = folder.resolve("other.jsonl");
    Files.writeString(one, "{\"id\":\"x\"," + record(FERRY).substring(1));
    Files.writeString(other, "{\"id\":\"x\"," + record(LIBRARY).substring(1));
    run("index", one.toString());

    Outcome changed = run("index", other.toString());

    assertCounts(changed, "0 articles added, 1 replaced, 0 known, 0 skipped; the index holds 1");
    assertEquals(List.of("x"), found(LIBRARY));
  }

  @Test
  void an_index_that_has_learned_anew_knows_where_its_articles_lay() {
    run("index", "samples/wire");
    run("index", "relearn");

    Outcome again = run("index", Path.of("samples/wire").toAbsolutePath().toString());

    assertTrue(again.err().contains("0 articles added, 0 replaced, "), again.err());
  }

  @Test
  void an_article_is_taken_out_by_any_path() {
    run("index", "samples/wire");
    Path article = Path.of("samples/wire/freighter-aground-harbor-courier.txt").toAbsolutePath();

    assertTrue(
        run("index", "remove", article.toString()).err().startsWith("dedupe: 1 article removed"));
  }

  @Test
  void an_article_is_no_duplicate_of_itself() throws IOException {
    Path article = Files.writeString(folder.resolve("a.txt"), FERRY);
    Path copy = Files.writeString(folder.resolve("b.txt"), FERRY);
    Path lines = Files.writeString(folder.resolve("c.jsonl"), record(FERRY));
    String around = folder.resolve("../" + folder.getFileName() + "/a.txt").toString();
    run("index", article.toString(), lines.toString());

    assertEquals(List.of(lines + ":1"), matches(run("query", article.toString())), "by its id");
    assertEquals(List.of(lines + ":1"), matches(run("query", around)), "by another path");
    assertEquals(List.of(article.toString()), matches(run("query", lines.toString())));
    assertEquals(List.of(article.toString(), lines + ":1"), matches(run("query", copy.toString())));
    assertEquals(List.of(article.toString(), lines + ":1"), found(FERRY));
    Files.writeString(article, FERRY + " Nobody was hurt.");
    assertEquals(
        List.of(article.toString(), lines + ":1"), matches(run("query", article.toString())));
  }

  private static List<String> matches(Outcome outcome) {
    return outcome
        .json()
        .at("/matches")
        .valueStream()
        .map(match -> match.at("/article").asString())
        .toList();
  }
}

package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes as the command line makes and uses them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexCommandTest {

  private static final Path SAMPLES = Path.of("samples");

  @TempDir private Path folder;

  private String index() {
    return folder.resolve("index").toString();
  }

  private Outcome run(String... arguments) {
    return runOn(index(), arguments);
  }

  private static Outcome runOn(String index, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--index", index));
    return Program.run(all.toArray(new String[0]));
  }

  private static List<String> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files.map(Path::toString).filter(path -> path.endsWith(".txt")).sorted().toList();
    }
  }

  private static void assertDone(Outcome outcome) {
    assertEquals(0, outcome.exitCode(), outcome.err());
  }

  @Test
  void what_was_added_is_counted() throws IOException {
    int articles = samples().size();

    Outcome first = run("index", "samples");
    Outcome again = run("index", "samples");

    assertDone(first);
    assertEquals("", first.out());
    assertTrue(
        first
            .err()
            .endsWith(
                articles
                    + " articles added, 0 replaced, 0 known, 0 skipped; the index holds "
                    + articles
                    + "\n"),
        first.err());
    assertTrue(again.err().contains("0 articles added, 0 replaced, " + articles), again.err());
  }

  @Test
  void the_report_over_an_index_is_that_of_a_run_over_the_files() {
    for (List<String> options :
        List.of(
            List.of("--no-learn"),
            List.<String>of(),
            List.of("--no-strip", "--pairs", "all"),
            List.of("-t", "0.8", "--window", "3d"))) {
      String index = folder.resolve("of" + options.size() + options).toString();
      List<String> arguments = new ArrayList<>(options);
      arguments.add("samples");

      Outcome plain = Program.run(arguments.toArray(new String[0]));
      Outcome indexed = runOn(index, arguments.toArray(new String[0]));

      assertDone(indexed);
      assertEquals(plain.out(), indexed.out(), options.toString());
    }
  }

  @ParameterizedTest(name = "order {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void portions_in_any_order_give_the_report_of_one_run(long seed) throws IOException {
    List<String> files = new ArrayList<>(samples());
    run("index", files.get(0), files.get(1));
    copy(folder.resolve("index"), folder.resolve("one"));
    Random random = new Random(seed);
    Collections.shuffle(files, random);
    for (int from = 0; from < files.size(); ) {
      int to = Math.min(files.size(), from + 1 + random.nextInt(6));
      List<String> portion = new ArrayList<>(List.of("index"));
      portion.addAll(files.subList(from, to));
      assertDone(run(portion.toArray(new String[0])));
      from = to;
    }
    assertDone(runOn(folder.resolve("one").toString(), "index", "samples"));

    Outcome portions = run("--pairs", "all");
    Outcome once = runOn(folder.resolve("one").toString(), "--pairs", "all");

    assertDone(portions);
    assertEquals(once.out(), portions.out());
    assertEquals(files.size(), portions.count("articles"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void what_is_added_is_clustered_with_what_is_there() {
    String story = "samples/excerpt/night-train-full-story.txt";
    String excerpt = "samples/excerpt/night-train-first-paragraphs.txt";
    run("index", story);

    Outcome outcome = run(excerpt);

    assertEquals(1, outcome.count("clusters"), outcome.err());
    assertEquals(2, outcome.count("articles"));
  }

  @Test
  void another_text_under_the_same_path_replaces_the_first() throws IOException {
    Path article = folder.resolve("a.txt");
    Files.writeString(article, "The ferry to the island sailed at noon with eleven people aboard.");
    run("index", article.toString());
    Files.writeString(article, "The council voted for a new library on Monday evening in town.");

    Outcome outcome = run("index", article.toString());

    assertTrue(outcome.err().contains("0 articles added, 1 replaced, 0 known"), outcome.err());
    assertTrue(outcome.err().contains("holds 1\n"), outcome.err());
  }

  @Test
  void ids_that_collide_in_one_run_are_named_by_file_and_line() throws IOException {
    Path lines = folder.resolve("in.jsonl");
    Files.writeString(
        lines,
        """
        {"id":"x","text":"The ferry to the island sailed at noon."}
        {"id":"x","text":"The council voted for a new library."}
        {"id":"y","text":"Rain is expected on Monday in the hills."}
        """);

    Outcome outcome = run("index", lines.toString());
    Outcome removed = run("index", "remove", lines + ":1", "y");
    Outcome again = run("index", "remove", lines + ":1", "x");

    assertTrue(outcome.err().contains("2 named by file and line"), outcome.err());
    assertDone(removed);
    assertEquals("dedupe: 2 articles removed; the index holds 1\n", removed.err());
    assertEquals(1, again.exitCode());
    assertTrue(again.err().contains("dedupe: not in the index: x\n"), again.err());
  }

  @Test
  void ids_that_collide_are_named_as_a_run_names_them() throws IOException {
    Path lines = folder.resolve("in.jsonl");
    String text = "The ferry to the island sailed at noon with eleven people and a dog aboard.";
    Files.writeString(
        lines,
        Stream.of("x", "y", "x", lines + ":2", "z")
            .map(id -> "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}\n")
            .collect(Collectors.joining()));

    Outcome plain = Program.run("--no-learn", lines.toString(), "samples");
    Outcome indexed = run("--no-learn", lines.toString(), "samples");

    assertEquals(plain.out(), indexed.out());
    assertEquals(plain.err(), indexed.err());
  }

  @Test
  void a_removed_article_is_no_longer_compared() {
    run("index", "samples/excerpt");

    run("index", "remove", "samples/excerpt/night-train-first-paragraphs.txt");
    Outcome outcome = run();

    assertEquals(0, outcome.count("clusters"));
    assertEquals(1, outcome.count("articles"));
  }

  @Test
  void stats_name_what_the_index_holds() throws IOException {
    run("index", "samples");

    Outcome outcome = run("index", "stats");

    assertDone(outcome);
    assertTrue(outcome.out().startsWith("articles   " + samples().size() + "\n"), outcome.out());
  }
}

package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts the built program from shell scripts, as people do. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DedupeProgramIT {

  @TempDir Path folder;
  @TempDir Path scratch;

  @BeforeEach
  void theProgramIsBuilt() {
    assertTrue(Files.isExecutable(Shell.PROGRAM), Shell.PROGRAM + " is missing: run mvn package");
  }

  @Test
  void it_knows_its_version() throws Exception {
    Outcome outcome = sh("\"$DEDUPE\" --version");

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().matches("dedupe \\d+\\.\\d+\\.\\d+\\S*\n"), outcome.out());
  }

  @ParameterizedTest
  @CsvSource({"--version, picocli", "--help, 'newsdedupe.furniture.Rule '"})
  void what_reads_nothing_loads_nothing_to_read_with(String option, String unneeded)
      throws Exception {
    sh("DEDUPE_JAVA_OPTS=-Xlog:class+load:file=loaded \"$DEDUPE\" " + option);

    String loaded = Files.readString(folder.resolve("loaded"));
    assertTrue(loaded.contains("newsdedupe.cli.Main "), loaded);
    assertFalse(loaded.contains(unneeded), loaded);
  }

  @Test
  void it_runs_through_a_link_from_another_folder() throws Exception {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("sub/b.txt"), Texts.FERRY);

    Outcome outcome = sh("ln -s \"$DEDUPE\" 'my dedupe'; './my dedupe' -q -f text .; rm my*");

    assertEquals("representative        a.txt\nidentical       1.00  sub/b.txt\n\n", outcome.out());
  }

  @Test
  void a_word_that_is_no_first_argument_is_a_path() throws Exception {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("b.txt"), Texts.ORCHARD);
    Texts.write(folder.resolve("clean"), Texts.CHOIR);
    Texts.write(folder.resolve("check"), Texts.CHOIR);

    Outcome outcome = sh("\"$DEDUPE\" a.txt clean b.txt check");

    assertEquals(4, outcome.count("articles"));
    assertTrue(outcome.out().contains("\"clean\""), outcome.out());
  }

  @Test
  void ids_beyond_ascii_can_be_opened_again_under_the_c_locale() throws Exception {
    Path text = Texts.write(scratch.resolve("a.txt"), Texts.FERRY);
    sh("mkdir 新闻; cp '" + text + "' 新闻/渡轮.txt; cp '" + text + "' 新闻/café.txt");

    Outcome found = sh("\"$DEDUPE\" 新闻");
    List<String> ids = members(found);
    String again = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(" "));
    Outcome reopened = sh("\"$DEDUPE\" " + again);

    assertEquals(List.of("新闻/café.txt", "新闻/渡轮.txt"), ids);
    assertEquals(found.out(), reopened.out());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_file_name_that_is_not_utf_8_is_read_and_percent_encoded() throws Exception {
    Path text = Texts.write(scratch.resolve("a.txt"), Texts.FERRY);
    sh("mkdir in; cp '" + text + "' \"$(printf 'in/caf\\351.txt')\"; cp '" + text + "' in/b.txt");

    Outcome outcome = sh("\"$DEDUPE\" in");

    assertEquals(List.of("in/b.txt", "in/caf%E9.txt"), members(outcome));
  }

  @Test
  void a_report_goes_through_a_pipe_whole() throws Exception {
    manyCopies();

    Outcome outcome = sh("\"$DEDUPE\" -q . | cat");

    assertEquals(400, outcome.count("articles"));
    assertEquals("", outcome.err());
  }

  @Test
  void a_report_can_be_evaluated_from_a_pipe_with_names_of_any_kind() throws Exception {
    Texts.write(folder.resolve("新闻, \"一\".txt"), Texts.FERRY);
    Texts.write(folder.resolve("b c.txt"), Texts.FERRY);
    Texts.write(folder.resolve("gold"), "dup\tb c.txt\t新闻, \"一\".txt\nno\tb c.txt\tx\n");

    Outcome outcome = sh("\"$DEDUPE\" -q . | \"$DEDUPE\" eval -f json - gold");

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals(1, outcome.json().at("/figures/f1").asDouble());
  }

  @Test
  void a_reader_that_leaves_early_ends_a_run_quietly() throws Exception {
    manyCopies();

    Outcome outcome = sh("{ \"$DEDUPE\" -q .; echo $? >code; } | head -1; cat code");

    assertEquals("{\n0\n", outcome.out());
    assertEquals("", outcome.err());
  }

  @Test
  void a_reader_that_leaves_early_ends_clean_quietly() throws Exception {
    manyCopies();

    Outcome outcome = sh("{ \"$DEDUPE\" clean -q .; echo $? >code; } | head -1; cat code");

    assertEquals(List.of(Texts.FERRY.lines().toList().get(0), "0"), outcome.out().lines().toList());
    assertEquals("", outcome.err());
  }

  @Test
  void a_full_disk_is_a_failure_of_one_line() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);

    Outcome outcome = sh("\"$DEDUPE\" -q . >/dev/full");

    assertEquals(3, outcome.exitCode());
    assertEquals(1, outcome.errLines().size(), outcome.err());
    assertTrue(outcome.err().startsWith("dedupe: cannot write"), outcome.err());
  }

  @Test
  void a_link_loop_is_listed() throws Exception {
    Texts.write(folder.resolve("in/a.txt"), Texts.FERRY);

    Outcome outcome = sh("ln -s .. in/up; ln -s self.txt in/self.txt; \"$DEDUPE\" in");

    assertEquals(0, outcome.exitCode());
    assertEquals(1, outcome.count("articles"));
    assertEquals(2, outcome.count("skipped"), outcome.out());
  }

  @Test
  void an_unreadable_file_is_listed_and_the_others_are_read() throws Exception {
    Texts.write(folder.resolve("in/a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("in/secret.txt"), Texts.FERRY);

    Outcome outcome = sh("chmod 000 in/secret.txt\n" + Shell.AS_NOBODY + "$as \"$DEDUPE\" in");

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals(1, outcome.count("articles"));
    assertEquals("in/secret.txt", outcome.json().at("/skipped/0/path").asString());
    assertTrue(outcome.reasons().get(0).contains("permission denied"), outcome.out());
  }

  @Test
  void an_unreadable_root_ends_the_run_and_is_named() throws Exception {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("in/a.txt"), Texts.FERRY);

    Outcome outcome = sh("chmod 000 in\n" + Shell.AS_NOBODY + "$as \"$DEDUPE\" a.txt in");

    sh("chmod 755 in");
    assertEquals(3, outcome.exitCode());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("dedupe: in: cannot be read: permission denied"));
  }

  @Test
  void a_report_that_may_not_be_written_is_a_failure() throws Exception {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);

    Outcome outcome =
        sh("mkdir out; chmod 555 out\n" + Shell.AS_NOBODY + "$as \"$DEDUPE\" -o out/r a.txt");

    assertEquals(3, outcome.exitCode());
    assertTrue(outcome.err().contains("dedupe: cannot write out/r: permission denied"));
  }

  @Test
  void a_line_of_50_megabytes_is_an_article_where_there_is_memory_for_it() throws Exception {
    byte[] line =
        "the ferry runs for one more year ".repeat(1_600_000).getBytes(StandardCharsets.UTF_8);
    Texts.write(folder.resolve("a.txt"), line);

    Outcome outcome =
        sh(
            "export DEDUPE_JAVA_OPTS=-Xmx3g; \"$DEDUPE\" a.txt; \"$DEDUPE\" clean -q a.txt | wc -c >length");

    assertEquals(1, outcome.count("articles"), outcome.err());
    assertTrue(Long.parseLong(Files.readString(folder.resolve("length")).strip()) >= line.length);
  }

  @Test
  void a_pipe_given_as_report_file_stays_a_pipe() throws Exception {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);

    Outcome outcome =
        sh(
            "mkfifo out; cat out >copy & reader=$!; \"$DEDUPE\" -q -o out a.txt;"
                + " [ -p out ]; pipe=$?; kill $reader 2>&-; exit $pipe");

    assertEquals(0, outcome.exitCode(), "`-o /dev/null` by root would replace the device");
  }

  @Test
  void standard_input_that_cannot_be_read_is_a_failure_of_one_line() throws Exception {
    Outcome outcome = sh("\"$DEDUPE\" - <.");

    assertEquals(3, outcome.exitCode());
    assertEquals(1, outcome.errLines().size(), outcome.err());
  }

  @Test
  void a_missing_temporary_folder_is_a_failure_of_one_line() throws Exception {
    Outcome outcome = sh("echo x | DEDUPE_JAVA_OPTS=-Djava.io.tmpdir=/no/such \"$DEDUPE\" -");

    assertEquals(3, outcome.exitCode());
    assertEquals(1, outcome.errLines().size(), outcome.err());
  }

  @Test
  void standard_input_leaves_no_temporary_file() throws Exception {
    Files.createDirectory(folder.resolve("tmp"));

    sh("echo x | DEDUPE_JAVA_OPTS=-Djava.io.tmpdir=tmp \"$DEDUPE\" -");

    Outcome left = sh("ls tmp");
    assertEquals("", left.out());
  }

  private void manyCopies() throws IOException {
    for (int i = 0; i < 400; i++) {
      Texts.write(folder.resolve(i + ".txt"), Texts.FERRY);
    }
  }

  private static List<String> members(Outcome outcome) {
    assertFalse(outcome.out().isEmpty(), outcome.err());
    return outcome
        .json()
        .at("/clusters/0/members")
        .valueStream()
        .map(member -> member.at("/article").asString())
        .toList();
  }

  private Outcome sh(String script) throws IOException, InterruptedException {
    return Shell.run(folder, scratch, script);
  }
}

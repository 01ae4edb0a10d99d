package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The workflow and the hook that README shows, run in a repository of the sample articles. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContinuousIntegrationIT {

  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

  /** Of git, that it does not know whoever runs the tests. */
  private static final String QUIET_GIT =
      """
      command -v git >/dev/null && command -v bash >/dev/null || exit 77
      export HOME="$PWD" GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
      export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
      """;

  private static final String NEAR_COPY =
      "{ cat archive/unique/bats-in-the-salt-mine.txt; echo 'The mine is open on Sundays.'; }"
          + " >archive/near-copy.txt\n";

  private static final String COPY_OF_THE_COPY = "cp archive/near-copy.txt archive/again.txt\n";

  @TempDir Path folder;
  @TempDir Path scratch;

  @BeforeEach
  void aRepositoryWithAnArchiveAndABaseline() throws Exception {
    Texts.write(scratch.resolve("baseline.sh"), block("sh", ".*--write-baseline\n"));
    Texts.write(scratch.resolve("workflow.sh"), workflow());
    Texts.write(scratch.resolve("pre-commit"), block("sh", "#!/bin/sh\n(?:.*\n)*?"));
    Outcome outcome =
        sh(
            "git init -q .; mkdir tools; cp \"$DEDUPE\" tools/dedupe; cp -r '"
                + SAMPLES
                + "' archive; rm archive/*.json; bash -e ../baseline.sh; git add -A; git commit -qm a");
    assertEquals(0, outcome.exitCode(), outcome.err());
  }

  @Test
  void the_workflow_passes_an_archive_without_new_duplicates() throws Exception {
    Outcome outcome = sh("bash -e ../workflow.sh");

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void the_workflow_fails_on_a_near_copy_and_names_both() throws Exception {
    Outcome outcome = sh(NEAR_COPY + "bash -e ../workflow.sh");

    assertEquals(1, outcome.exitCode(), outcome.err());
    assertEquals(1, outcome.out().lines().count(), outcome.out());
    assertTrue(outcome.out().startsWith("::error file=archive/"), outcome.out());
    assertTrue(outcome.out().contains("archive/near-copy.txt"), outcome.out());
    assertTrue(outcome.out().contains("archive/unique/bats-in-the-salt-mine.txt"));
  }

  @Test
  void the_workflow_passes_a_near_copy_in_the_baseline() throws Exception {
    Outcome outcome = sh(NEAR_COPY + "bash -e ../baseline.sh; bash -e ../workflow.sh");

    assertEquals(0, outcome.exitCode(), outcome.err());
  }

  @Test
  void the_workflow_fails_on_a_copy_of_the_copy() throws Exception {
    Outcome outcome =
        sh(NEAR_COPY + "bash -e ../baseline.sh\n" + COPY_OF_THE_COPY + "bash -e ../workflow.sh");

    assertEquals(1, outcome.exitCode(), outcome.err());
    assertEquals(1, outcome.out().lines().count(), outcome.out());
    assertTrue(outcome.out().startsWith("::error file=archive/again.txt,"), outcome.out());
    assertTrue(outcome.out().contains("identical to archive/near-copy.txt"), outcome.out());
  }

  @Test
  void a_wrong_baseline_is_answered_with_its_line() throws Exception {
    Outcome outcome = sh("echo '<<<<<<< HEAD' >>.dedupe-baseline; bash -e ../workflow.sh");

    int line = Files.readAllLines(folder.resolve("repository/.dedupe-baseline")).size();
    assertEquals(2, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals(1, outcome.errLines().size(), outcome.err());
    assertTrue(outcome.err().startsWith("dedupe: .dedupe-baseline:" + line + ": a merge conflict"));
  }

  @Test
  void the_diff_of_a_baseline_shows_the_articles_and_nothing_else() throws Exception {
    Outcome outcome =
        sh(NEAR_COPY + "bash -e ../baseline.sh; git diff -U0 .dedupe-baseline | grep '^[+-][^+-]'");

    assertEquals(
        List.of("archive/near-copy.txt", "archive/unique/bats-in-the-salt-mine.txt"),
        outcome.out().lines().map(line -> line.replaceFirst("\\+[0-9a-f]{64}  ", "")).toList());
  }

  @Test
  void the_hook_stops_a_commit_of_a_near_copy_and_names_both() throws Exception {
    Outcome outcome = sh(install() + NEAR_COPY + "git add -A; git commit -qm b");

    assertEquals(1, outcome.exitCode());
    String log = outcome.out() + outcome.err();
    assertTrue(log.contains("archive/near-copy.txt"), log);
    assertTrue(log.contains("archive/unique/bats-in-the-salt-mine.txt"), log);
  }

  @Test
  void the_hook_lets_a_near_copy_pass_with_its_baseline() throws Exception {
    Outcome outcome =
        sh(install() + NEAR_COPY + "bash -e ../baseline.sh; git add -A; git commit -qm b");

    assertEquals(0, outcome.exitCode(), outcome.err());
  }

  @Test
  void the_hook_looks_at_what_is_committed_and_not_at_what_lies_beside_it() throws Exception {
    Outcome outcome = sh(install() + NEAR_COPY + "echo x >x; git add x; git commit -qm b");

    assertEquals(0, outcome.exitCode(), outcome.err());
  }

  @Test
  void the_hook_leaves_no_temporary_folder() throws Exception {
    Outcome outcome =
        sh(
            "mkdir ../tmp; export TMPDIR=$PWD/../tmp\n"
                + install()
                + "echo x >x; git add x; git commit -qm b; ls ../tmp");

    assertEquals("", outcome.out(), outcome.err());
  }

  private static String install() {
    return "cp ../pre-commit .git/hooks/pre-commit; chmod 755 .git/hooks/pre-commit\n";
  }

  /** The steps of the workflow that run something. */
  private static String workflow() throws IOException {
    JsonNode workflow = new YAMLMapper().readTree(block("yaml", "(?:.*\n)*?"));
    String steps =
        workflow
            .at("/jobs/check/steps")
            .valueStream()
            .filter(step -> step.has("run"))
            .map(step -> step.get("run").asString())
            .collect(Collectors.joining("\n"));
    assertTrue(steps.contains("dedupe check"), steps);
    return steps;
  }

  /** The first block of README in a language that matches. */
  private static String block(String language, String content) throws IOException {
    Matcher block =
        Pattern.compile("(?m)^```" + language + "\n(" + content + ")```\n")
            .matcher(Files.readString(Path.of("README.md")));
    assertTrue(block.find(), "README has no such block");
    return Objects.requireNonNull(block.group(1));
  }

  /** Runs a script in the repository; what README shows lies beside that. */
  private Outcome sh(String script) throws Exception {
    Path repository = Files.createDirectories(folder.resolve("repository"));
    for (String file : List.of("baseline.sh", "workflow.sh", "pre-commit")) {
      Files.deleteIfExists(folder.resolve(file));
      Files.copy(scratch.resolve(file), folder.resolve(file));
    }
    return Shell.run(repository, scratch, QUIET_GIT + script);
  }
}

package io.github.newsdedupe.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.report.Findings;
import io.github.newsdedupe.report.PathList;
import io.github.newsdedupe.report.RecordCopy;
import io.github.newsdedupe.report.ReportBuilder;
import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.report.model.RunOptions;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.WorkFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of articles that cannot be read a second time: they are skipped, and no more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostArticlesTest {

  private static final String TUGS = "The tugs came at dawn and left again before noon on Friday.";
  private static final String MILL = "The mill by the weir grinds rye for three villages again.";

  @TempDir Path folder;

  /** Something that happens between the two readings. */
  @FunctionalInterface
  private interface Change {
    void happen() throws IOException;
  }

  @Test
  void a_file_that_vanishes_between_the_readings_is_skipped_and_not_unique() throws IOException {
    write("a.txt", TUGS);
    write("b.txt", TUGS);
    write("c.txt", MILL);

    Report report = report(() -> Files.delete(folder.resolve("b.txt")), folder.toString());

    assertEquals(2, report.summary().articles());
    assertEquals(2, report.summary().unique());
    assertEquals(1, report.summary().skipped());
    assertEquals("changed or vanished while it was compared", report.skipped().get(0).reason());
  }

  @Test
  void a_file_that_changes_between_the_readings_is_in_no_list() throws IOException {
    write("a.txt", TUGS);
    write("b.txt", TUGS);
    write("c.txt", TUGS);
    ByteArrayOutputStream kept = new ByteArrayOutputStream();

    try (Corpus corpus = open(folder.toString());
        Findings findings = find(corpus, () -> write("a.txt", MILL))) {
      new PathList(findings, '\n').writeKept(kept);

      Report report = report(findings);
      assertEquals(2, report.summary().articles());
      assertEquals(1, report.summary().duplicates());
      assertEquals(0, report.summary().unique());
    }
    assertEquals(folder.resolve("b.txt") + "\n", kept.toString(StandardCharsets.UTF_8));
  }

  @Test
  void a_line_that_changes_between_the_readings_is_told_and_not_marked_as_unique()
      throws IOException {
    write("a.jsonl", record("one", TUGS) + record("two", TUGS));
    String four = record("four", MILL);
    write("b.jsonl", record("three", TUGS) + four);
    String later = record("three", TUGS.replace("Friday", "Monday"));
    ByteArrayOutputStream marked = new ByteArrayOutputStream();

    try (Corpus corpus = open(path("a.jsonl"), path("b.jsonl"));
        Findings findings = find(corpus, () -> write("b.jsonl", later + four))) {
      Report report = report(findings);
      new RecordCopy(corpus, findings).writeMarked(report.clusters(), marked);

      assertEquals(1, report.summary().skipped());
      assertEquals("three", report.skipped().get(0).path());
      assertEquals(1, report.summary().unique());
    }
    assertFalse(marked.toString(StandardCharsets.UTF_8).contains("\"three\""));
  }

  @Test
  void a_file_that_cannot_be_read_any_more_is_skipped_for_that_reason() throws IOException {
    write("a.jsonl", record("one", TUGS));
    write("b.jsonl", record("two", TUGS));

    Report report =
        report(
            () -> {
              Files.delete(folder.resolve("b.jsonl"));
              Files.createDirectory(folder.resolve("b.jsonl"));
            },
            path("a.jsonl"),
            path("b.jsonl"));

    assertEquals(1, report.summary().articles());
    assertEquals(1, report.summary().skipped());
    assertTrue(
        report.skipped().get(0).reason().startsWith("cannot be read: "),
        report.skipped().get(0).reason());
  }

  @Test
  void of_two_sides_each_counts_without_what_it_lost() throws IOException {
    write("old/a.txt", TUGS);
    write("old/b.txt", MILL);
    write("new/c.txt", TUGS);

    CorpusOptions options =
        CorpusOptions.of(List.of(folder.resolve("new").toString()))
            .against(List.of(folder.resolve("old").toString()));
    try (Corpus corpus = Corpus.open(options, InputStream.nullInputStream());
        Findings findings = find(corpus, () -> Files.delete(folder.resolve("old/a.txt")))) {
      Report report = report(findings);

      assertEquals(1, report.summary().articles());
      assertEquals(1, report.summary().against().getAsInt());
    }
  }

  private Report report(Change change, String... paths) throws IOException {
    try (Corpus corpus = open(paths);
        Findings findings = find(corpus, change)) {
      return report(findings);
    }
  }

  private static Report report(Findings findings) {
    RunOptions options = stages().describe(CorpusOptions.of(List.of()), "clusters");
    return ReportBuilder.build(findings, options, "test", 0);
  }

  private static Findings find(Corpus corpus, Change change) {
    Progress between =
        new Progress() {
          @Override
          public void begin(Step step, long total) {
            try {
              if (step == Step.MATCHING) {
                change.happen();
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }

          @Override
          public void advance(long work, int articles) {}
        };
    Room room = Room.of(WorkFolder.temporary());
    return new LocalEngine(2, room, warning -> {}, between).find(corpus, stages());
  }

  private static Stages stages() {
    return new Stages(DedupeOptions.ofThreshold(0.5), RuleSet.builtIn());
  }

  private static Corpus open(String... paths) {
    return Corpus.open(CorpusOptions.of(List.of(paths)), InputStream.nullInputStream());
  }

  private static String record(String id, String text) {
    return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}\n";
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

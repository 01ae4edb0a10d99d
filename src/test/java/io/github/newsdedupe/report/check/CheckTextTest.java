package io.github.newsdedupe.report.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.report.model.DuplicateEntry;
import io.github.newsdedupe.report.model.LocatedArticle;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckTextTest {

  private static final LocatedArticle A = Verdicts.article("a.txt", "a.txt", 1);
  private static final LocatedArticle B = Verdicts.article("b.txt", "b.txt", 1);

  @Test
  void a_duplicate_is_a_line_as_compilers_write_it() throws IOException {
    assertEquals(
        "b.txt:1: near-duplicate of a.txt (jaccard 0.67, containment 0.75)\n",
        text(Verdicts.nearDuplicate("b.txt", "a.txt")));
  }

  @ParameterizedTest
  @CsvSource({
    "identical, identical to a.txt",
    "update, 'update, a version of a.txt'",
    "excerpt, excerpt of a.txt"
  })
  void every_relation_has_its_words(String relation, String words) throws IOException {
    assertEquals(
        "b.txt:1: " + words + " (jaccard 0.67, containment 0.75)\n",
        text(Verdicts.entry(relation, B, A)));
  }

  @Test
  void a_story_whose_excerpt_was_there_before_is_no_excerpt() throws IOException {
    DuplicateEntry story =
        new DuplicateEntry("new", B, "excerpt", A, Optional.of("b.txt"), 0.1, 1.0);

    assertEquals(
        "b.txt:1: holds the excerpt a.txt (jaccard 0.10, containment 1.00)\n", text(story));
  }

  @Test
  void what_the_baseline_knows_is_said_to_be_in_it() throws IOException {
    DuplicateEntry known =
        new DuplicateEntry("baseline", B, "identical", A, Optional.empty(), 1, 1);

    assertEquals(
        "b.txt:1: identical to a.txt (jaccard 1.00, containment 1.00), in the baseline\n",
        text(known));
  }

  @Test
  void articles_in_one_file_are_named_by_id_and_place() throws IOException {
    DuplicateEntry entry =
        Verdicts.entry(
            "identical",
            Verdicts.article("x2", "x.jsonl", 17),
            Verdicts.article("x1", "x.jsonl", 3));

    assertEquals(
        "x.jsonl:17: x2: identical to x1 at x.jsonl:3 (jaccard 0.67, containment 0.75)\n",
        text(entry));
  }

  @Test
  void a_name_cannot_begin_a_line_of_its_own() throws IOException {
    assertEquals(
        "b\\u000Ab:1: near-duplicate of a\\u000Da (jaccard 0.67, containment 0.75)\n",
        text(Verdicts.nearDuplicate("b\nb", "a\ra")));
  }

  @Test
  void a_clean_archive_is_not_talked_about() throws IOException {
    assertEquals("", Verdicts.written(CheckText::write, Verdicts.of(true)));
  }

  private static String text(DuplicateEntry entry) throws IOException {
    return Verdicts.written(CheckText::write, Verdicts.of(false, entry));
  }
}

package io.github.newsdedupe.report.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.report.model.CheckReport;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GithubAnnotationsTest {

  @Test
  void a_duplicate_is_an_error_at_its_article() throws IOException {
    assertEquals(
        "::error file=b.txt,line=1,title=duplicate article"
            + "::b.txt: near-duplicate of a.txt (jaccard 0.67, containment 0.75)\n",
        annotations(Verdicts.of(false, Verdicts.nearDuplicate("b.txt", "a.txt"))));
  }

  @Test
  void what_the_limit_admits_is_a_warning() throws IOException {
    String written = annotations(Verdicts.of(true, Verdicts.nearDuplicate("b.txt", "a.txt")));

    assertEquals("::warning file=b.txt", written.split(",", 2)[0]);
  }

  @Test
  void what_would_end_a_property_or_a_message_is_escaped() throws IOException {
    String awkward = "a,b:c%d\r\ne";

    String written = annotations(Verdicts.of(false, Verdicts.nearDuplicate(awkward, awkward)));

    assertEquals(
        "::error file=a%2Cb%3Ac%25d%0D%0Ae,line=1,title=duplicate article"
            + "::a,b:c%25d%0D%0Ae: near-duplicate of a,b:c%25d\\u000D\\u000Ae"
            + " (jaccard 0.67, containment 0.75)\n",
        written);
  }

  @Test
  void every_annotation_is_one_line_whatever_the_names() throws IOException {
    CheckReport report =
        Verdicts.of(
            false,
            Verdicts.nearDuplicate(Verdicts.AWKWARD, "a"),
            Verdicts.nearDuplicate("b", Verdicts.AWKWARD));

    assertEquals(2, annotations(report).lines().count());
  }

  private static String annotations(CheckReport report) throws IOException {
    return Verdicts.written(GithubAnnotations::write, report);
  }
}

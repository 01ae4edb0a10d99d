package io.github.newsdedupe.report.check;

import io.github.newsdedupe.report.model.CheckReport;
import io.github.newsdedupe.report.model.DuplicateEntry;
import io.github.newsdedupe.report.model.Generator;
import io.github.newsdedupe.report.model.LocatedArticle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Verdicts for the tests of their formats. */
final class Verdicts {

  /** Of every character that some format takes for more than itself. */
  static final String AWKWARD = "a,b:[c]%0A\\<&>\"\r\n\u0001é新.txt";

  interface Writer {
    void write(CheckReport report, OutputStream out) throws IOException;
  }

  private Verdicts() {}

  static CheckReport of(boolean passed, DuplicateEntry... duplicates) {
    return new CheckReport(
        CheckReport.SCHEMA,
        new Generator("dedupe", "0"),
        "new",
        passed,
        new CheckReport.Counts(9, OptionalInt.empty(), duplicates.length, 0, 0, 0, 0, 0),
        List.of(duplicates));
  }

  static DuplicateEntry nearDuplicate(String duplicate, String of) {
    return entry("near-duplicate", article(duplicate, duplicate, 1), article(of, of, 1));
  }

  static DuplicateEntry entry(String relation, LocatedArticle duplicate, LocatedArticle of) {
    return new DuplicateEntry("new", duplicate, relation, of, Optional.empty(), 2.0 / 3, 0.75);
  }

  static LocatedArticle article(String id, String path, long line) {
    return new LocatedArticle(id, path, line, "0".repeat(64));
  }

  static String written(Writer writer, CheckReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}

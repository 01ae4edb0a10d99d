package io.github.newsdedupe.report.check;

import io.github.newsdedupe.report.model.CheckReport;
import io.github.newsdedupe.report.model.DuplicateEntry;
import io.github.newsdedupe.report.model.LocatedArticle;
import io.github.newsdedupe.text.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a verdict for a person who reads a log: a line a duplicate, as compilers do. */
public final class CheckText {

  private CheckText() {}

  /** Writes the duplicates that count; nothing if there are none. */
  public static void write(CheckReport report, OutputStream out) throws IOException {
    for (DuplicateEntry entry : report.duplicates()) {
      out.write((line(entry) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String line(DuplicateEntry entry) {
    LocatedArticle duplicate = entry.duplicate();
    String name =
        duplicate.article().equals(duplicate.path())
            ? ""
            : Printable.of(duplicate.article()) + ": ";
    return Wording.place(duplicate) + ": " + name + Wording.of(entry);
  }
}

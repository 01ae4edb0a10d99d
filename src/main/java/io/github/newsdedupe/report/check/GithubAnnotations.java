package io.github.newsdedupe.report.check;

import io.github.newsdedupe.report.model.CheckReport;
import io.github.newsdedupe.report.model.DuplicateEntry;
import io.github.newsdedupe.text.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a verdict as workflow commands of GitHub Actions, which shows them beside the articles:
 * errors, or warnings where the limit admits them.
 */
public final class GithubAnnotations {

  private GithubAnnotations() {}

  /** Writes a command for each duplicate that counts. */
  public static void write(CheckReport report, OutputStream out) throws IOException {
    String command = report.passed() ? "warning" : "error";
    for (DuplicateEntry entry : report.duplicates()) {
      String line =
          "::"
              + command
              + " file="
              + property(entry.duplicate().path())
              + ",line="
              + entry.duplicate().line()
              + ",title="
              + property("duplicate article")
              + "::"
              + data(entry.duplicate().article())
              + ": "
              + escaped(Wording.of(entry))
              + "\n";
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What would end the message, or be taken for an escape, or be obeyed by who reads the log. */
  private static String data(String text) {
    return Printable.of(escaped(text).replace("\r", "%0D").replace("\n", "%0A"));
  }

  private static String escaped(String printable) {
    return printable.replace("%", "%25");
  }

  /** Of a property, also what would end it. */
  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}

package io.github.newsdedupe.report.check;

import io.github.newsdedupe.report.model.CheckReport;
import io.github.newsdedupe.report.model.DuplicateEntry;
import io.github.newsdedupe.text.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes a verdict as the XML in which CI systems collect tests: a failed test for each duplicate,
 * or a skipped one where the limit admits it. Without any there is one test, which passed, since
 * some systems take a file without tests for a mistake.
 */
public final class JunitXml {

  private static final String SUITE = "dedupe check";

  private JunitXml() {}

  /** Writes a whole document. */
  public static void write(CheckReport report, OutputStream out) throws IOException {
    int found = report.duplicates().size();
    String counts =
        String.format(
            Locale.ROOT,
            "tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\"",
            Math.max(1, found),
            report.passed() ? 0 : found,
            report.passed() ? found : 0);
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuites ").append(counts).append(">\n");
    xml.append("  <testsuite name=\"").append(SUITE).append("\" ").append(counts).append(">\n");
    if (found == 0) {
      xml.append("    <testcase classname=\"" + SUITE + "\" name=\"no duplicates\"/>\n");
    }
    for (DuplicateEntry entry : report.duplicates()) {
      xml.append(test(entry, report.passed() ? "skipped" : "failure"));
    }
    xml.append("  </testsuite>\n</testsuites>\n");
    out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String test(DuplicateEntry entry, String outcome) {
    String name = escape(Printable.of(entry.duplicate().article()));
    String message = escape(Wording.of(entry));
    String type = outcome.equals("failure") ? " type=\"" + escape(entry.relation()) + "\"" : "";
    return String.join(
        "",
        "    <testcase classname=\"" + SUITE + "\" name=\"" + name + "\"",
        " file=\"" + escape(Printable.of(entry.duplicate().path())) + "\"",
        " line=\"" + entry.duplicate().line() + "\">\n",
        "      <" + outcome + " message=\"" + message + "\"" + type + ">",
        escape(Wording.place(entry.duplicate())) + ": " + message,
        "</" + outcome + ">\n",
        "    </testcase>\n");
  }

  /** Of printable text: XML has no way at all to write most control characters. */
  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

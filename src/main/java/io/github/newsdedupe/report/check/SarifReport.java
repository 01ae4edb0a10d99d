package io.github.newsdedupe.report.check;

import io.github.newsdedupe.report.JsonDocument;
import io.github.newsdedupe.report.check.SarifLog.ArtifactLocation;
import io.github.newsdedupe.report.check.SarifLog.Driver;
import io.github.newsdedupe.report.check.SarifLog.Location;
import io.github.newsdedupe.report.check.SarifLog.PhysicalLocation;
import io.github.newsdedupe.report.check.SarifLog.Region;
import io.github.newsdedupe.report.check.SarifLog.Result;
import io.github.newsdedupe.report.check.SarifLog.Rule;
import io.github.newsdedupe.report.check.SarifLog.Run;
import io.github.newsdedupe.report.check.SarifLog.Text;
import io.github.newsdedupe.report.check.SarifLog.Tool;
import io.github.newsdedupe.report.model.CheckReport;
import io.github.newsdedupe.report.model.DuplicateEntry;
import io.github.newsdedupe.report.model.LocatedArticle;
import io.github.newsdedupe.text.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a verdict as SARIF 2.1.0, which code hosts show beside the files. */
public final class SarifReport {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final List<Rule> RULES =
      List.of(
          new Rule("identical", new Text("The same text as another article.")),
          new Rule("near-duplicate", new Text("Nearly the same text as another article.")),
          new Rule("update", new Text("Another version of the same story.")),
          new Rule("excerpt", new Text("A part of another article, or one that holds it.")));

  /** What may stand in a URI for itself; all else is written as percent signs and digits. */
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:@!$&'()*+,;=";

  /** The other article, as a message and its related location name it. */
  private static final int OTHER = 1;

  private SarifReport() {}

  /** Writes a whole document. */
  public static void write(CheckReport report, OutputStream out) throws IOException {
    String level = report.passed() ? "note" : "error";
    Driver driver = new Driver(report.generator().name(), report.generator().version(), RULES);
    List<Result> results =
        report.duplicates().stream().map(duplicate -> result(duplicate, level)).toList();
    JsonDocument.write(
        new SarifLog(SCHEMA, "2.1.0", List.of(new Run(new Tool(driver), results))), out);
  }

  private static Result result(DuplicateEntry entry, String level) {
    String other = "[" + escape(Wording.named(entry.of())) + "](" + OTHER + ")";
    String message =
        escape(Printable.of(entry.duplicate().article())) + ": " + Wording.of(entry, other);
    return new Result(
        entry.relation(),
        RULES.stream().map(Rule::id).toList().indexOf(entry.relation()),
        level,
        new Text(message),
        List.of(location(Optional.empty(), entry.duplicate())),
        List.of(location(Optional.of(OTHER), entry.of())),
        Map.of("contentHash/v1", entry.duplicate().contentHash()),
        entry.accepted() ? "unchanged" : "new");
  }

  private static Location location(Optional<Integer> id, LocatedArticle article) {
    return new Location(
        id,
        new PhysicalLocation(
            new ArtifactLocation(uri(article.path())), new Region(article.line())));
  }

  /** Brackets in a message are links, unless a backslash stands before them. */
  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  /** A path as a URI reference: one that is relative stays so. */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder(prefix(path));
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && UNRESERVED.indexOf(b) >= 0) {
        uri.append((char) b);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", b));
      }
    }
    return uri.toString();
  }

  private static String prefix(String path) {
    if (path.startsWith("/")) {
      return "file://";
    }
    boolean drive = path.matches("[A-Za-z]:/.*");
    boolean taken = path.split("/", 2)[0].contains(":"); // would be taken for a scheme
    return drive ? "file:///" : taken ? "./" : "";
  }
}

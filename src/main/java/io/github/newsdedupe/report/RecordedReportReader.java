package io.github.newsdedupe.report;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.Keep;
import io.github.newsdedupe.report.model.Furniture;
import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.report.model.RunOptions;
import io.github.newsdedupe.report.model.SkippedEntry;
import io.github.newsdedupe.report.model.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads what a report can be decided again from, whether it is one document or lines. The clusters
 * that were decided then are passed over, as is what it does not know.
 */
public final class RecordedReportReader {

  private final String name;
  private final JsonParser parser;
  private final List<SkippedEntry> skipped = new ArrayList<>();
  private final EvidenceReader evidence;
  private Optional<String> schema = Optional.empty();
  private Optional<RunOptions> options = Optional.empty();
  private Optional<Summary> summary = Optional.empty();
  private Optional<Furniture> furniture = Optional.empty();
  private boolean recorded;

  private RecordedReportReader(String name, JsonParser parser) {
    this.name = name;
    this.parser = parser;
    this.evidence = new EvidenceReader(name, parser);
  }

  /**
   * Reads a report.
   *
   * @param name of the file, for messages
   */
  public static RecordedReport read(String name, InputStream in) throws IOException {
    return ReportReader.parse(name, in, parser -> new RecordedReportReader(name, parser).readAll());
  }

  private RecordedReport readAll() {
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String field = parser.currentName();
        readField(field, parser.nextToken());
      }
    }
    if (schema.isEmpty()) {
      throw wrong("it names no schema");
    }
    while (parser.nextToken() != null) {
      parser.skipChildren(); // a cluster a line
    }
    return recordedReport();
  }

  private void readField(String field, JsonToken value) {
    switch (field) {
      case "schema" -> readSchema();
      case "options" -> options = Optional.of(parser.readValueAs(RunOptions.class));
      case "summary" -> summary = Optional.of(parser.readValueAs(Summary.class));
      case "furniture" -> furniture = Optional.of(parser.readValueAs(Furniture.class));
      case "skipped" -> readSkipped(value);
      case "evidence" -> readEvidence(value);
      default -> parser.skipChildren();
    }
  }

  /** Looked at as soon as it is there: what follows in another format may be anything. */
  private void readSchema() {
    String found = String.valueOf(parser.getValueAsString());
    parser.skipChildren();
    ReportReader.check(found, name);
    schema = Optional.of(found);
  }

  private void readSkipped(JsonToken start) {
    if (start != JsonToken.START_ARRAY) {
      throw wrong("'skipped' is not a list");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      skipped.add(parser.readValueAs(SkippedEntry.class));
    }
  }

  private void readEvidence(JsonToken start) {
    if (start != JsonToken.START_OBJECT) {
      throw wrong("'evidence' is not an object");
    }
    recorded = true;
    evidence.read();
  }

  private RecordedReport recordedReport() {
    if (options.isEmpty() || summary.isEmpty() || furniture.isEmpty()) {
      throw wrong("it lacks options, summary or furniture");
    }
    checkKeep(options.get().keep());
    if (!recorded || options.get().pairsFrom().isEmpty()) {
      throw new DedupeException(
          name
              + ": records no pairs to decide on again; make such a report with"
              + " 'dedupe PATH... --pairs-from FLOOR'");
    }
    return new RecordedReport(
        options.get(),
        summary.get(),
        furniture.get(),
        skipped,
        evidence.ids(),
        evidence.locators(),
        evidence.evidence());
  }

  private void checkKeep(String keep) {
    try {
      Keep.parse(keep);
    } catch (IllegalArgumentException e) {
      throw wrong("its option 'keep' is '" + keep + "'");
    }
  }

  private DedupeException wrong(String what) {
    return new DedupeException(name + ": not a " + Report.SCHEMA + ": " + what);
  }
}

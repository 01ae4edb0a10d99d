package io.github.newsdedupe.report;

import io.github.newsdedupe.report.model.ClusterEntry;
import io.github.newsdedupe.report.model.Report;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes reports as JSON: as one indented document, or as lines. A cluster is asked for when it is
 * its turn, and nothing keeps it once it is written.
 *
 * <p>Field by field, since what would find the fields by itself takes longer to start than a small
 * run takes; {@link JsonDocument} is that form, and a test compares the two.
 */
public final class JsonReport {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          // A report that breaks off must not look whole.
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .rootValueSeparator("\n")
          .build();

  private static final ObjectWriteContext INDENTED =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          return new Indentation();
        }

        @Override
        public boolean hasPrettyPrinter() {
          return true;
        }
      };

  private interface Content {
    void write(JsonGenerator json);
  }

  private JsonReport() {}

  /** One document, indented by two spaces, with a line end after it. */
  public static void writeDocument(Report report, OutputStream out) throws IOException {
    write(INDENTED, out, json -> writeDocument(report, json));
  }

  private static void writeDocument(Report report, JsonGenerator json) {
    ReportFields fields = new ReportFields(json);
    json.writeStartObject();
    fields.writeHead(report);
    json.writeArrayPropertyStart("clusters");
    for (ClusterEntry cluster : report.clusters()) {
      fields.write(cluster);
    }
    json.writeEndArray();
    fields.writeTail(report);
    json.writeEndObject();
  }

  /** First line everything but the clusters, then a cluster a line. */
  public static void writeLines(Report report, OutputStream out) throws IOException {
    write(ObjectWriteContext.empty(), out, json -> writeLines(report, json));
  }

  private static void writeLines(Report report, JsonGenerator json) {
    ReportFields fields = new ReportFields(json);
    json.writeStartObject();
    fields.writeHead(report);
    fields.writeTail(report);
    json.writeEndObject();
    for (ClusterEntry cluster : report.clusters()) {
      fields.write(cluster);
    }
  }

  private static void write(ObjectWriteContext form, OutputStream out, Content content)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(form, out, JsonEncoding.UTF8)) {
      content.write(json);
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
    out.write('\n');
  }
}

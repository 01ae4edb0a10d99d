package io.github.newsdedupe.report;

import io.github.newsdedupe.report.model.ClusterEntry;
import io.github.newsdedupe.report.model.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes reports, and what else is told of them, as JSON: as one indented document, or as lines.
 */
public final class JsonReport {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .build();

  private JsonReport() {}

  /** One document, indented by two spaces, with a line end after it. */
  public static void writeDocument(Record document, OutputStream out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        PrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(Separators.Spacing.AFTER);
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    write(JSON.writer().with(printer), document, out);
  }

  /** First line everything but the clusters, then a cluster a line. */
  public static void writeLines(Report report, OutputStream out) throws IOException {
    ObjectWriter writer = JSON.writer();
    ObjectNode head = JSON.valueToTree(report.withClusters(List.of()));
    head.remove("clusters");
    write(writer, head, out);
    for (ClusterEntry cluster : report.clusters()) {
      write(writer, cluster, out);
    }
  }

  private static void write(ObjectWriter writer, Object value, OutputStream out)
      throws IOException {
    try {
      writer.writeValue(out, value);
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
    out.write('\n');
  }
}

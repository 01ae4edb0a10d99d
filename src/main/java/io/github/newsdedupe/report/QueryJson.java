package io.github.newsdedupe.report;

import io.github.newsdedupe.report.model.QueryAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes the answers to queries, one JSON object a line. */
public final class QueryJson {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  private QueryJson() {}

  /** Writes a line for each answer. */
  public static void write(List<QueryAnswer> answers, OutputStream out) throws IOException {
    for (QueryAnswer answer : answers) {
      try (JsonGenerator json =
          JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
        write(answer, json);
      } catch (JacksonException e) {
        if (e.getCause() instanceof IOException cause) {
          throw cause;
        }
        throw e;
      }
      out.write('\n');
    }
  }

  private static void write(QueryAnswer answer, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("schema", QueryAnswer.SCHEMA);
    json.writeStringProperty("article", answer.article());
    json.writeArrayPropertyStart("matches");
    for (QueryAnswer.Match match : answer.matches()) {
      json.writeStartObject();
      json.writeStringProperty("article", match.article());
      json.writeStringProperty("relation", match.relation());
      json.writeNumberProperty("jaccard", match.jaccard());
      json.writeNumberProperty("containmentA", match.containmentA());
      json.writeNumberProperty("containmentB", match.containmentB());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}

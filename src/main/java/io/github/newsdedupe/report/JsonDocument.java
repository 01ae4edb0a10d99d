package io.github.newsdedupe.report;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as JSON, whatever they hold: what is told of reports. */
public final class JsonDocument {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .build();

  private JsonDocument() {}

  /** One document, indented by two spaces, with a line end after it. */
  public static void write(Record document, OutputStream out) throws IOException {
    try {
      JSON.writer().with(new Indentation()).writeValue(out, document);
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
    out.write('\n');
  }
}

package io.github.newsdedupe.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads a line with a JSON parser, which tells for certain what it is or why it is no record. */
final class ParsedRecord {

  /** The parser's own limits guard servers; an article may be as long as its line. */
  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final byte[] json;
  private final int end;
  private final JsonFields fields;
  private final RecordValues values;

  /** Whether the text is a string. */
  private boolean hasText;

  /** Where in the line its opening quote stands. */
  private long quote;

  /** The text of a line that the parser takes for UTF-16 or UTF-32, as it holds zero bytes. */
  private String recoded = "";

  private ParsedRecord(byte[] json, int end, JsonFields fields) {
    this.json = json;
    this.end = end;
    this.fields = fields;
    this.values = new RecordValues(fields);
  }

  /** Why a line is no record. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    RefusedException(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  /**
   * What a line says.
   *
   * @param json the line in valid UTF-8, with {@link JsonText#SPARE} bytes behind it
   * @param end of the line
   */
  static RecordValues of(byte[] json, int end, JsonFields fields) throws RefusedException {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json, 0, end)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new RefusedException("not a JSON object");
      }
      ParsedRecord record = new ParsedRecord(json, end, fields);
      record.read(parser);
      if (parser.nextToken() != null) {
        throw new RefusedException("more than one JSON value in the line");
      }
      record.values.setText(record.text());
      return record.values;
    } catch (JacksonException e) {
      throw new RefusedException("not valid JSON: " + firstPart(e.getOriginalMessage()));
    }
  }

  /** What the parser says, without where in its buffer. */
  private static String firstPart(String message) {
    return message.split(" \\(start marker|, from |\n", 2)[0];
  }

  /** Reads a whole object; the parser tells whether it is one. */
  private void read(JsonParser parser) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      int place = values.names().indexOf(name);
      if (name.equals(fields.text()) && value == JsonToken.VALUE_STRING) {
        takeText(parser);
      } else if (place >= 0 && value.isScalarValue()) {
        values.set(place, value == JsonToken.VALUE_NULL ? "" : parser.getValueAsString(""));
      } else {
        parser.skipChildren();
      }
    }
  }

  /** Only remembers the place, since the parser has not yet seen the end of the string. */
  private void takeText(JsonParser parser) {
    hasText = true;
    quote = parser.currentTokenLocation().getByteOffset();
    recoded = quote < 0 ? parser.getString() : "";
  }

  private Optional<byte[]> text() {
    if (!hasText) {
      return Optional.empty();
    }
    return Optional.of(
        quote < 0 ? recoded.getBytes(StandardCharsets.UTF_8) : JsonText.at(json, (int) quote, end));
  }
}

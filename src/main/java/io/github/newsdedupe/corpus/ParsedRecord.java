package io.github.newsdedupe.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads a line with a JSON parser, which tells for certain what it is or why it is no record. */
final class ParsedRecord {

  /** How deep values may lie in each other. Higher, and a line of brackets fills the memory. */
  private static final int DEEPEST = 200_000;

  /** The longest name, in bytes. Higher, and the names that a parser keeps fill the memory. */
  private static final int LONGEST_NAME = 5_000;

  /**
   * The parser's own limits guard servers; an article may be as long as its line, and a number that
   * nobody reads too. NaN and Infinity are what Python writes for numbers that are missing.
   */
  static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(LONGEST_NAME)
                  .build())
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
      throw new RefusedException("not valid JSON: " + ParserFault.of(e));
    }
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
        boolean missing = value == JsonToken.VALUE_NULL || parser.isNaN();
        values.set(place, missing ? "" : parser.getValueAsString(""));
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

package io.github.newsdedupe.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Parses one line of JSON Lines at a time into an article. */
final class JsonLines {

  /** The parser's own limits guard servers; an article may be as long as its line. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final TextDecoder decoder;
  private final JsonFields fields;

  JsonLines(TextDecoder decoder, JsonFields fields) {
    this.decoder = decoder;
    this.fields = fields;
  }

  /** Parses one line, which lies in {@code bytes} from {@code from} on, or says why not. */
  void read(Locator.JsonLine line, byte[] bytes, ArticleSink sink) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes, 0, bytes.length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        sink.skip(new Skipped(line.place(), "not a JSON object"));
        return;
      }
      Fields found = fieldsOf(parser);
      if (parser.nextToken() != null) {
        sink.skip(new Skipped(line.place(), "more than one JSON value in the line"));
      } else {
        emit(line, found, sink);
      }
    } catch (JacksonException e) {
      sink.skip(new Skipped(line.place(), "not valid JSON: " + firstPart(e.getOriginalMessage())));
    }
  }

  /** What the parser says, without where in its buffer. */
  private static String firstPart(String message) {
    return message.split(" \\(start marker|, from |\n", 2)[0];
  }

  /** The bytes of a line in UTF-8, whatever the encoding of the file. */
  byte[] decode(byte[] bytes) {
    return decoder.decode(bytes);
  }

  /** What a record says of its article. */
  private record Fields(Optional<String> id, Optional<String> text) {}

  private Fields fieldsOf(JsonParser parser) {
    Optional<String> id = Optional.empty();
    Optional<String> text = Optional.empty();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals(fields.text()) && value == JsonToken.VALUE_STRING) {
        text = Optional.of(parser.getString());
      } else if (name.equals(fields.id()) && value.isScalarValue()) {
        id = Optional.ofNullable(parser.getValueAsString()).filter(given -> !given.isEmpty());
      } else {
        parser.skipChildren();
      }
    }
    return new Fields(id, text);
  }

  private void emit(Locator.JsonLine line, Fields found, ArticleSink sink) {
    byte[] utf8 = found.text.orElse("").getBytes(StandardCharsets.UTF_8);
    if (found.text.isEmpty()) {
      sink.skip(new Skipped(line.place(), "no text in the field '" + fields.text() + "'"));
    } else if (PlainText.isBlank(utf8)) {
      sink.skip(new Skipped(line.place(), "empty"));
    } else {
      sink.article(new Article(found.id.orElse(line.place()), line, utf8));
    }
  }
}

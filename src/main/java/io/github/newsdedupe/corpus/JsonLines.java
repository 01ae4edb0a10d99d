package io.github.newsdedupe.corpus;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** The names of all fields but the text. */
  private final Set<String> wanted;

  JsonLines(TextDecoder decoder, JsonFields fields) {
    this.decoder = decoder;
    this.fields = fields;
    this.wanted =
        new HashSet<>(
            List.of(fields.id(), fields.title(), fields.source(), fields.date(), fields.url()));
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

  /**
   * What a record says of its article.
   *
   * @param text the text, if it is a string
   * @param values the first level of plain values, by the names of their fields
   */
  private record Fields(Optional<String> text, Map<String, String> values) {
    Optional<String> value(String name) {
      return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }
  }

  private Fields fieldsOf(JsonParser parser) {
    Optional<String> text = Optional.empty();
    Map<String, String> values = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals(fields.text()) && value == JsonToken.VALUE_STRING) {
        text = Optional.of(parser.getString());
      } else if (wanted.contains(name) && value.isScalarValue()) {
        values.put(name, value == JsonToken.VALUE_NULL ? "" : parser.getValueAsString(""));
      } else {
        parser.skipChildren();
      }
    }
    return new Fields(text, values);
  }

  private void emit(Locator.JsonLine line, Fields found, ArticleSink sink) {
    byte[] utf8 = found.text.orElse("").getBytes(StandardCharsets.UTF_8);
    if (found.text.isEmpty()) {
      sink.skip(new Skipped(line.place(), "no text in the field '" + fields.text() + "'"));
    } else if (PlainText.isBlank(utf8)) {
      sink.skip(new Skipped(line.place(), "empty"));
    } else {
      Metadata metadata =
          new Metadata(
              found.value(fields.title()),
              found.value(fields.source()),
              found.value(fields.date()),
              found.value(fields.url()));
      String id = found.value(fields.id()).orElse(line.place());
      sink.article(new Article(id, line, utf8, metadata));
    }
  }
}

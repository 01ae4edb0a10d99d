package io.github.newsdedupe.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON Lines in the plain way: all at once, line by line, every value a String. */
final class PlainJsonLines {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final List<String> WANTED = List.of("id", "title", "source", "date", "url");

  private final TextDecoder decoder;
  private final InputFile file;

  PlainJsonLines(TextDecoder decoder, InputFile file) {
    this.decoder = decoder;
    this.file = file;
  }

  void read(byte[] content, ArticleSink sink) {
    int from = 0;
    for (long number = 1; from < content.length; number++) {
      int to = from;
      while (to < content.length && content[to] != '\n') {
        to++;
      }
      byte[] line = Arrays.copyOfRange(content, from, to);
      if (!PlainText.isBlank(line)) {
        readLine(new Locator.JsonLine(file, from, to - from, number), line, sink);
      }
      from = to + 1;
    }
  }

  private void readLine(Locator.JsonLine place, byte[] line, ArticleSink sink) {
    byte[] utf8 = decoder.decode(line);
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), utf8)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        sink.skip(new Skipped(place.place(), "not a JSON object"));
        return;
      }
      Map<String, String> values = valuesOf(parser);
      if (parser.nextToken() != null) {
        sink.skip(new Skipped(place.place(), "more than one JSON value in the line"));
      } else {
        emit(place, values, sink);
      }
    } catch (JacksonException e) {
      sink.skip(new Skipped(place.place(), "not valid JSON: " + ParserFault.of(e)));
    }
  }

  /** All values that are plain; a text that is none is no text. */
  private static Map<String, String> valuesOf(JsonParser parser) {
    Map<String, String> values = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.VALUE_STRING || (value.isScalarValue() && WANTED.contains(name))) {
        values.put(
            name,
            value == JsonToken.VALUE_NULL || parser.isNaN() ? "" : parser.getValueAsString(""));
      } else {
        parser.skipChildren();
      }
    }
    return values;
  }

  private static void emit(Locator.JsonLine place, Map<String, String> values, ArticleSink sink) {
    String text = values.get("text");
    if (text == null) {
      sink.skip(new Skipped(place.place(), "no text in the field 'text'"));
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (PlainText.isBlank(utf8)) {
      sink.skip(new Skipped(place.place(), "empty"));
      return;
    }
    Metadata metadata =
        new Metadata(
            value(values, "title"),
            value(values, "source"),
            value(values, "date"),
            value(values, "url"));
    sink.article(new Article(value(values, "id").orElse(place.place()), place, utf8, metadata));
  }

  private static Optional<String> value(Map<String, String> values, String name) {
    return Optional.of(values.getOrDefault(name, "")).filter(value -> !value.isEmpty());
  }
}

package io.github.newsdedupe.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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

  /** The names of all fields but the text; a name may stand here twice. */
  private final List<String> wanted;

  private final long maxLine;

  JsonLines(TextDecoder decoder, JsonFields fields) {
    this(decoder, fields, Article.MAX_SIZE);
  }

  /**
   * A parser.
   *
   * @param maxLine the length in bytes up to which lines are read for certain
   */
  JsonLines(TextDecoder decoder, JsonFields fields, long maxLine) {
    this.decoder = decoder;
    this.fields = fields;
    this.maxLine = maxLine;
    this.wanted =
        List.of(fields.id(), fields.title(), fields.source(), fields.date(), fields.url());
  }

  long maxLine() {
    return maxLine;
  }

  /** Whether lines out of these bytes can be read as they are, or have to be decoded. */
  boolean readsAsIs(byte[] bytes) {
    return decoder.keeps(bytes);
  }

  /** Reads one line, whatever its encoding, or says why not. */
  void decode(Locator.JsonLine line, byte[] bytes, ArticleSink sink) {
    read(line, ByteBuffer.wrap(decoder.decode(bytes)), sink);
  }

  /**
   * Reads one line, or says why not.
   *
   * @param json the line in valid UTF-8, in an array
   */
  void read(Locator.JsonLine line, ByteBuffer json, ArticleSink sink) {
    int start = json.arrayOffset() + json.position();
    try (JsonParser parser =
        JSON.createParser(ObjectReadContext.empty(), json.array(), start, json.remaining())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        sink.skip(new Skipped(line.place(), "not a JSON object"));
        return;
      }
      Found found = new Found(parser);
      if (parser.nextToken() != null) {
        sink.skip(new Skipped(line.place(), "more than one JSON value in the line"));
      } else {
        emit(line, found, found.text(json.array(), start), sink);
      }
    } catch (JacksonException e) {
      sink.skip(new Skipped(line.place(), "not valid JSON: " + firstPart(e.getOriginalMessage())));
    }
  }

  /** What the parser says, without where in its buffer. */
  private static String firstPart(String message) {
    return message.split(" \\(start marker|, from |\n", 2)[0];
  }

  /** What a record says of its article. */
  private final class Found {

    /** The first level of plain values, each at the first place of its name in {@link #wanted}. */
    private final String[] values = new String[wanted.size()];

    /** Whether the text is a string. */
    private boolean hasText;

    /** Where in the line its opening quote stands. */
    private long quote;

    /** The text of a line that the parser takes for UTF-16 or UTF-32, as it holds zero bytes. */
    private String recoded = "";

    /** Reads a whole object; the parser tells whether it is one. */
    Found(JsonParser parser) {
      Arrays.fill(values, "");
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        int place = wanted.indexOf(name);
        if (name.equals(fields.text()) && value == JsonToken.VALUE_STRING) {
          takeText(parser);
        } else if (place >= 0 && value.isScalarValue()) {
          values[place] = value == JsonToken.VALUE_NULL ? "" : parser.getValueAsString("");
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

    Optional<byte[]> text(byte[] json, int start) {
      if (!hasText) {
        return Optional.empty();
      }
      return Optional.of(
          quote < 0
              ? recoded.getBytes(StandardCharsets.UTF_8)
              : JsonText.at(json, start + (int) quote));
    }

    Optional<String> value(String name) {
      return Optional.of(values[wanted.indexOf(name)]).filter(value -> !value.isEmpty());
    }
  }

  private void emit(Locator.JsonLine line, Found found, Optional<byte[]> text, ArticleSink sink) {
    if (text.isEmpty()) {
      sink.skip(new Skipped(line.place(), "no text in the field '" + fields.text() + "'"));
    } else if (PlainText.isBlank(text.get())) {
      sink.skip(new Skipped(line.place(), "empty"));
    } else {
      Metadata metadata =
          new Metadata(
              found.value(fields.title()),
              found.value(fields.source()),
              found.value(fields.date()),
              found.value(fields.url()));
      String id = found.value(fields.id()).orElseGet(line::place);
      sink.article(new Article(id, line, text.get(), metadata));
    }
  }
}

package io.github.newsdedupe.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Manifests as JSON, with a checksum of everything before it as the last member. */
final class ManifestJson {

  private static final String SCHEMA = "dedupe-index/2";

  /** Of a program that named no files, and deleted what was called like its own. */
  private static final String OLDER_SCHEMA = "dedupe-index/1";

  private static final JsonFactory JSON = new JsonFactory();

  private ManifestJson() {}

  static byte[] encode(Manifest manifest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringProperty("schema", SCHEMA);
      write(manifest.settings(), json);
      write(manifest.files(), json);
      json.writeNumberProperty("length", manifest.length());
      write("learned", manifest.learned(), json);
      write("removed", manifest.removed(), json);
      json.writeArrayPropertyStart("blocks");
      for (Manifest.Block block : manifest.blocks()) {
        json.writeNumber(block.articles());
        write(block.header(), json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    byte[] whole = out.toByteArray();
    byte[] body = Arrays.copyOf(whole, whole.length - 1);
    out.reset();
    out.writeBytes(body);
    out.writeBytes(tailOf(Section.checksumOf(body)));
    return out.toByteArray();
  }

  /** What stands behind the part that is checked. */
  private static byte[] tailOf(int checksum) {
    String hex = HexFormat.of().toHexDigits(checksum);
    return (",\"checksum\":\"" + hex + "\"}\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static void write(IndexSettings settings, JsonGenerator json) {
    json.writeNumberProperty("threshold", settings.threshold());
    json.writeNumberProperty("recall", settings.recall());
    json.writeBooleanProperty("strip", settings.strip());
    json.writeBooleanProperty("learn", settings.learn());
    json.writeStringProperty("rules", settings.rules());
    json.writeStringProperty("sketches", settings.sketches());
  }

  private static void write(DataFiles files, JsonGenerator json) {
    json.writeNumberProperty("generation", files.generation());
    json.writeStringProperty("data", files.current());
    json.writeArrayPropertyStart("unused");
    files.unused().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("draft", files.draft());
  }

  private static void write(String name, Optional<Section> section, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    section.ifPresent(present -> write(present, json));
    json.writeEndArray();
  }

  private static void write(Section section, JsonGenerator json) {
    json.writeNumber(section.offset());
    json.writeNumber(section.length());
    json.writeNumber(section.checksum());
  }

  /** The manifest in these bytes; none if they are not what was written. */
  static Optional<Manifest> decode(byte[] bytes) {
    int end = bytes.length - tailOf(0).length;
    if (end < 0) {
      return Optional.empty();
    }
    byte[] tail = tailOf(Section.checksumOf(bytes, 0, end));
    if (!Arrays.equals(tail, 0, tail.length, bytes, end, bytes.length)) {
      return Optional.empty();
    }
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      return Optional.of(new Values(json).manifest()).filter(Manifest::isSound);
    } catch (JacksonException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** The values of a manifest in the order in which they are written. */
  private record Values(JsonParser json) {

    Manifest manifest() {
      expect(JsonToken.START_OBJECT);
      String schema = text("schema");
      require(schema.equals(SCHEMA) || schema.equals(OLDER_SCHEMA));
      IndexSettings settings =
          new IndexSettings(
              next("threshold").getDoubleValue(),
              next("recall").getDoubleValue(),
              next("strip").getBooleanValue(),
              next("learn").getBooleanValue(),
              text("rules"),
              text("sketches"));
      return new Manifest(
          settings,
          schema.equals(SCHEMA) ? files() : DataFiles.ofOlder(next("generation").getIntValue()),
          next("length").getLongValue(),
          section("learned"),
          section("removed"),
          blocks());
    }

    private DataFiles files() {
      int generation = next("generation").getIntValue();
      String data = text("data");
      List<String> unused = new ArrayList<>();
      next("unused");
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        unused.add(json.getString());
      }
      return new DataFiles(generation, data, unused, text("draft"));
    }

    private String text(String name) {
      next(name);
      require(json.currentToken() == JsonToken.VALUE_STRING);
      return json.getString();
    }

    private JsonParser next(String name) {
      require(name.equals(json.nextName()));
      json.nextToken();
      return json;
    }

    private Optional<Section> section(String name) {
      next(name);
      if (json.nextToken() == JsonToken.END_ARRAY) {
        return Optional.empty();
      }
      Section section = rest();
      expect(JsonToken.END_ARRAY);
      return Optional.of(section);
    }

    private List<Manifest.Block> blocks() {
      List<Manifest.Block> blocks = new ArrayList<>();
      next("blocks");
      while (json.nextToken() != JsonToken.END_ARRAY) {
        int articles = json.getIntValue();
        json.nextToken();
        blocks.add(new Manifest.Block(rest(), articles));
      }
      return blocks;
    }

    /** A section of which the parser stands at the first number. */
    private Section rest() {
      long offset = json.getLongValue();
      json.nextToken();
      int length = json.getIntValue();
      json.nextToken();
      return new Section(offset, length, json.getIntValue());
    }

    private void expect(JsonToken token) {
      require(json.nextToken() == token);
    }

    private static void require(boolean met) {
      if (!met) {
        throw new IllegalStateException("no manifest of this format");
      }
    }
  }
}

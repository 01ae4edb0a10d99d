package io.github.newsdedupe.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.text.RandomText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading JSON Lines as bytes gives what reading them as Strings gives. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonLinesAgainstReferenceTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What hostile bytes are drawn from. */
  private static final String HOSTILE =
      "\"\\{}[]:,u01dD8CcfbnrtE.+-/'\u0000\t\r\n\u007F\u00E9\u20AC\uD83D\uDEA2";

  /** Values that are no strings, and what looks like them. */
  private static final String[] VALUES =
      """
      0 -0 7 -12 012 1.50 1. .5 -.5 1e5 1E+05 -2.5e-3 1e 1e+ - + 0x1 1_0 NaN -NaN Infinity -Infinity +Infinity INF Infinit true false null True nul nulls \
      truefalse [] {} [1,"a",[null]] {"a":{"id":1},"b":[]} [,] [1,] {,} {"a"} {"a":} {"a":1,} {1:2} [1 {"a":1 \
      ["text",{"text":"no\\n\\u20AC"}] ['a'] {"\\u0061":"\\ud83d"} ["\\x"] "\\ud83d" "\\u12" 123456789012345678901234567890"""
          .split(" ");

  /** Every kind of escape and the bounds of what they stand for; plain characters. */
  private static final String[] ESCAPES =
      """
      \\ud83d \\uDEA2 \\uDBFF \\udfff \\u0000 \\u007f \\u0080 \\u07FF \\u0800 \\uffff \\uFEFF \\n \\t \\r \\b \\f \
      \\/ \\\\ \\" x u \u00E9 \u20AC \uD83D\uDEA2"""
          .split(" ");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void text_of_any_script_is_the_same(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomText texts = new RandomText(seed);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      lines.append(record(random, texts.words(random.nextInt(120)))).append('\n');
    }

    assertSame(lines.toString().getBytes(UTF_8), Optional.empty());
  }

  @Test
  void the_samples_are_the_same_however_they_are_escaped() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder lines = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), UTF_8);
        lines.append(record(random, text)).append('\n');
      }
    }

    assertSame(lines.toString().getBytes(UTF_8), Optional.empty());
  }

  @Test
  void every_pair_of_escapes_is_the_same() {
    StringBuilder lines = new StringBuilder();
    for (String one : ESCAPES) {
      for (String two : ESCAPES) {
        for (String three : List.of("", one, "\\uDC00", " Rain fell.")) {
          lines.append("{\"text\":\"").append(one).append(two).append(three).append("\"}\n");
        }
      }
    }

    assertSame(lines.toString().getBytes(UTF_8), Optional.empty());
  }

  @Test
  void every_value_in_every_field_is_the_same() {
    StringBuilder lines = new StringBuilder();
    for (String value : VALUES) {
      for (String name : List.of("id", "title", "source", "date", "url", "text", "x", "\\u0069d")) {
        for (String space : List.of("", " \t")) {
          String field = "\"" + name + "\"" + space + ":" + space + value + space;
          lines.append("{\"text\":\"Rain\",").append(field).append("}\n");
          lines.append("{").append(field).append(",\"text\":\"Rain\"}").append(space).append("\n");
        }
      }
    }

    assertSame(lines.toString().getBytes(UTF_8), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 49, 50, 51, 499, 500, 501, 5_000})
  void names_numbers_and_depths_of_any_size_are_the_same(int size) {
    String lines =
        String.join(
            ",\"text\":\"Rain\"}\n",
            "{\"x\":" + "[".repeat(size) + "]".repeat(size),
            "{\"x\":" + "{\"a\":".repeat(size) + "1" + "}".repeat(size),
            "{\"x\":" + "[".repeat(size),
            "{\"id\":" + "1".repeat(size),
            "{\"id\":1." + "1".repeat(size),
            "{\"" + "x".repeat(10 * size) + "\":1",
            "{\"title\":\"" + "x".repeat(size) + "\"",
            "");

    assertSame(lines.getBytes(UTF_8), Optional.empty());
  }

  @Test
  void a_line_that_begins_or_ends_in_any_way_is_the_same() {
    String record = "{\"text\":\"Rain \u20AC\"}";
    StringBuilder lines = new StringBuilder();
    for (String other :
        List.of("", " ", "\t \r", "\uFEFF", "\f", "x", "\u0001", "{}", "1", "\"", ",")) {
      lines.append(other).append(record).append("\n").append(record).append(other).append("\n");
    }
    for (int end = 0; end < record.length(); end++) {
      lines.append(record, 0, end).append("\n");
    }
    for (int end = 0; end <= record.length(); end++) {
      assertSame((lines + record.substring(0, end)).getBytes(UTF_8), Optional.empty());
      assertSame(record.substring(0, end).getBytes(UTF_8), Optional.empty());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void hostile_lines_are_read_or_refused_the_same(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomText texts = new RandomText(seed);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes((record(random, "far from zero bytes ".repeat(500)) + "\n").getBytes(UTF_8));
    for (int i = 0; i < 600; i++) {
      lines.writeBytes(spoilt(random, record(random, texts.words(random.nextInt(12)))));
      lines.write('\n');
    }

    assertSame(lines.toByteArray(), Optional.empty());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void other_encodings_are_the_same(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomText texts = new RandomText(seed);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int i = 0; i < 200; i++) {
      String line = record(random, texts.words(random.nextInt(30))) + "\n";
      lines.writeBytes(line.getBytes(random.nextBoolean() ? WINDOWS_1252 : UTF_8));
    }

    assertSame(lines.toByteArray(), Optional.empty());
    assertSame(lines.toByteArray(), Optional.of(WINDOWS_1252));
    assertSame(lines.toByteArray(), Optional.of(UTF_8));
  }

  private static void assertSame(byte[] content, Optional<Charset> encoding) {
    InputFile file = new InputFile(Path.of("a.jsonl"), "a.jsonl", true, 0);
    TextDecoder decoder = new TextDecoder(encoding);
    Outcomes expected = new Outcomes();
    Outcomes actual = new Outcomes();

    new PlainJsonLines(decoder, file).read(content, expected);
    JsonLines parser = new JsonLines(decoder, JsonFields.DEFAULT);
    new JsonLinesBatches(
            file,
            parser,
            new ByteArrayInputStream(content),
            new JsonLinesBatches.Buffers(
                (place, sink) -> readAlone((Locator.JsonLine) place, content, parser, sink)))
        .forEachRemaining(batch -> batch.read(actual));

    assertEquals(String.join("\n", expected.all), String.join("\n", actual.all));
    assertEquals(expected.all, readOneByOne(content, file, decoder).all);
  }

  private static void readAlone(
      Locator.JsonLine line, byte[] content, JsonLines parser, ArticleSink sink) {
    int from = (int) line.offset();
    byte[] json = Arrays.copyOfRange(content, from, from + line.length() + JsonText.SPARE);
    parser.read(line, json, sink);
  }

  /** As articles are read again. */
  private static Outcomes readOneByOne(byte[] content, InputFile file, TextDecoder decoder) {
    JsonLines parser = new JsonLines(decoder, JsonFields.DEFAULT);
    Outcomes outcomes = new Outcomes();
    int from = 0;
    for (long number = 1; from < content.length; number++) {
      int to = ByteSearch.indexOf(content, '\n', from, content.length);
      if (!PlainText.isBlank(content, from, to)) {
        byte[] line = Arrays.copyOfRange(content, from, to + JsonText.SPARE);
        parser.read(new Locator.JsonLine(file, from, to - from, number), line, outcomes);
      }
      from = to + 1;
    }
    return outcomes;
  }

  /** A JSON object with a text, written in one of many ways. */
  private static String record(SplittableRandom random, String text) {
    String mark = random.nextInt(20) == 0 ? "\uFEFF" : "";
    String after = random.nextInt(8) == 0 ? ",\"text\":[\"no\", {\"text\":\"text\"}]" : "";
    return mark
        + "{ "
        + fieldsBefore(random)
        + "\"text\" : \""
        + escape(random, text)
        + "\""
        + after
        + (random.nextInt(20) == 0 ? "} {" : "")
        + "}"
        + (random.nextBoolean() ? "\r" : "");
  }

  private static String fieldsBefore(SplittableRandom random) {
    String id = random.nextInt(3) == 0 ? "" : "\"id\":" + random.nextInt(100) + ",";
    String title = random.nextBoolean() ? "" : "\"title\":\"" + escape(random, "Él \"a\"") + "\",";
    String value = "\"date\":" + VALUES[random.nextInt(VALUES.length)] + ",";
    String first = random.nextInt(8) == 0 ? "\"text\":\"first\", " : "";
    return id + title + (random.nextInt(8) == 0 ? value : "") + first;
  }

  /** Escapes what must be, and of the rest more or less. */
  private static String escape(SplittableRandom random, String text) {
    int one = random.nextInt(4) == 0 ? Integer.MAX_VALUE : random.nextInt(1, 40);
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int simple = "\"\\\n\r\t\b\f".indexOf(c);
      if (simple >= 0) {
        escaped.append('\\').append("\"\\nrtbf".charAt(simple));
      } else if (c < ' ' || random.nextInt(one) == 0) {
        escaped.append(String.format(random.nextBoolean() ? "\\u%04x" : "\\u%04X", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** The bytes of a line, some of them replaced, inserted or cut. */
  private static byte[] spoilt(SplittableRandom random, String line) {
    StringBuilder spoilt = new StringBuilder(line);
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(spoilt.length());
      char c = HOSTILE.charAt(random.nextInt(HOSTILE.length()));
      switch (random.nextInt(4)) {
        case 0 -> spoilt.setCharAt(at, c);
        case 1 -> spoilt.insert(at, c);
        case 2 -> spoilt.insert(at, "\\u" + c);
        default -> spoilt.setLength(at + 1);
      }
    }
    boolean wide = random.nextInt(20) == 0;
    byte[] bytes = spoilt.toString().getBytes(wide ? StandardCharsets.UTF_16BE : UTF_8);
    if (random.nextInt(4) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** All that was read, a line each. */
  private static final class Outcomes implements ArticleSink {
    private final List<String> all = new ArrayList<>();

    @Override
    public void article(Article article) {
      String text = HexFormat.of().formatHex(article.text());
      all.add(article.locator() + " " + article.id() + " " + article.metadata() + " " + text);
    }

    @Override
    public void skip(Skipped skipped) {
      all.add(skipped.toString());
    }
  }
}

package io.github.newsdedupe.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines need no JSON parser; {@link JsonLinesAgainstReferenceTest} holds what they say. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonRecordTest {

  private final JsonRecord record = new JsonRecord(JsonFields.DEFAULT, 1_000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"Rain\"}",
        "{ \"id\" : 17 , \"text\" : \"Rain\\n\\u20AC\" }\r",
        "{\"title\":null,\"date\":-1.5e+3,\"text\":\"\u20AC\",\"source\":true}",
        "{\"authors\":[\"A\",{\"b\":[]},[1,2]],\"meta\":{\"a\":false},\"text\":\"Rain\"}",
        "{\"\\u0074ext\":\"half \\ud83d\"}"
      })
  void of_most_records_it_is_certain(String line) {
    assertTrue(isCertainOf(line));
    assertTrue(record.values().text().isPresent());
    assertEquals(line.getBytes(UTF_8).length, record.end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " {\"text\":\"Rain\"}",
        "\uFEFF{\"text\":\"Rain\"}",
        "{}",
        "{\"text\":\"Rain\"} {}",
        "{\"text\":\"Rain\",}",
        "{\"text\":\"Rain\"",
        "{\"text\":\"Rain",
        "{\"text\":\"Rain\\",
        "{\"text\":\"Rain\\u00",
        "{\"text\":\"Rain\\x\"}",
        "{\"text\":\"Rain\t\"}",
        "{\"text\":01}",
        "{\"title\":\"half \\ud83d\"}",
        "{\"x\":tru}"
      })
  void of_others_it_is_not(String line) {
    assertFalse(isCertainOf(line));
  }

  @Test
  void it_is_not_certain_of_what_is_no_utf_8() {
    byte[] line = "{\"text\":\"caf?\"}\n.......".getBytes(UTF_8);
    line[12] = (byte) 0xE9;

    assertFalse(record.read(line, 0));
  }

  @Test
  void a_line_has_nothing_of_the_line_before() {
    assertTrue(isCertainOf("{\"id\":\"a\",\"source\":\"Herald\",\"text\":\"Rain\"}"));
    assertTrue(isCertainOf("{\"title\":\"Snow\"}"));

    assertEquals(Optional.empty(), record.values().id());
    assertEquals(Optional.empty(), record.values().metadata().source());
    assertTrue(record.values().text().isEmpty());
  }

  private boolean isCertainOf(String line) {
    return record.read((line + "\n\"}:,\\u0").getBytes(UTF_8), 0);
  }
}

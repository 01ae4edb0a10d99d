package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a line is no record, told without the words of the parser. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParserFaultTest {

  private static final List<String> WORDS_OF_THE_PARSER =
      List.of(
          "Feature", "Constraints", "Source", "Exception", "REDACTED", "(code", "oken", "JSON S");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':1}           | unexpected ''' at column 2",
        "{\"a\":None}      | unexpected 'None' at column 6",
        "{\"a\":xxxxxxxxxxxxxxxxxxxxxxxxxxx} | unexpected 'xxxxxxxxxxxxxxxxxxxx' at column 6",
        "{\"a\":+1}        | unexpected '+' at column 7",
        "{\"a\":[1}        | unexpected '}' at column 8",
        "{\"a\":1]         | unexpected ']' at column 7",
        "{\"a\":01}        | a number that begins with 0 at column 7",
        "{\"a\":\"\\x\"}   | no such escape as '\\x' at column 8",
        "{\"a\":\"x\u0001\"} | a control character that is not escaped at column 8",
        "{\"a\":\u001B[31m} | a control character that is not escaped at column 6",
        "{\"a\":\"x        | it ends too early at column 8",
        "{\"a\"            | it ends too early at column 5",
        "/* c */ {}        | unexpected '/' at column 1",
      })
  void a_fault_is_told_in_plain_words_with_its_column(String line, String reason) {
    assertEquals("not valid JSON: " + reason, reason(line));
  }

  @Test
  void what_has_no_end_has_a_limit_that_is_told() {
    assertEquals(
        "not valid JSON: nested deeper than 200000", reason("{\"a\":" + "[".repeat(300_000)));
    assertEquals(
        "not valid JSON: a name of more than 5000 characters",
        reason("{\"" + "n".repeat(9_000) + "\":1,}"));
  }

  @Test
  void no_fault_is_told_in_the_words_of_the_parser() {
    SplittableRandom random = new SplittableRandom(7);
    String whole = "{\"a\":[1.5e3,-0,true,null,NaN,-Infinity],\"b\":{\"c\":\"\\u00e9\\n x\"}}";
    String marks = "{}[]\",:'\\+-.eEN\u0001\u00A0\uFEFFx/0*#";

    for (int i = 0; i < 20_000; i++) {
      StringBuilder line = new StringBuilder(whole);
      for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
        char mark = marks.charAt(random.nextInt(marks.length()));
        line.setCharAt(random.nextInt(1, line.length()), mark);
      }
      try {
        read(line.toString());
      } catch (ParsedRecord.RefusedException e) {
        String reason = e.reason();
        assertTrue(!reason.contains("something else"), reason);
        assertTrue(WORDS_OF_THE_PARSER.stream().noneMatch(reason::contains), reason);
      }
    }
  }

  private static String reason(String line) {
    return assertThrows(ParsedRecord.RefusedException.class, () -> read(line)).reason();
  }

  private static RecordValues read(String line) throws ParsedRecord.RefusedException {
    byte[] json = (line + "\n       ").getBytes(StandardCharsets.UTF_8);
    return ParsedRecord.of(json, json.length - JsonText.SPARE, JsonFields.DEFAULT);
  }
}

package io.github.newsdedupe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.report.MarkedRecord.Field;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkedRecordTest {

  private static final List<Field> FIELDS =
      List.of(new Field("c", "null"), new Field("r", "\"u\""));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1}                        | {\"a\":1,\"c\":null,\"r\":\"u\"}",
        "{\"a\":1 }                       | {\"a\":1 ,\"c\":null,\"r\":\"u\"}",
        "{\"c\":\"x\",\"a\":1,\"r\":\"y\"}| {\"c\":null,\"a\":1,\"r\":\"u\"}",
        "{ \"r\" : [1,{\"c\":\"]}\"}] , \"a\":1} | { \"r\" : \"u\" , \"a\":1,\"c\":null}",
        "{\"a\":{\"c\":1,\"r\":[\"r\"]}}  | {\"a\":{\"c\":1,\"r\":[\"r\"]},\"c\":null,\"r\":\"u\"}",
        "{\"a\":\"\\\"c\\\":1,{\",\"c\":2} | {\"a\":\"\\\"c\\\":1,{\",\"c\":null,\"r\":\"u\"}",
        "{\"\\u0063\":1}                  | {\"\\u0063\":null,\"r\":\"u\"}",
        "{\"c\":1,\"a\":2 , \"c\":3,\"r\":4,\"r\":5,\"r\":6} | {\"c\":null,\"a\":2,\"r\":\"u\"}",
        "{\"c\":1,\"c\":2}                | {\"c\":null,\"r\":\"u\"}",
        "{\"a\":NaN,\"c\":-Infinity}      | {\"a\":NaN,\"c\":null,\"r\":\"u\"}",
        "{\"a\":\"\\\\\",\"c\":1}         | {\"a\":\"\\\\\",\"c\":null,\"r\":\"u\"}",
        "{\"c \":1,\"C\":2,\"\":3}        | {\"c \":1,\"C\":2,\"\":3,\"c\":null,\"r\":\"u\"}",
      })
  void fields_are_set_where_they_stand_or_at_the_end(String record, String marked)
      throws IOException {
    assertEquals(marked, marked(record));
    assertEquals(marked, marked(marked(record)), "twice");
  }

  @Test
  void white_space_around_the_record_and_bytes_of_any_encoding_stay() throws IOException {
    assertEquals(" \t{\"a\":1,\"c\":null,\"r\":\"u\"} \r", marked(" \t{\"a\":1} \r"));
    assertEquals(
        "{\"t\":\"\u00FF\u0080\",\"c\":null,\"r\":\"u\"}", marked("{\"t\":\"\u00FF\u0080\"}"));
  }

  private static String marked(String record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MarkedRecord.write(record.getBytes(StandardCharsets.ISO_8859_1), FIELDS, out);
    String line = out.toString(StandardCharsets.ISO_8859_1);
    assertEquals("\n", line.substring(line.length() - 1));
    return line.substring(0, line.length() - 1);
  }
}

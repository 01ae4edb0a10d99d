package io.github.newsdedupe.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ByteOrderMarkTest {

  private static final String TEXT = "caf\u00E9 \uD83D\uDEA2\r\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void a_list_is_decoded_as_its_mark_says(String encoding) {
    byte[] marked = ("\uFEFF" + TEXT).getBytes(Charset.forName(encoding));

    assertArrayEquals(
        TEXT.getBytes(StandardCharsets.UTF_8), ByteOrderMark.unmarked(marked), encoding);
    assertEquals(
        encoding.replace("-", "").replace("E", ""),
        ByteOrderMark.of(marked)
            .map(mark -> mark.name().replace("_", "").replace("E", ""))
            .orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "caf\u00E9", "x\uFEFF"})
  void what_has_no_mark_is_left_alone(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertSame(bytes, ByteOrderMark.unmarked(bytes));
  }

  @Test
  void a_mark_that_is_cut_off_is_none() {
    assertEquals(Optional.empty(), ByteOrderMark.of(new byte[] {(byte) 0xEF, (byte) 0xBB}));
    assertEquals(Optional.empty(), ByteOrderMark.of(new byte[] {(byte) 0xFF}));
  }

  @Test
  void only_the_first_mark_is_one() {
    byte[] twice = "\uFEFF\uFEFFx".getBytes(StandardCharsets.UTF_8);

    assertArrayEquals("\uFEFFx".getBytes(StandardCharsets.UTF_8), ByteOrderMark.unmarked(twice));
  }
}

package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommonnessTest {

  @ParameterizedTest
  @CsvSource({
    "' the ', 'xthe '",
    "' the ', ' THE '",
    "abcde, QWXYZ",
    "entio, edrtl",
    "'th th', t@ht@"
  })
  void bytes_with_a_common_triple_or_more_common_letters_are_more_common(String more, String less) {
    assertTrue(of(more) > of(less), of(more) + " " + of(less));
  }

  private static int of(String text) {
    byte[] bytes = Literal.utf8(text);
    return Commonness.of(bytes, 0, bytes.length);
  }
}

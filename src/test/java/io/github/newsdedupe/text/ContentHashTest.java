package io.github.newsdedupe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentHashTest {

  /** {@code printf 'one two' | sha256sum}. */
  private static final String ONE_TWO =
      "8ab63e29a4ba14e4e1688f9c15e5af90895421358c945b0431f85d66977bd3d2";

  @Test
  void it_is_the_sha_256_of_the_text_with_single_spaces() {
    assertEquals(ONE_TWO, hash("one two"));
  }

  @Test
  void line_ends_indents_and_byte_order_marks_do_not_matter() {
    assertEquals(hash("one two three"), hash("\uFEFF  one\r\n\r\ntwo\u00A0 three\n"));
  }

  @Test
  void entities_are_decoded() {
    assertEquals(hash("café – ‘yes’"), hash("caf&eacute; &ndash; &#145;yes&rsquo;"));
  }

  @Test
  void pieces_are_joined_by_a_space() {
    ContentHash hash = new ContentHash();
    byte[] text = "oneXtwo".getBytes(StandardCharsets.UTF_8);

    hash.add(text, 0, 3);
    hash.add(text, 4, 7);

    assertEquals(hash("one two"), hash.hex());
  }

  @Test
  void other_words_have_another_hash() {
    assertNotEquals(hash("one two"), hash("one, two"));
  }

  @Test
  void a_hash_begins_anew_after_it_is_taken() {
    ContentHash hash = new ContentHash();
    byte[] text = "one two".getBytes(StandardCharsets.UTF_8);
    hash.add(text, 0, text.length);

    hash.hex();
    hash.add(text, 0, text.length);

    assertEquals(hash("one two"), hash.hex());
  }

  private static String hash(String text) {
    ContentHash hash = new ContentHash();
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    hash.add(utf8, 0, utf8.length);
    return hash.hex();
  }
}

package io.github.newsdedupe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;
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
  void any_white_space_is_one_blank() {
    SplittableRandom random = new SplittableRandom(4);
    String[] words = {
      "a", "one", "caf\u00E9", "\u201Cquoted\u201D", "\u65B0\u95FB", "\u00A9", "\uFF21"
    };
    String[] spaces = {
      " ", " ", " ", " ", " ", "  ", "\n", "\r\n\t", "\u00A0", "\u3000", " \uFEFF"
    };
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      StringBuilder plain = new StringBuilder();
      for (int word = random.nextInt(40); word >= 0; word--) {
        String next = words[random.nextInt(words.length)].repeat(1 + random.nextInt(3));
        text.append(next).append(spaces[random.nextInt(spaces.length)]);
        plain.append(next).append(word > 0 ? " " : "");
      }
      assertEquals(sha256(plain.toString()), hash(text.toString()), text::toString);
    }
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

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String hash(String text) {
    ContentHash hash = new ContentHash();
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    hash.add(utf8, 0, utf8.length);
    return hash.hex();
  }
}

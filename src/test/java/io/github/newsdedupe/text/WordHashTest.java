package io.github.newsdedupe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordHashTest {

  private final WordHash hash = new WordHash();

  @Test
  void a_word_has_one_hash_whether_read_by_bytes_or_by_code_points() {
    String letters = "Kq7".repeat(30);
    for (int length = 1; length <= letters.length(); length++) {
      byte[] word = letters.substring(0, length).getBytes(StandardCharsets.US_ASCII);
      long byCodePoints = of(letters.substring(0, length).toLowerCase(Locale.ROOT));
      hash.begin();
      hash.add(word, 0, length);

      assertEquals(byCodePoints, hash.finish());
    }
  }

  @Test
  void a_word_has_one_hash_in_whatever_pieces_it_is_read() {
    byte[] word = ("Kq7".repeat(8) + "                ").getBytes(StandardCharsets.US_ASCII);
    for (int length = 1; length <= 24; length++) {
      long whole = of("kq7".repeat(8).substring(0, length));
      assertTrue(length > 16 || whole == WordHash.ofShort(word, 0, length));
      for (int cut = 0; cut <= length; cut++) {
        hash.begin();
        hash.add(word, 0, cut);
        hash.add(word, cut, length - cut);

        assertEquals(length, hash.letters());
        assertEquals(whole, hash.finish(), length + " letters in pieces of " + cut);
      }
    }
  }

  @Test
  void a_word_of_one_code_point_has_the_hash_of_that_word() {
    for (int codePoint : new int[] {'a', 0xE9, 0x65B0, 0x1F600, 0xD800}) {
      hash.begin();
      hash.add(codePoint);

      assertEquals(hash.finish(), WordHash.ofOne(codePoint));
    }
  }

  @Test
  void different_words_have_different_hashes() {
    SplittableRandom random = new SplittableRandom(2);
    Set<String> words = new HashSet<>();
    Set<Long> hashes = new HashSet<>();
    int[] alphabet = {'a', 'b', 0xE9, 0x65B0, 0x1F600};
    for (int i = 0; i < 50_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int letters = 1 + random.nextInt(12); letters > 0; letters--) {
        word.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
      }
      if (words.add(word.toString())) {
        assertTrue(hashes.add(of(word.toString())), word::toString);
      }
    }
  }

  private long of(String word) {
    hash.begin();
    word.codePoints().forEach(hash::add);
    return hash.finish();
  }
}

package io.github.newsdedupe.lsh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HashSlotsTest {

  /** From one new article to ten thousand, in an archive that shares hashes with them or bits. */
  @ParameterizedTest
  @CsvSource({"1, 4, 0", "1, 64, 5", "40, 100, 0", "3000, 8000, 7", "10000, 1000000, 0"})
  void the_next_hash_is_the_first_that_has_a_slot(int articles, int range, int shift) {
    SplittableRandom random = new SplittableRandom(articles + range);
    long[] postings =
        random
            .ints(articles, 0, range)
            .mapToLong(hash -> SampleColumns.posting(hash << shift, 0))
            .toArray();
    int[] hashes = random.ints(5_000, 0, range).map(hash -> hash << shift).toArray();
    HashSlots slots = new HashSlots(postings);

    int next = -1;
    for (int i = 0; i < hashes.length; i++) {
      if (slots.slot(hashes[i]) != HashSlots.NONE) {
        next = slots.next(hashes, next + 1);
        assertEquals(i, next);
      }
    }
    assertEquals(hashes.length, slots.next(hashes, next + 1));
  }
}

package io.github.newsdedupe.lsh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.Sides;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CrowdsTest {

  private static final Buckets.Room ROOMY = new Buckets.Room(Grouping.AT_ONCE, 1 << 23);

  private static final Banding BANDING = new Banding(4, 2);
  private static final int BANDS = 5;

  /** Of a bucket, so small that each would be paired with all. */
  private static final int BUCKET = 125;

  /** So many that their pairs are more than are counted. */
  private static final int CROWD = 20_000;

  /** Half a million pairs for so many articles. */
  private static final int RANK = (1 << 19) / CROWD;

  private final List<BandHashes> crowd = crowd(CROWD, 7);

  @Test
  void each_article_is_paired_with_those_that_it_shares_the_most_bands_with() {
    Set<CandidatePair> pairs = pairs(crowd, ROOMY);

    assertTrue(pairs.size() <= CROWD * RANK, () -> "pairs: " + pairs.size());
    for (int article = 0; article < CROWD; article += 997) {
      for (int other : best(article)) {
        CandidatePair pair = new CandidatePair(Math.min(article, other), Math.max(article, other));
        assertTrue(pairs.contains(pair), pair::toString);
      }
    }
  }

  @Test
  void fewer_pairs_make_a_crowd_of_more_articles_than_are_held_as_long_as_each_has_many() {
    assertEquals(Crowds.MANY, Crowds.many(0));
    assertEquals(Crowds.MANY, Crowds.many(4_096));
    assertEquals(Crowds.MANY / 2, Crowds.many(8_192));
    assertEquals(Crowds.MANY / 4, Crowds.many(16_384));
    assertEquals(32_768 * 32, Crowds.many(32_768));
    assertEquals(Crowds.MANY, Crowds.many(1_000_000));
  }

  @Test
  void what_is_held_at_once_changes_nothing() {
    assertEquals(pairs(crowd, ROOMY), pairs(crowd, new Buckets.Room(3_000, 1_500_000)));
  }

  @Test
  void others_keep_all_of_their_pairs() {
    List<BandHashes> few = crowd(500, 8);
    List<BandHashes> all = new ArrayList<>(few);
    all.addAll(crowd);

    Set<CandidatePair> alone = pairs(few, ROOMY);
    Set<CandidatePair> beside = pairs(all, ROOMY);
    beside.removeIf(pair -> pair.b() >= few.size());

    assertEquals(alone, beside);
  }

  /** Articles of which each band puts so many at random into one bucket. */
  private static List<BandHashes> crowd(int articles, int seed) {
    Random random = new Random(seed);
    int[][] hashes = new int[articles][BANDS];
    for (int band = 0; band < BANDS; band++) {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < articles; i++) {
        order.add(i);
      }
      Collections.shuffle(order, random);
      for (int i = 0; i < articles; i++) {
        hashes[order.get(i)][band] = 1_000_000 * seed + i / BUCKET;
      }
    }
    return Arrays.stream(hashes).map(BandHashes::new).toList();
  }

  /** By brute force: most bands in common first, then in their order. */
  private List<Integer> best(int article) {
    Map<Integer, Integer> common = new TreeMap<>();
    for (int other = 0; other < CROWD; other++) {
      for (int band = 0; band < BANDS; band++) {
        if (other != article && hash(other, band) == hash(article, band)) {
          common.merge(other, 1, Integer::sum);
        }
      }
    }
    return common.keySet().stream()
        .sorted(Comparator.comparingInt((Integer other) -> -common.getOrDefault(other, 0)))
        .limit(RANK)
        .toList();
  }

  private int hash(int article, int band) {
    return crowd.get(article).hash(band);
  }

  private static Set<CandidatePair> pairs(List<BandHashes> articles, Buckets.Room room) {
    CandidatePairs pairs = Buckets.candidatePairs(new Bands(articles), BANDING, Sides.ONE, room);
    Set<CandidatePair> all = new HashSet<>();
    for (int i = 0; i < pairs.size(); i++) {
      all.add(pairs.get(i));
    }
    return all;
  }
}

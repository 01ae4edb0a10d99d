package io.github.newsdedupe.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.Sides;
import io.github.newsdedupe.lsh.BandColumns;
import io.github.newsdedupe.lsh.Banding;
import io.github.newsdedupe.lsh.Buckets;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.lsh.CandidatePairs;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CandidateGroupsTest {

  @Test
  void groups_hold_every_pair_once_and_have_no_article_in_common() {
    CandidatePairs pairs = random(5_000, 9_000);
    Map<Integer, Integer> groupOf = new HashMap<>();

    List<List<CandidatePair>> groups = groups(CandidateGroups.of(pairs, 5_000));

    for (int group = 0; group < groups.size(); group++) {
      for (CandidatePair pair : groups.get(group)) {
        int known = groupOf.merge(pair.a(), group, (old, now) -> old);
        assertEquals(group, known);
        known = groupOf.merge(pair.b(), group, (old, now) -> old);
        assertEquals(group, known);
      }
    }
    assertEquals(
        IntStream.range(0, pairs.size()).mapToObj(pairs::get).toList(),
        groups.stream().flatMap(List::stream).sorted(BY_PLACE).toList());
    assertTrue(groups.size() > 1, "one group");
  }

  @Test
  void no_pairs_are_no_group() {
    assertEquals(List.of(), groups(CandidateGroups.of(CandidatePairs.NONE, 3)));
  }

  @ParameterizedTest
  @ValueSource(ints = {CandidateGroups.PAIRS, 1 << 17})
  void what_hangs_together_in_many_pairs_is_a_group_by_itself_whatever_comes_before(int many) {
    List<CandidatePair> star =
        IntStream.rangeClosed(1, many).mapToObj(i -> new CandidatePair(2, 2 + i)).toList();
    CandidatePair first = new CandidatePair(0, 1);
    CandidatePair last = new CandidatePair(many + 3, many + 4);

    CandidateGroups groups =
        CandidateGroups.of(
            CandidatePairs.of(
                Stream.of(Stream.of(first), star.stream(), Stream.of(last)).flatMap(s -> s)),
            many + 5);

    assertEquals(List.of(List.of(first), star, List.of(last)), groups(groups));
  }

  private static List<List<CandidatePair>> groups(CandidateGroups groups) {
    return IntStream.range(0, groups.size()).mapToObj(groups::get).toList();
  }

  private static final Comparator<CandidatePair> BY_PLACE =
      Comparator.comparingInt(CandidatePair::a).thenComparingInt(CandidatePair::b);

  /** Pairs of articles whose one band hash is the same. */
  private static CandidatePairs random(int articles, int hashes) {
    SplittableRandom random = new SplittableRandom(7);
    int[] column = random.ints(articles, 0, hashes).toArray();
    BandColumns columns =
        new BandColumns() {
          @Override
          public int articles() {
            return articles;
          }

          @Override
          public int[] hashes(int band) {
            return column.clone();
          }
        };
    return Buckets.candidatePairs(columns, new Banding(1, 1), Sides.ONE);
  }
}

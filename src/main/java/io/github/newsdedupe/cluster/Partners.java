package io.github.newsdedupe.cluster;

import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.SimilarPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Articles that join the same one. Whoever clusters at a higher threshold asks for hardly any
 * others, so that these are compared before what was found is written down.
 */
final class Partners {

  /**
   * Up to so many partners are compared with each other. Lower, and stars lose members that were
   * never candidates of each other; higher, and a story in a thousand papers costs its square.
   */
  private static final int ALL_PAIRS = 128;

  /** Of more, so many of the most preferred are compared with all: one of them is to lead. */
  private static final int LEADERS = 16;

  private Partners() {}

  /**
   * The pairs to compare; some may have been compared before.
   *
   * @param pairs verified at the floor, where whatever joins at a higher threshold joins too
   * @param preference for who leads
   */
  static List<CandidatePair> of(List<SimilarPair> pairs, Comparator<Integer> preference) {
    Map<Integer, List<Integer>> partners = new TreeMap<>();
    for (SimilarPair pair : pairs) {
      if (pair.relation().joins()) {
        partners.computeIfAbsent(pair.a(), a -> new ArrayList<>()).add(pair.b());
        partners.computeIfAbsent(pair.b(), b -> new ArrayList<>()).add(pair.a());
      }
    }
    Set<CandidatePair> met = new LinkedHashSet<>();
    for (List<Integer> ofOne : partners.values()) {
      ofOne.sort(preference);
      int leaders = ofOne.size() <= ALL_PAIRS ? ofOne.size() : LEADERS;
      for (int i = 0; i < leaders; i++) {
        for (int other : ofOne.subList(i + 1, ofOne.size())) {
          met.add(pair(ofOne.get(i), other));
        }
      }
    }
    return List.copyOf(met);
  }

  private static CandidatePair pair(int one, int other) {
    return new CandidatePair(Math.min(one, other), Math.max(one, other));
  }
}

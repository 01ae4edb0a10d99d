package io.github.newsdedupe.acceptance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well two partitions agree: 1 when they are the same, 0 as by chance. */
final class AdjustedRand {

  private AdjustedRand() {}

  /**
   * The adjusted Rand index (Hubert and Arabie, 1985).
   *
   * @param items what is divided
   * @param one the part of each item; those without are alone
   */
  static double index(Set<String> items, Map<String, String> one, Map<String, String> other) {
    Map<String, Long> ones = new HashMap<>();
    Map<String, Long> others = new HashMap<>();
    Map<List<String>, Long> both = new HashMap<>();
    for (String item : items) {
      String a = one.getOrDefault(item, "alone " + item);
      String b = other.getOrDefault(item, "alone " + item);
      ones.merge(a, 1L, Long::sum);
      others.merge(b, 1L, Long::sum);
      both.merge(List.of(a, b), 1L, Long::sum);
    }
    double inOne = pairs(ones.values());
    double inOther = pairs(others.values());
    double expected = inOne * inOther / pairs(List.of((long) items.size()));
    double most = (inOne + inOther) / 2;
    return most == expected ? 1 : (pairs(both.values()) - expected) / (most - expected);
  }

  private static double pairs(Collection<Long> sizes) {
    return sizes.stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
  }
}

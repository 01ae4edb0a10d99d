package io.github.newsdedupe.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pairs that are labelled different and are joined all the same. A test that leaves them out says
 * too that they are joined, so that whoever mends one takes it off this list.
 */
final class KnownFaults {

  /** Four pages without an article, of which nothing is left but the same furniture. */
  private static final List<String> STUBS =
      List.of(
          "testFashion/丸子头已经不流行了，这样的造型才是王道！.txt",
          "testFashion/程潇这耳环真别致，不是小卖部买的小玩具？看起来美翻了！.txt",
          "testFashion/穿什么样的鞋子才能配得上美丽的双脚呢，我选这一双.txt",
          "testFashion/紧身裤穿出性感女人味, 好看时髦.txt");

  /** Two forecasts that differ in their numbers alone. */
  private static final List<String> FORECASTS = List.of("3335", "15868");

  private static final Map<String, List<String>> BY_SET =
      Map.of("zh_sina_news", STUBS, "reuters21578", FORECASTS);

  private KnownFaults() {}

  /** The pairs of a set, as their ids with a space between them. */
  static Set<String> of(String set) {
    List<String> ids = BY_SET.getOrDefault(set, List.of());
    List<String> pairs = new ArrayList<>();
    for (int a = 0; a < ids.size(); a++) {
      for (int b = a + 1; b < ids.size(); b++) {
        pairs.add(ids.get(a) + " " + ids.get(b));
      }
    }
    return new TreeSet<>(pairs);
  }
}

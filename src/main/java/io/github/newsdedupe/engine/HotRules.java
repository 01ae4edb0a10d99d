package io.github.newsdedupe.engine;

import io.github.newsdedupe.furniture.RemovedSpan;
import io.github.newsdedupe.furniture.StrippedText;
import io.github.newsdedupe.report.model.Furniture.HotRule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rules that take much of most articles of a run: of an archive of one outlet, or body text. */
final class HotRules {

  /** In so few articles, one gallery each is most of them. */
  private static final int LEAST_ARTICLES = 20;

  /** A rule is hot when it takes much of more than this share of the articles. */
  private static final double HOT_SHARE = 0.6;

  /** Much is more than this share of an article's bytes. */
  private static final double MUCH = 0.05;

  private HotRules() {}

  /** The rules that take much of one article. */
  static List<String> of(StrippedText stripped) {
    if (stripped.removedShare() <= MUCH) {
      return List.of();
    }
    Map<String, Integer> bytes = new TreeMap<>();
    for (RemovedSpan span : stripped.removed()) {
      bytes.merge(span.rule(), span.end() - span.start(), Integer::sum);
    }
    bytes.values().removeIf(ofRule -> ofRule <= MUCH * stripped.length());
    return List.copyOf(bytes.keySet());
  }

  /**
   * The hot rules of a run, by id.
   *
   * @param counts in how many articles each rule takes much
   * @param articles of the run
   */
  static List<HotRule> of(Map<String, Integer> counts, int articles) {
    return counts.entrySet().stream()
        .map(entry -> new HotRule(entry.getKey(), entry.getValue()))
        .filter(rule -> articles >= LEAST_ARTICLES)
        .filter(rule -> rule.articles() > HOT_SHARE * articles)
        .sorted(Comparator.comparing(HotRule::rule))
        .toList();
  }
}

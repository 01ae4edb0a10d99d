package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the rules of one stage find on a page, until it is decided which of them claim it. */
final class Finds {

  private record Find(Rule rule, Span span) {}

  private static final Comparator<Find> LONGEST_FIRST =
      Comparator.comparingInt((Find find) -> -find.span.length())
          .thenComparing(find -> find.rule.id())
          .thenComparingInt(find -> find.span.start());

  private final Page page;
  private final List<Find> finds = new ArrayList<>();

  Finds(Page page) {
    this.page = page;
  }

  /** Tries a rule at its hits from one to before another. */
  void look(Rule rule, Hits hits, int from, int to) {
    Lines lines = page.lines();
    Reach reach = rule.shape().reach();
    int lineEnd = 0;
    for (int i = from; i < to; i++) {
      int at = hits.at(i);
      if (rule.shape().isByLine() && at < lineEnd) {
        continue;
      }
      int line = lines.lineAt(at);
      lineEnd = lines.start(line + 1);
      if (reach.isAll() || page.isWithin(reach, line)) {
        look(rule, at);
      }
    }
  }

  /** Tries a rule at one place. */
  void look(Rule rule, int at) {
    rule.shape().find(page, at).ifPresent(span -> finds.add(new Find(rule, span)));
  }

  /** The longer span claims first; of equal ones that of the lesser rule id. */
  void claim() {
    if (finds.size() > 1) {
      finds.sort(LONGEST_FIRST);
    }
    for (Find find : finds) {
      page.claim(find.span, find.rule);
    }
    finds.clear();
  }
}

package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies the rules of a set to articles. Immutable; shared by all threads.
 *
 * <p>One scan finds the anchors of all rules; a rule runs only where its anchor stands, or on the
 * first lines. Rules go in stages, structured furniture first; within a stage the longer span wins,
 * then the lesser rule id. There is one pass and no fixed point, so that every removal can be
 * traced.
 */
public final class Stripper {

  /** The most first lines that a rule may look at; more are no head any more. */
  static final int MAX_HEAD = 20;

  /**
   * A text counts as wrapped when so many of its lines, and one in so many, blank ones included, go
   * on with the next. Less evidence, and a few short lines of one length are taken for a paragraph,
   * and a line of body text for the beginning of furniture.
   */
  private static final int WRAPPED_LEAST = 3;

  private static final int WRAPPED_SHARE = 4;

  private record Found(Rule rule, Span span) {}

  private static final Comparator<Found> LONGEST_FIRST =
      Comparator.comparingInt((Found found) -> -found.span.length())
          .thenComparing(found -> found.rule.id())
          .thenComparingInt(found -> found.span.start());

  /** Rules by stage, the stages in order. */
  private final EnumMap<Shape.Stage, List<Rule>> stages = new EnumMap<>(Shape.Stage.class);

  private final List<List<Rule>> rulesByAnchor;
  private final LiteralScanner scanner;

  /** A stripper for these rules. */
  public Stripper(RuleSet ruleSet) {
    Map<String, List<Rule>> anchors = new LinkedHashMap<>();
    for (Rule rule : ruleSet.rules()) {
      stages.computeIfAbsent(rule.shape().stage(), stage -> new ArrayList<>()).add(rule);
      rule.shape()
          .anchor()
          .ifPresent(word -> anchors.computeIfAbsent(word, w -> new ArrayList<>()).add(rule));
    }
    rulesByAnchor = List.copyOf(anchors.values());
    scanner = new LiteralScanner(List.copyOf(anchors.keySet()));
  }

  /** Finds the furniture of an article. */
  public StrippedText strip(byte[] text) {
    Page page = new Page(text);
    Map<String, List<Integer>> hits = new HashMap<>();
    scanner.scan(
        text,
        (anchor, at) -> {
          for (Rule rule : rulesByAnchor.get(anchor)) {
            hits.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(at);
          }
        });
    Lines lines = page.lines();
    Lines unwrapped = Lines.unwrapped(text);
    int joined = lines.count() - unwrapped.count();
    if (joined >= WRAPPED_LEAST && joined * WRAPPED_SHARE >= lines.count()) {
      page.look(unwrapped);
      runStages(page, hits);
      page.look(lines);
    }
    runStages(page, hits);
    return new StrippedText(text, page.removed());
  }

  private void runStages(Page page, Map<String, List<Integer>> hits) {
    for (List<Rule> stage : stages.values()) {
      runStage(stage, page, hits);
    }
  }

  private static void runStage(List<Rule> stage, Page page, Map<String, List<Integer>> hits) {
    List<Integer> head = page.head(MAX_HEAD);
    List<Found> found = new ArrayList<>();
    for (Rule rule : stage) {
      int lines = Math.min(rule.shape().head(), head.size());
      List<Integer> places =
          rule.shape().head() > 0
              ? head.subList(0, lines)
              : hits.getOrDefault(rule.id(), List.of());
      for (int at : rule.shape().isByLine() ? page.onePerLine(places) : places) {
        rule.shape().find(page, at).ifPresent(span -> found.add(new Found(rule, span)));
      }
    }
    found.sort(LONGEST_FIRST);
    for (Found each : found) {
      page.claim(each.span, each.rule);
    }
  }
}

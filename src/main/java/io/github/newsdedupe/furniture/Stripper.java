package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Applies the rules of a set to articles. Immutable; shared by all threads.
 *
 * <p>One scan finds the anchors of all rules; a rule runs only where its anchor stands, or on a few
 * lines at an end of the article. Rules go in stages, structured furniture first; within a stage
 * the longer span wins, then the lesser rule id. There is one pass and no fixed point, so that
 * every removal can be traced.
 */
public final class Stripper {

  /** The most first or last lines that a rule may look at; more are no head any more. */
  static final int MAX_REACH = 20;

  /**
   * A text counts as wrapped when so many of its lines, and one in so many, blank ones included, go
   * on with the next. Less evidence, and a few short lines of one length are taken for a paragraph,
   * and a line of body text for the beginning of furniture.
   */
  private static final int WRAPPED_LEAST = 3;

  private static final int WRAPPED_SHARE = 4;

  /**
   * What there is to do in a stage.
   *
   * @param end the place after the last rule of the stage
   * @param unanchored its rules without an anchor
   * @param head how many first lines they look at
   * @param foot how many last lines
   */
  private record Round(int end, List<Rule> unanchored, int head, int foot) {

    static Round of(Shape.Stage stage, List<Rule> rules) {
      int end = (int) rules.stream().filter(r -> r.shape().stage().compareTo(stage) <= 0).count();
      List<Rule> unanchored =
          rules.stream()
              .filter(r -> r.shape().stage() == stage && r.shape().anchor().equals(Anchor.NONE))
              .toList();
      List<Reach> reaches = unanchored.stream().map(r -> r.shape().reach()).toList();
      return new Round(
          end,
          unanchored,
          reaches.stream().mapToInt(Reach::head).max().orElse(0),
          reaches.stream().mapToInt(Reach::foot).max().orElse(0));
    }
  }

  /** The rules in the order of their stages. */
  private final List<Rule> rules;

  private final List<Round> rounds;

  /** The places in {@link #rules} of those that have this anchor, by the number of its word. */
  private final int[][] rulesByLineStart;

  private final int[][] rulesByWord;
  private final LineStarts lineStarts;
  private final LiteralScanner scanner;

  /** A stripper for these rules. */
  public Stripper(RuleSet ruleSet) {
    rules = ruleSet.rules().stream().sorted(Comparator.comparing(r -> r.shape().stage())).toList();
    rounds = Arrays.stream(Shape.Stage.values()).map(stage -> Round.of(stage, rules)).toList();
    Map<String, List<Integer>> starts = byAnchor(Anchor.Where.LINE_START);
    rulesByLineStart = places(starts);
    lineStarts = new LineStarts(List.copyOf(starts.keySet()));
    Map<String, List<Integer>> words = byAnchor(Anchor.Where.ANYWHERE);
    rulesByWord = places(words);
    scanner = new LiteralScanner(List.copyOf(words.keySet()));
  }

  /** The places of the rules by the word of their anchor. */
  private Map<String, List<Integer>> byAnchor(Anchor.Where where) {
    Map<String, List<Integer>> anchors = new TreeMap<>();
    for (int i = 0; i < rules.size(); i++) {
      Anchor anchor = rules.get(i).shape().anchor();
      if (anchor.where() == where) {
        for (String word : anchor.words()) {
          anchors.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
        }
      }
    }
    return anchors;
  }

  private static int[][] places(Map<String, List<Integer>> byWord) {
    return byWord.values().stream()
        .map(places -> places.stream().mapToInt(place -> place).toArray())
        .toArray(int[][]::new);
  }

  /** Finds the furniture of an article. */
  public StrippedText strip(byte[] text) {
    Lines lines = Lines.of(text, 0, text.length);
    Hits hits = new Hits();
    lineStarts.scan(text, lines, (word, at) -> hits.addAll(rulesByLineStart[word], at));
    scanner.scan(text, (word, at) -> hits.addAll(rulesByWord[word], at));
    hits.sort();
    Lines unwrapped = Lines.unwrapped(text, lines);
    Page page = new Page(text, lines, unwrapped);
    int joined = lines.count() - unwrapped.count();
    if (joined >= WRAPPED_LEAST && joined * WRAPPED_SHARE >= lines.count()) {
      page.look(unwrapped);
      runStages(page, hits);
      page.look(lines);
    }
    runStages(page, hits);
    return SafetyCap.apply(page);
  }

  private void runStages(Page page, Hits hits) {
    Finds finds = new Finds(page);
    int hit = 0;
    for (Round round : rounds) {
      while (hit < hits.size() && hits.rule(hit) < round.end) {
        int next = hits.firstOf(hits.rule(hit) + 1);
        finds.look(rules.get(hits.rule(hit)), hits, hit, next);
        hit = next;
      }
      int[] head = page.head(round.head);
      int[] foot = page.foot(round.foot);
      for (Rule rule : round.unanchored) {
        finds.look(rule, head, rule.shape().reach().head());
        finds.look(rule, foot, rule.shape().reach().foot());
      }
      finds.claim();
    }
  }
}

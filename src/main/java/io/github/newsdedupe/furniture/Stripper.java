package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  private static final int[] NO_PLACES = {};

  /** The rules in the order of their stages. */
  private final Rule[] rules;

  /** Theirs, in the same order. */
  private final Anchor[] anchors;

  private final Round[] rounds;

  private final LineStarts lineStarts;
  private final LiteralScanner scanner;

  /** A stripper for these rules. */
  public Stripper(RuleSet ruleSet) {
    List<Rule> byStage = new ArrayList<>();
    List<Round> stages = new ArrayList<>();
    for (Shape.Stage stage : Shape.Stage.values()) {
      int begin = byStage.size();
      for (Rule rule : ruleSet.rules()) {
        if (rule.shape().stage() == stage) {
          byStage.add(rule);
        }
      }
      stages.add(new Round(byStage.subList(begin, byStage.size()), byStage.size()));
    }
    rules = byStage.toArray(new Rule[0]);
    rounds = stages.toArray(new Round[0]);
    anchors = new Anchor[rules.length];
    for (int i = 0; i < rules.length; i++) {
      anchors[i] = rules[i].shape().anchor();
    }
    lineStarts = new LineStarts(placesBy(Anchor.Where.LINE_START));
    scanner = new LiteralScanner(placesBy(Anchor.Where.ANYWHERE));
  }

  /** The places in {@link #rules} of those that have an anchor of this kind, by its words. */
  private Map<String, int[]> placesBy(Anchor.Where where) {
    Map<String, int[]> places = new HashMap<>();
    for (int i = 0; i < rules.length; i++) {
      Anchor anchor = anchors[i];
      if (anchor.where() == where) {
        for (Mark mark : anchor.marks()) {
          places.put(mark.word(), with(i, places.getOrDefault(mark.word(), NO_PLACES)));
        }
      }
    }
    return places;
  }

  /** One place more, unless it is the last of them already. */
  private static int[] with(int place, int[] places) {
    if (places.length > 0 && places[places.length - 1] == place) {
      return places;
    }
    int[] more = Arrays.copyOf(places, places.length + 1);
    more[places.length] = place;
    return more;
  }

  /** Finds the furniture of an article. */
  public StrippedText strip(byte[] text) {
    Lines lines = Lines.of(text, 0, text.length);
    Effort effort = new Effort(text.length);
    Hits hits = new Hits(effort);
    scanner.scan(text, hits);
    lineStarts.scan(text, lines, hits);
    hits.keep(text, anchors);
    hits.sort();
    Page page = new Page(text, lines, effort);
    if (mayBeWrapped(lines)) {
      Lines unwrapped = Lines.unwrapped(text, lines);
      if (isWrapped(lines, unwrapped)) {
        page.look(unwrapped);
        runStages(page, hits);
        page.look(lines);
      }
    }
    runStages(page, hits);
    return SafetyCap.apply(page);
  }

  /** Whether rules look at the lines first as they were before the text was wrapped. */
  static boolean isWrapped(Lines lines, Lines unwrapped) {
    return isWrapped(lines, lines.count() - unwrapped.count());
  }

  private static boolean isWrapped(Lines lines, int joined) {
    return joined >= WRAPPED_LEAST && joined * WRAPPED_SHARE >= lines.count();
  }

  /**
   * Whether enough lines have a neighbour that they could go on with: where a blank line stands
   * between all paragraphs, nobody need measure how wide they are.
   */
  static boolean mayBeWrapped(Lines lines) {
    int pairs = 0;
    boolean follows = false;
    for (int i = 0; i < lines.count(); i++) {
      boolean filled = !lines.isBlank(i);
      pairs += follows && filled ? 1 : 0;
      follows = filled;
    }
    return isWrapped(lines, pairs);
  }

  private void runStages(Page page, Hits hits) {
    Finds finds = new Finds(page);
    int hit = 0;
    for (Round round : rounds) {
      while (hit < hits.size() && hits.rule(hit) < round.end()) {
        int next = hits.firstOf(hits.rule(hit) + 1);
        finds.look(rules[hits.rule(hit)], hits, hit, next);
        hit = next;
      }
      round.lookAtEnds(page, finds);
      finds.claim();
    }
  }
}

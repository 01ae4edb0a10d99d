package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import java.util.List;
import java.util.stream.IntStream;

/** What there is to do in one stage. */
final class Round {

  /** A rule without an anchor, with all that is asked before it is tried. */
  private record Candidate(Rule rule, LineTraits traits, int head, int foot) {

    static Candidate of(Rule rule) {
      Reach reach = rule.shape().reach();
      return new Candidate(rule, rule.shape().lineTraits(), reach.head(), reach.foot());
    }
  }

  private static final int[] NO_LINES = {};

  private final int end;
  private final int head;
  private final int foot;

  /** By the first byte of the lines that they may match. */
  private final Candidate[][] candidates;

  /**
   * A round.
   *
   * @param stage what is tried in it
   * @param rules those of all stages, in the order of the stages
   */
  Round(Shape.Stage stage, List<Rule> rules) {
    end = (int) rules.stream().filter(r -> r.shape().stage().compareTo(stage) <= 0).count();
    List<Candidate> here =
        rules.stream()
            .filter(r -> r.shape().stage() == stage && r.shape().anchor().equals(Anchor.NONE))
            .map(Candidate::of)
            .toList();
    head = here.stream().mapToInt(Candidate::head).max().orElse(0);
    foot = here.stream().mapToInt(Candidate::foot).max().orElse(0);
    candidates =
        IntStream.range(0, 256)
            .mapToObj(b -> here.stream().filter(c -> c.traits.firstBytes().contains(b)))
            .map(found -> found.toArray(Candidate[]::new))
            .toArray(Candidate[][]::new);
  }

  /** The place after the last rule of the stage. */
  int end() {
    return end;
  }

  /** Tries the rules without an anchor on the first and last lines. */
  void lookAtEnds(Page page, Finds finds) {
    int[] first = head == 0 ? NO_LINES : page.head();
    for (int i = 0; i < first.length && i < head; i++) {
      look(page, first[i], i, finds);
    }
    int[] last = foot == 0 ? NO_LINES : page.foot();
    for (int i = 0; i < last.length && i < foot; i++) {
      look(page, last[i], -1 - i, finds);
    }
  }

  /**
   * Tries rules on a line.
   *
   * @param place 0 for the first, -1 for the last
   */
  private void look(Page page, int line, int place, Finds finds) {
    Lines lines = page.lines();
    int from = lines.contentStart(line);
    int length = lines.contentEnd(line) - from;
    int last = page.text()[from + length - 1] & 0xFF;
    boolean isAll = length <= ByteClasses.BEGINNING;
    for (Candidate candidate : candidates[page.text()[from] & 0xFF]) {
      boolean within = place < 0 ? -place <= candidate.foot : place < candidate.head;
      if (within && length <= candidate.traits.longest()) {
        if (candidate.traits.lastBytes().contains(last)
            && candidate.traits.allow(page.beginning(line), isAll)) {
          finds.look(candidate.rule, lines.start(line));
        }
      }
    }
  }
}

package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import java.util.List;
import java.util.stream.IntStream;

/** What there is to do in one stage. */
final class Round {

  private static final int[] NO_LINES = {};

  private final int end;

  /** The rules without an anchor. */
  private final Rule[] rules;

  /** What is asked of a line before each of them is tried. */
  private final LineTraits[] traits;

  private final int head;
  private final int foot;

  /** For so many rules each. */
  private final Sieve[] sieves;

  /**
   * A round.
   *
   * @param stage what is tried in it
   * @param all the rules of all stages, in the order of the stages
   */
  Round(Shape.Stage stage, List<Rule> all) {
    end = (int) all.stream().filter(r -> r.shape().stage().compareTo(stage) <= 0).count();
    List<Rule> here =
        all.stream()
            .filter(r -> r.shape().stage() == stage && r.shape().anchor().equals(Anchor.NONE))
            .toList();
    rules = here.toArray(Rule[]::new);
    traits = here.stream().map(rule -> rule.shape().lineTraits()).toArray(LineTraits[]::new);
    head = here.stream().mapToInt(rule -> rule.shape().reach().head()).max().orElse(0);
    foot = here.stream().mapToInt(rule -> rule.shape().reach().foot()).max().orElse(0);
    sieves =
        IntStream.iterate(0, i -> i < rules.length, i -> i + Sieve.MOST_RULES)
            .mapToObj(i -> here.subList(i, Math.min(rules.length, i + Sieve.MOST_RULES)))
            .map(Sieve::new)
            .toArray(Sieve[]::new);
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
    int to = lines.contentEnd(line);
    for (int i = 0; i < sieves.length; i++) {
      long left = sieves[i].pass(page.text(), from, to, place);
      while (left != 0) {
        int rule = i * Sieve.MOST_RULES + Long.numberOfTrailingZeros(left);
        if (mayMatch(traits[rule], page, line, to - from)) {
          finds.look(rules[rule], lines.start(line));
        }
        left &= left - 1;
      }
    }
  }

  private static boolean mayMatch(LineTraits traits, Page page, int line, int length) {
    return length <= traits.longest()
        && traits.allow(page.beginning(line), length <= ByteClasses.BEGINNING);
  }
}

package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import java.util.ArrayList;
import java.util.List;

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
   * @param all those that are tried in it
   * @param end the place after the last of them among the rules of all stages, in their order
   */
  Round(List<Rule> all, int end) {
    this.end = end;
    List<Rule> here = new ArrayList<>();
    for (Rule rule : all) {
      if (rule.shape().anchor().where() == Anchor.Where.NOWHERE) {
        here.add(rule);
      }
    }
    rules = here.toArray(new Rule[0]);
    traits = new LineTraits[rules.length];
    int first = 0;
    int last = 0;
    for (int i = 0; i < rules.length; i++) {
      traits[i] = rules[i].shape().lineTraits();
      first = Math.max(first, rules[i].shape().reach().head());
      last = Math.max(last, rules[i].shape().reach().foot());
    }
    head = first;
    foot = last;
    sieves = new Sieve[(rules.length + Sieve.MOST_RULES - 1) / Sieve.MOST_RULES];
    for (int i = 0; i < sieves.length; i++) {
      int from = i * Sieve.MOST_RULES;
      sieves[i] = new Sieve(here.subList(from, Math.min(rules.length, from + Sieve.MOST_RULES)));
    }
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

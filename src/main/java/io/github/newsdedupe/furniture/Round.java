package io.github.newsdedupe.furniture;

import java.util.List;
import java.util.stream.IntStream;

/** What there is to do in one stage. */
final class Round {

  private final int end;
  private final int head;
  private final int foot;

  /** The rules without an anchor, by the first byte of the lines that they may match. */
  private final Rule[][] unanchored;

  /**
   * A round.
   *
   * @param stage what is tried in it
   * @param rules those of all stages, in the order of the stages
   */
  Round(Shape.Stage stage, List<Rule> rules) {
    end = (int) rules.stream().filter(r -> r.shape().stage().compareTo(stage) <= 0).count();
    List<Rule> here =
        rules.stream()
            .filter(r -> r.shape().stage() == stage && r.shape().anchor().equals(Anchor.NONE))
            .toList();
    head = here.stream().mapToInt(r -> r.shape().reach().head()).max().orElse(0);
    foot = here.stream().mapToInt(r -> r.shape().reach().foot()).max().orElse(0);
    unanchored =
        IntStream.range(0, 256)
            .mapToObj(b -> here.stream().filter(r -> r.shape().firstBytes().contains(b)))
            .map(found -> found.toArray(Rule[]::new))
            .toArray(Rule[][]::new);
  }

  /** The place after the last rule of the stage. */
  int end() {
    return end;
  }

  /** Tries the rules without an anchor on the first and last lines. */
  void lookAtEnds(Page page, Finds finds) {
    int[] first = page.head(head);
    for (int i = 0; i < first.length; i++) {
      int place = i;
      finds.lookAtLine(unanchored, first[i], reach -> place < reach.head());
    }
    int[] last = page.foot(foot);
    for (int i = 0; i < last.length; i++) {
      int place = i;
      finds.lookAtLine(unanchored, last[i], reach -> place < reach.foot());
    }
  }
}

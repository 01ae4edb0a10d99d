package io.github.newsdedupe.furniture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.newsdedupe.text.Lines;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A stripper that passes over nothing: it tries every rule on every line that the rule may look at,
 * or wherever a word of the rule stands, and asks nothing else before.
 */
final class PlainStripper {

  private final List<Rule> rules;

  PlainStripper(List<Rule> rules) {
    this.rules = rules;
  }

  StrippedText strip(byte[] text) {
    Lines lines = Lines.of(text, 0, text.length);
    Lines unwrapped = Lines.unwrapped(text, lines);
    Page page = new Page(text, lines, new Effort(Integer.MAX_VALUE));
    if (Stripper.isWrapped(lines, unwrapped)) {
      page.look(unwrapped);
      runStages(page);
    }
    page.look(lines);
    runStages(page);
    return SafetyCap.apply(page);
  }

  private void runStages(Page page) {
    Finds finds = new Finds(page);
    for (Shape.Stage stage : Shape.Stage.values()) {
      for (Rule rule : rules) {
        if (rule.shape().stage() == stage) {
          places(rule.shape(), page)
              .distinct()
              .filter(at -> isWithin(rule.shape().reach(), page, at))
              .forEach(at -> finds.look(rule, at));
        }
      }
      finds.claim();
    }
  }

  private static IntStream places(Shape shape, Page page) {
    if (shape.isByLine() || shape.anchor().where() == Anchor.Where.NOWHERE) {
      Lines lines = page.lines();
      return IntStream.range(0, lines.count())
          .filter(line -> !lines.isBlank(line))
          .map(lines::start);
    }
    String latin = new String(page.text(), ISO_8859_1);
    return shape.anchor().marks().stream()
        .map(mark -> new String(Literal.utf8(mark.word()), ISO_8859_1))
        .flatMapToInt(
            word -> IntStream.range(0, latin.length()).filter(at -> latin.startsWith(word, at)));
  }

  private static boolean isWithin(Reach reach, Page page, int at) {
    return reach.isAll() || page.isWithin(reach, page.lines().lineAt(at));
  }
}

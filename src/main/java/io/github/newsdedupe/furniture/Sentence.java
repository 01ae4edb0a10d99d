package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import io.github.newsdedupe.text.Utf8;
import java.util.Optional;

/**
 * One or more whole sentences of a line, or the line: what an outlet says in words that stand on a
 * line of their own in one copy and at the end of a paragraph in another.
 *
 * @param pattern the sentence, its full stop included
 * @param reach where its line stands
 */
record Sentence(Pattern pattern, Reach reach) implements Shape {

  /**
   * How far before its anchor a sentence may begin, in bytes. Less, and a long list of contributors
   * hides what they did; more costs time on lines without sentence ends.
   */
  private static final int MAX_BEFORE = 300;

  @Override
  public Stage stage() {
    return Stage.SENTENCE;
  }

  @Override
  public boolean isCertain() {
    return pattern.isCertain();
  }

  /**
   * By the word, not by its literal: the literal may stand farther from the beginning of the
   * sentence than is looked back, and the word nearer once more.
   */
  @Override
  public Anchor anchor() {
    return pattern.anchorAnywhere().ofWords();
  }

  /** The longest match there is: {@code St. Ives} begins no sentence after its full stop. */
  @Override
  public Optional<Span> find(Page page, int at) {
    byte[] text = page.text();
    int line = page.lines().lineAt(at);
    int lineStart = page.lines().contentStart(line);
    int lineEnd = page.lines().contentEnd(line);
    Optional<Span> longest = Optional.empty();
    for (int start = at; start >= lineStart && start >= at - MAX_BEFORE; start--) {
      if (start == lineStart || beginsSentence(text, lineStart, start)) {
        int end = pattern.match(page.state().onLine(lineEnd), start);
        if (end != Node.NONE && endsSentence(text, end, lineEnd)) {
          longest = Optional.of(new Span(start, end));
        }
      }
    }
    return longest.filter(span -> !Quotation.encloses(text, span.start(), span.end()));
  }

  private static boolean beginsSentence(byte[] text, int lineStart, int start) {
    int end = start;
    while (end > lineStart && text[end - 1] == ' ') {
      end--;
    }
    boolean apart = end < start || Utf8.codePointAt(text, start) > 0x2E80;
    return (text[start] & 0xC0) != 0x80 && apart && !GapBounds.isUnended(text, lineStart, end);
  }

  private static boolean endsSentence(byte[] text, int end, int lineEnd) {
    return end == lineEnd
        || Lines.spaceAt(text, end, lineEnd) > 0
        || Utf8.codePointAt(text, end) > 0x2E80;
  }
}

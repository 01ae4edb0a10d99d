package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import io.github.newsdedupe.text.Utf8;
import io.github.newsdedupe.text.WordScanner;
import io.github.newsdedupe.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands before and after the article on a whole page: menus, teasers, comments, the footer.
 *
 * <p>No word is looked at. The article is the stretch of lines with the greatest score, where a
 * line of prose scores its words and a line that ends as no sentence does costs as much as a short
 * sentence (the maximum subsequence of Pasternack and Roth, WWW 2009, on lines in place of tags).
 * Tables, verse and fixtures look like menus to that, so nothing goes without evidence that the
 * text is a page at all: runs of lines of one or two words, as only menus have before an article.
 */
final class PageFrame {

  /** Shorter runs of labels are lists such as articles have. */
  private static final int LEAST_RUN = 5;

  /** Labels in runs before the article that make a page; articles have tables after it, too. */
  private static final int LABELS_BEFORE = 8;

  private static final int LABELS_AFTER = 20;

  /** A label is at most so wide, in columns. */
  private static final int LABEL_WIDTH = 25;

  /** A line that ends otherwise than a sentence is half prose when it is so wide. */
  private static final int PROSE_WIDTH = 100;

  /** A sentence of fewer words may be a button. */
  private static final int LEAST_PROSE = 5;

  /** So that one long notice does not outweigh an article of short paragraphs. */
  private static final int MOST_WORDS = 60;

  private static final int COST_OF_LINK = 20;

  /** An article of less is none to be sure of. */
  private static final int LEAST_ARTICLE = 60;

  /** A stretch of lines and its score. */
  private record Stretch(int from, int to, int score) {}

  private final byte[] text;
  private final Lines lines;
  private final Words words = new Words();
  private final WordScanner scanner = new WordScanner(words);

  private PageFrame(byte[] text, Lines lines) {
    this.text = text;
    this.lines = lines;
  }

  /** What is before the article and what after it, as whole lines; nothing when it is no page. */
  static List<Span> of(byte[] text, Lines lines) {
    PageFrame page = new PageFrame(text, lines);
    return page.labels(0, lines.count()) < LABELS_BEFORE ? List.of() : page.find();
  }

  private List<Span> find() {
    int count = lines.count();
    int[] scores = new int[count];
    for (int i = 0; i < count; i++) {
      scores[i] = score(i);
    }
    Stretch article = article(scores);
    boolean page =
        labels(0, article.from) >= LABELS_BEFORE || labels(article.to, count) >= LABELS_AFTER;
    List<Span> frame = new ArrayList<>();
    if (!page || article.score < LEAST_ARTICLE) {
      return frame;
    }
    // Prose before the article may be its first part, cut off from it by a list.
    if (article.from > 0 && 2 * prose(0, article.from) <= prose(article.from, article.to)) {
      frame.add(new Span(lines.start(0), lines.start(article.from)));
    }
    if (article.to < count) {
      frame.add(new Span(lines.start(article.to), lines.start(count)));
    }
    return frame;
  }

  /** The best stretch, and with it all others that have half its score or more. */
  private static Stretch article(int[] scores) {
    Stretch best = best(scores, 0, scores.length);
    int from = best.from;
    int to = best.to;
    Stretch other = best(scores, 0, from);
    while (2 * other.score >= best.score && other.score > 0) {
      from = other.from;
      other = best(scores, 0, from);
    }
    other = best(scores, to, scores.length);
    while (2 * other.score >= best.score && other.score > 0) {
      to = other.to;
      other = best(scores, to, scores.length);
    }
    return new Stretch(from, to, best.score);
  }

  private static Stretch best(int[] scores, int from, int to) {
    Stretch best = new Stretch(from, from, 0);
    int start = from;
    int sum = 0;
    for (int i = from; i < to; i++) {
      if (sum <= 0) {
        start = i;
        sum = 0;
      }
      sum += scores[i];
      if (sum > best.score) {
        best = new Stretch(start, i + 1, sum);
      }
    }
    return best;
  }

  private int score(int line) {
    if (lines.isBlank(line)) {
      return 0;
    }
    if (!isUnended(line)) {
      return Math.min(MOST_WORDS, proseWords(line));
    }
    return width(line) < PROSE_WIDTH ? -COST_OF_LINK : Math.min(MOST_WORDS, wordCount(line)) / 2;
  }

  private int prose(int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += lines.isBlank(i) || isUnended(i) ? 0 : proseWords(i);
    }
    return sum;
  }

  private int proseWords(int line) {
    int count = wordCount(line);
    return count < LEAST_PROSE ? 0 : count;
  }

  private int wordCount(int line) {
    words.clear();
    scanner.scan(text, lines.contentStart(line), lines.contentEnd(line));
    return words.length();
  }

  /** How many of these lines are labels that stand in runs. */
  private int labels(int from, int to) {
    int labels = 0;
    int run = 0;
    for (int i = from; i <= to; i++) {
      if (i < to && lines.isBlank(i)) {
        continue;
      }
      if (i < to && isLabel(i)) {
        run++;
      } else {
        labels += run < LEAST_RUN ? 0 : run;
        run = 0;
      }
    }
    return labels;
  }

  /** One or two words without a digit, as items of menus are. */
  private boolean isLabel(int line) {
    int end = lines.contentEnd(line);
    int spaces = 0;
    boolean digits = false;
    int at = lines.contentStart(line);
    boolean letter = Character.isLetter(Utf8.codePointAt(text, at));
    if (!letter || end - at > 4 * LABEL_WIDTH || width(line) > LABEL_WIDTH) {
      return false;
    }
    while (at < end) {
      int codePoint = Utf8.codePointAt(text, at);
      spaces += Lines.spaceAt(text, at, end) > 0 ? 1 : 0;
      digits |= Character.isDigit(codePoint);
      at += Utf8.length(text[at]);
    }
    return spaces <= 1 && !digits && isUnended(line);
  }

  private boolean isUnended(int line) {
    return GapBounds.isUnended(text, lines.contentStart(line), lines.contentEnd(line));
  }

  /** Columns: two for a character of East Asia. */
  private int width(int line) {
    int columns = 0;
    int end = lines.contentEnd(line);
    for (int at = lines.contentStart(line); at < end; at += Utf8.length(text[at])) {
      columns += Utf8.codePointAt(text, at) >= 0x2E80 ? 2 : 1;
    }
    return columns;
  }
}

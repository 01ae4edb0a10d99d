package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;

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

  /** Labels in runs before the article that make a page; articles have tables after it, too. */
  private static final int LABELS_BEFORE = 8;

  private static final int LABELS_AFTER = 20;

  /** A line that ends otherwise than a sentence is half prose when it is so wide. */
  private static final int PROSE_WIDTH = 100;

  /** So that one long notice does not outweigh an article of short paragraphs. */
  private static final int MOST_WORDS = 60;

  private static final int COST_OF_LINK = 20;

  /** An article of less is none to be sure of. */
  private static final int LEAST_ARTICLE = 60;

  /** A stretch of lines and its score. */
  private record Stretch(int from, int to, int score) {}

  private final Span before;
  private final Span after;

  private PageFrame(Span before, Span after) {
    this.before = before;
    this.after = after;
  }

  /** What stands before the article, as whole lines; empty when it is no page. */
  Span before() {
    return before;
  }

  /** What stands after it. */
  Span after() {
    return after;
  }

  /**
   * Looks at a text with these lines, those of wrapped paragraphs made one. The lines of a
   * paragraph are no longer than it and not fewer, so where they hold too few labels nothing is
   * made one.
   */
  static PageFrame of(byte[] text, Lines lines) {
    int start = lines.start(0);
    int end = lines.start(lines.count());
    PageFrame none = new PageFrame(new Span(start, start), new Span(end, end));
    return new PageLines(text, lines).mostLabels() < LABELS_BEFORE
        ? none
        : of(text, Lines.unwrapped(text, lines), none);
  }

  private static PageFrame of(byte[] text, Lines lines, PageFrame none) {
    PageLines page = new PageLines(text, lines);
    if (page.mostLabels() < LABELS_BEFORE || page.labels(0, lines.count()) < LABELS_BEFORE) {
      return none;
    }
    Stretch article = article(scores(page, lines.count()));
    boolean isPage =
        page.labels(0, article.from) >= LABELS_BEFORE
            || page.labels(article.to, lines.count()) >= LABELS_AFTER;
    if (!isPage || article.score < LEAST_ARTICLE) {
      return none;
    }
    // Prose before the article may be its first part, cut off from it by a list.
    boolean cutsHead = 2 * page.prose(0, article.from) <= page.prose(article.from, article.to);
    return new PageFrame(
        new Span(lines.start(0), lines.start(cutsHead ? article.from : 0)),
        new Span(lines.start(article.to), lines.start(lines.count())));
  }

  private static int[] scores(PageLines page, int count) {
    int[] scores = new int[count];
    for (int i = 0; i < count; i++) {
      scores[i] = score(page, i);
    }
    return scores;
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

  private static int score(PageLines page, int line) {
    if (page.isBlank(line)) {
      return 0;
    }
    if (!page.isUnended(line)) {
      return Math.min(MOST_WORDS, page.proseWords(line));
    }
    return page.width(line) < PROSE_WIDTH
        ? -COST_OF_LINK
        : Math.min(MOST_WORDS, page.wordCount(line)) / 2;
  }
}

package io.github.newsdedupe.furniture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Keeps rules from taking an article. What they are certain of may be all of it: of the two CNN
 * pages that this project began with, rightly three quarters. What they tell by its sound alone may
 * not be much; if it is, none of it goes, and the article is suspect.
 */
final class SafetyCap {

  /**
   * The greatest share of an article, in a hundred, that uncertain rules may take. Lower, and pages
   * with many captions keep them; higher, and a careless rule of a user takes half of an article
   * before anybody sees it.
   */
  private static final int MAX_UNCERTAIN = 40;

  /** Of shorter texts, in bytes, a byline and a credit line are a large share. */
  private static final int LEAST_TEXT = 1_000;

  private SafetyCap() {}

  /** What is removed of a page. */
  static StrippedText apply(Page page) {
    if (page.claims().isEmpty()) {
      return new StrippedText(page.text(), List.of(), page.isExhausted());
    }
    int length = page.text().length;
    long most = length < LEAST_TEXT ? length : (long) length * MAX_UNCERTAIN / 100;
    boolean tooMuch = uncertainBytes(page.claims()) > most;
    return new StrippedText(
        page.text(), spans(page.claims(), tooMuch), tooMuch || page.isExhausted());
  }

  private static long uncertainBytes(Collection<Claims.Claim> claims) {
    long bytes = 0;
    for (Claims.Claim claim : claims) {
      bytes += claim.isFurniture() && !claim.isCertain() ? claim.span().length() : 0;
    }
    return bytes;
  }

  /** In text order; neighbours of one rule are one. */
  private static List<RemovedSpan> spans(Collection<Claims.Claim> claims, boolean certainOnly) {
    List<RemovedSpan> spans = new ArrayList<>(claims.size());
    for (Claims.Claim claim : claims) {
      if (claim.isFurniture() && (!certainOnly || claim.isCertain())) {
        add(claim.rule(), claim.span(), spans);
      }
    }
    return spans;
  }

  private static void add(Rule rule, Span span, List<RemovedSpan> spans) {
    int start = span.start();
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).end() == start && spans.get(last).rule().equals(rule.id())) {
      start = spans.remove(last).start();
    }
    spans.add(new RemovedSpan(rule.id(), rule.kind(), start, span.end()));
  }
}

package io.github.newsdedupe.furniture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

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
    List<Claims.Claim> furniture =
        page.claims().stream().filter(Claims.Claim::isFurniture).toList();
    int uncertain = bytes(furniture, claim -> !claim.rule().shape().isCertain());
    int length = page.text().length;
    boolean tooMuch = length >= LEAST_TEXT && uncertain > (long) length * MAX_UNCERTAIN / 100;
    List<Claims.Claim> allowed =
        furniture.stream().filter(claim -> !tooMuch || claim.rule().shape().isCertain()).toList();
    return new StrippedText(page.text(), spans(allowed), tooMuch || page.isExhausted());
  }

  private static int bytes(Collection<Claims.Claim> claims, Predicate<Claims.Claim> which) {
    return claims.stream().filter(which).mapToInt(claim -> claim.span().length()).sum();
  }

  /** In text order; neighbours of one rule are one. */
  private static List<RemovedSpan> spans(List<Claims.Claim> claims) {
    List<RemovedSpan> spans = new ArrayList<>();
    for (Claims.Claim claim : claims) {
      Rule rule = claim.rule();
      int start = claim.span().start();
      int last = spans.size() - 1;
      if (last >= 0 && spans.get(last).end() == start && spans.get(last).rule().equals(rule.id())) {
        start = spans.remove(last).start();
      }
      spans.add(new RemovedSpan(rule.id(), rule.kind(), start, claim.span().end()));
    }
    return spans;
  }
}

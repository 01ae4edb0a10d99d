package io.github.newsdedupe.reference;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Section 8: what two articles are to each other.
 *
 * @param threshold <i>T</i>
 * @param window how many days apart two articles may be, if that was asked for
 */
public record ReferenceRelations(double threshold, OptionalLong window) {
  private static final String UNRELATED = "unrelated";
  private static final String UPDATE = "update";

  /** Relations without a window. */
  public static ReferenceRelations at(double threshold) {
    return new ReferenceRelations(threshold, OptionalLong.empty());
  }

  /** What the table says, and the scores that go with it. */
  public Comparison compare(ReferenceArticle a, ReferenceArticle b) {
    if (isOutsideOfWindow(a, b)) {
      return new Comparison(UNRELATED, 0, 0, 0);
    }
    if (a.text().equals(b.text())) {
      return new Comparison("identical", 1, 1, 1);
    }
    if (a.isThin() || b.isThin()) {
      return new Comparison(UNRELATED, 0, 0, 0);
    }
    Set<String> first = a.shingleSet();
    Set<String> second = b.shingleSet();
    Comparison scores =
        new Comparison(
            UNRELATED,
            ReferenceShingles.jaccard(first, second),
            ReferenceShingles.containment(first, second),
            ReferenceShingles.containment(second, first));
    return scores.as(relation(a, b, scores));
  }

  /** The first line that holds, from the third on. */
  private String relation(ReferenceArticle a, ReferenceArticle b, Comparison scores) {
    if (scores.more() < .3) {
      return UNRELATED;
    }
    if (numbersDiffer(a, b, scores.jaccard())) {
      return "template";
    }
    if (isExcerpt(a, b, scores)) {
      return "excerpt";
    }
    if (scores.jaccard() >= threshold) {
      return growsLater(a, b, scores) ? UPDATE : "near-duplicate";
    }
    return isRewritten(a, b, scores) ? UPDATE : "background";
  }

  private boolean isOutsideOfWindow(ReferenceArticle a, ReferenceArticle b) {
    return window.isPresent()
        && a.day().isPresent()
        && b.day().isPresent()
        && Math.abs(a.day().getAsLong() - b.day().getAsLong()) > window.getAsLong();
  }

  private boolean isExcerpt(ReferenceArticle a, ReferenceArticle b, Comparison scores) {
    int shorter = Math.min(a.shingleSet().size(), b.shingleSet().size());
    double lost = 1 - scores.more();
    double added = 1 - scores.less();
    return scores.more() >= Math.max(.8, threshold)
        && shorter >= 24
        && (scores.jaccard() < threshold || (added >= .1 && added >= 3 * lost));
  }

  /** The first line that says {@code update}. */
  private static boolean growsLater(ReferenceArticle a, ReferenceArticle b, Comparison scores) {
    if (!haveOneSource(a, b) || a.day().isEmpty() || b.day().isEmpty() || a.day().equals(b.day())) {
      return false;
    }
    boolean secondIsLater = b.day().getAsLong() > a.day().getAsLong();
    double c = secondIsLater ? scores.ofSecond() : scores.ofFirst();
    double d = secondIsLater ? scores.ofFirst() : scores.ofSecond();
    return 1 - c >= .1 && 1 - c > 1 - d;
  }

  /** The second line that says {@code update}. */
  private boolean isRewritten(ReferenceArticle a, ReferenceArticle b, Comparison scores) {
    return scores.jaccard() >= Math.max(.3, threshold - .2)
        && scores.more() >= .5
        && ReferenceArticle.sharedOpening(a, b) >= .5
        && numbersAgree(a, b);
  }

  private static boolean numbersDiffer(ReferenceArticle a, ReferenceArticle b, double jaccard) {
    int fewer = fewer(a, b);
    int common = common(a, b);
    int other = fewer - common;
    double bound = haveDifferentSources(a, b) ? .25 : .5;
    return other > 0
        && common <= bound * fewer
        && other >= .015 * Math.min(a.length(), b.length())
        && (other > 1 || jaccard < .8);
  }

  private static boolean numbersAgree(ReferenceArticle a, ReferenceArticle b) {
    return common(a, b) >= 2 && common(a, b) >= .9 * fewer(a, b);
  }

  private static int fewer(ReferenceArticle a, ReferenceArticle b) {
    return Math.min(a.numbers().size(), b.numbers().size());
  }

  private static int common(ReferenceArticle a, ReferenceArticle b) {
    Set<String> common = new HashSet<>(a.numbers());
    common.retainAll(b.numbers());
    return common.size();
  }

  private static boolean haveOneSource(ReferenceArticle a, ReferenceArticle b) {
    return a.source().isPresent() && a.source().equals(b.source());
  }

  private static boolean haveDifferentSources(ReferenceArticle a, ReferenceArticle b) {
    return a.source().isPresent() && b.source().isPresent() && !a.source().equals(b.source());
  }
}

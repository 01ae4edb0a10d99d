package io.github.newsdedupe.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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
    if (scores.more() < Math.min(.3, threshold)) {
      return UNRELATED;
    }
    if (numbersDiffer(a, b, scores.jaccard())) {
      return "template";
    }
    if (isExcerpt(a, b, scores)) {
      return "excerpt";
    }
    return relationOfWhole(a, b, scores);
  }

  /** The lines after that of the first {@code excerpt}. */
  private String relationOfWhole(ReferenceArticle a, ReferenceArticle b, Comparison scores) {
    if (isEnough(a, b, scores)) {
      return growsLater(a, b, scores) ? UPDATE : "near-duplicate";
    }
    if (isCopyWithChanges(a, b, scores)) {
      return shorterByLonger(a, b) < .8 ? "excerpt" : UPDATE;
    }
    return isRewritten(a, b, scores) ? UPDATE : "background";
  }

  private boolean isEnough(ReferenceArticle a, ReferenceArticle b, Comparison scores) {
    Set<String> common = new HashSet<>(a.shingleSet());
    common.retainAll(b.shingleSet());
    return scores.jaccard() >= threshold
        && (common.size() >= 10 || scores.jaccard() >= .8)
        && (!haveOneSource(a, b)
            || scores.jaccard() >= .5
            || ReferenceArticle.sharedOpening(a, b) >= .5);
  }

  private boolean isCopyWithChanges(ReferenceArticle a, ReferenceArticle b, Comparison scores) {
    boolean firstIsShorter = a.shingleSet().size() <= b.shingleSet().size();
    double covered = firstIsShorter ? covered(a, b) : covered(b, a);
    return scores.more() >= Math.max(.5, threshold)
        && Math.min(a.shingleSet().size(), b.shingleSet().size()) >= 24
        && numbersAreKept(a, b)
        && covered >= .88;
  }

  private static double covered(ReferenceArticle shorter, ReferenceArticle longer) {
    List<Boolean> found = shorter.shingles().stream().map(longer.shingleSet()::contains).toList();
    List<Boolean> covered = new ArrayList<>(found);
    for (int i = 0; i < found.size(); i++) {
      int before = i;
      int after = i;
      while (before >= 0 && !found.get(before)) {
        before--;
      }
      while (after < found.size() && !found.get(after)) {
        after++;
      }
      boolean between = before >= 0 && after < found.size();
      covered.set(i, between && after - before - 1 <= 11);
    }
    return (double) Collections.frequency(covered, true) / covered.size();
  }

  private static double shorterByLonger(ReferenceArticle a, ReferenceArticle b) {
    double one = a.shingleSet().size();
    double other = b.shingleSet().size();
    return Math.min(one, other) / Math.max(one, other);
  }

  private static boolean numbersAreKept(ReferenceArticle a, ReferenceArticle b) {
    int other = fewer(a, b) - common(a, b);
    return other <= Math.max(1, .15 * fewer(a, b))
        && (common(a, b) >= 2
            || (common(a, b) > 0 && other == 0)
            || Math.min(a.length(), b.length()) >= 100);
  }

  boolean isOutsideOfWindow(ReferenceArticle a, ReferenceArticle b) {
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
        && (shorterByLonger(a, b) < .8 || (added >= .1 && added >= 3 * lost));
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
        && scores.more() >= Math.max(.5, threshold)
        && Math.min(a.shingleSet().size(), b.shingleSet().size()) >= 24
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

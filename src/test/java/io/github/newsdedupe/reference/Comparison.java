package io.github.newsdedupe.reference;

/**
 * What one article is to another (section 8), and how much of it the two share.
 *
 * @param relation the relation, named as in the specification
 * @param jaccard the size of the intersection of their shingles by that of the union
 * @param ofFirst how much of the first the second has too
 * @param ofSecond how much of the second the first has too
 */
public record Comparison(String relation, double jaccard, double ofFirst, double ofSecond) {

  double more() {
    return Math.max(ofFirst, ofSecond);
  }

  double less() {
    return Math.min(ofFirst, ofSecond);
  }

  /** Section 9: versions can make a cluster without anything else. */
  boolean isVersion(double threshold) {
    return switch (relation) {
      case "identical", "near-duplicate", "update" -> true;
      case "excerpt" -> jaccard >= threshold;
      default -> false;
    };
  }

  /** Section 9. */
  public boolean joins() {
    return switch (relation) {
      case "identical", "near-duplicate", "update", "excerpt" -> true;
      default -> false;
    };
  }

  Comparison as(String name) {
    return new Comparison(name, jaccard, ofFirst, ofSecond);
  }

  /** The same, seen from the second. */
  public Comparison reversed() {
    return new Comparison(relation, jaccard, ofSecond, ofFirst);
  }
}

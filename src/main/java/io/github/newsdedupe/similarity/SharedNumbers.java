package io.github.newsdedupe.similarity;

/**
 * What the numbers of two articles have in common. Reprints keep their numbers, to the last one
 * even where Jaccard falls to a third; templates are frames around numbers that change. That tells
 * apart what no similarity of words does (ADR 16).
 *
 * @param common how many distinct numbers both have
 * @param fewer the distinct numbers of the one that has fewer
 * @param length the words of the shorter article
 */
record SharedNumbers(int common, int fewer, int length) {

  /** Of a template, so much of the numbers may be the same by chance, such as its year. */
  private static final double TEMPLATE_SHARE = 0.5;

  /**
   * The same, where the outlets are known to differ: two outlets with one frame mostly have one
   * origin, such as an agency, and a corrected figure.
   */
  private static final double TEMPLATE_SHARE_ACROSS = 0.25;

  /**
   * Numbers that differ, by words. One in 65 words is a template's; a long story in which the
   * number of victims has risen has fewer. Lower, and updates are taken for templates; higher, and
   * wordy templates for copies.
   */
  private static final double TEMPLATE_DENSITY = 0.015;

  /** A single number that differs is a correction where the rest is as similar as this. */
  private static final double CORRECTED = 0.8;

  /** Of versions, at least so much of the numbers is the same, and so many. */
  private static final double VERSION_SHARE = 0.9;

  private static final int VERSION_COUNT = 2;

  /**
   * Of a copy with misread words, so much of the numbers may be misread as well, or one. With a
   * quarter, bond issues of two companies on one day are copies.
   */
  private static final double MISREAD_SHARE = 0.15;

  /** Words of a text that is long enough to be known for a copy without numbers. */
  private static final int LONG = 100;

  static SharedNumbers of(ComparedArticle a, ComparedArticle b) {
    return new SharedNumbers(
        a.numbers().intersectionSize(b.numbers()),
        Math.min(a.numbers().size(), b.numbers().size()),
        Math.min(a.length(), b.length()));
  }

  /** Whether two articles of this similarity are one frame with other figures. */
  boolean areOfTemplate(double jaccard, boolean acrossOutlets) {
    int other = fewer - common;
    double share = acrossOutlets ? TEMPLATE_SHARE_ACROSS : TEMPLATE_SHARE;
    return other > 0
        && common <= share * fewer
        && other >= TEMPLATE_DENSITY * length
        && (other > 1 || jaccard < CORRECTED);
  }

  /**
   * Whether they do not speak against a copy with changed words: nearly all are kept. A short text
   * must have some to keep.
   */
  boolean areKept() {
    int other = fewer - common;
    boolean tell = common >= VERSION_COUNT || (common > 0 && other == 0) || length >= LONG;
    return tell && other <= Math.max(1, MISREAD_SHARE * fewer);
  }

  /** Whether they speak for two versions of one story. */
  boolean agree() {
    return common >= VERSION_COUNT && common >= VERSION_SHARE * fewer;
  }
}

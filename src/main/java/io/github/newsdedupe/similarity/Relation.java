package io.github.newsdedupe.similarity;

import java.util.List;

/** How two articles are related. Only the first four bring articles into one cluster. */
public enum Relation {
  /** The same cleaned text. */
  IDENTICAL("identical"),

  /** Jaccard similarity at or above the threshold. */
  NEAR_DUPLICATE("near-duplicate"),

  /** A later version of the same story: rewritten further down, or added to. */
  UPDATE("update"),

  /** The longer holds four fifths of the shorter or more. */
  EXCERPT("excerpt"),

  /** One frame with other figures: box scores, market reports, weather. */
  TEMPLATE("template"),

  /** Passages in common, but two stories. */
  BACKGROUND("background"),

  /** Nothing worth reporting. */
  UNRELATED("unrelated");

  private static final List<Relation> ALL = List.of(values());

  private final String term;

  Relation(String term) {
    this.term = term;
  }

  /** The word for it in reports. */
  public String term() {
    return term;
  }

  /** Whether the two are copies or versions of one article, which may hold a cluster together. */
  public boolean isVersion() {
    return compareTo(UPDATE) <= 0;
  }

  /** Whether the two may be in one cluster because of it. */
  public boolean joins() {
    return compareTo(EXCERPT) <= 0;
  }

  /** A number of its own, for columns and records that do not outlive a run. */
  public byte number() {
    return (byte) ALL.indexOf(this);
  }

  /** The relation with this number. */
  public static Relation ofNumber(byte number) {
    return ALL.get(number);
  }
}

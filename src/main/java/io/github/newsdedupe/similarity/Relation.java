package io.github.newsdedupe.similarity;

/** How two articles are related. */
public enum Relation {
  /** The same cleaned text. */
  IDENTICAL("identical"),

  /** Jaccard similarity at or above the threshold. */
  NEAR_DUPLICATE("near-duplicate");

  private final String term;

  Relation(String term) {
    this.term = term;
  }

  /** The word for it in reports. */
  public String term() {
    return term;
  }
}

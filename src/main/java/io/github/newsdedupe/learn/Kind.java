package io.github.newsdedupe.learn;

/** Why something was learned. */
public enum Kind {
  /** A short line by itself that no mark closes: the name of a column, a link, a call to act. */
  LABEL("label"),

  /** Sentences that always stand together, a label among them: a box. */
  LABELLED("labelled"),

  /** Sentences that articles end with. */
  TAIL("tail"),

  /** Two or more sentences that always stand together, in many unrelated articles. */
  PASSAGE("passage"),

  /** A sentence that a tenth of a source's articles have, unrelated as they are. */
  FREQUENT("frequent");

  private final String term;

  Kind(String term) {
    this.term = term;
  }

  /** The word for it in reports. */
  public String term() {
    return term;
  }
}

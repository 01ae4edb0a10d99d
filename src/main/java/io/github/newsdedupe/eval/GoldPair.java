package io.github.newsdedupe.eval;

import java.util.Optional;

/**
 * What a person says of a pair.
 *
 * @param pair the two articles
 * @param label as the file has it
 * @param relation between them, if the file has a column for it
 */
record GoldPair(Pair pair, String label, Optional<String> relation) {

  Verdict verdict() {
    return Verdict.of(label);
  }

  /** Whether both can be true: {@code dup} and {@code yes} can. */
  boolean agreesWith(GoldPair other) {
    boolean sameAnswer =
        verdict() == other.verdict()
            && (verdict() != Verdict.UNCOUNTED || label.equalsIgnoreCase(other.label));
    return sameAnswer && relation.equals(other.relation);
  }
}

package io.github.newsdedupe.eval;

import java.util.Locale;
import java.util.Set;

/** What a label asks of a pair. */
enum Verdict {
  /** The two are duplicates: one cluster must hold both. */
  POSITIVE,

  /** They are not: no cluster may hold both. */
  NEGATIVE,

  /** Either answer is fine, so neither counts. */
  UNCOUNTED;

  private static final Set<String> POSITIVE_LABELS =
      Set.of("dup", "duplicate", "yes", "1", "true", "identical", "near-duplicate");
  private static final Set<String> NEGATIVE_LABELS = Set.of("different", "no", "0", "false");

  /** The verdict of a label, in any case of its letters. */
  static Verdict of(String label) {
    String word = label.toLowerCase(Locale.ROOT);
    if (POSITIVE_LABELS.contains(word)) {
      return POSITIVE;
    }
    return NEGATIVE_LABELS.contains(word) ? NEGATIVE : UNCOUNTED;
  }

  /** Its name in results. */
  String term() {
    return name().toLowerCase(Locale.ROOT);
  }
}

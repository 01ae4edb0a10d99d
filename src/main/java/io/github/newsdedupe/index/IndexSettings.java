package io.github.newsdedupe.index;

import java.util.Optional;

/**
 * What shaped an index: sketches that were made in another way cannot be compared with its own.
 *
 * @param threshold the least similarity of near-duplicates
 * @param recall the least chance that a pair at the threshold is found
 * @param strip whether furniture is left out of the comparison
 * @param learn whether so is what was learned when the index began
 * @param rules the SHA-256 of the furniture rules
 * @param sketches of a text that never changes, which tell whether they are made as they were
 */
public record IndexSettings(
    double threshold, double recall, boolean strip, boolean learn, String rules, String sketches) {

  /** Hashes and their like; longer or other texts are none, and would go to a terminal. */
  private static final String PRINTABLE = "[ -~]{0,100}";

  /** Whether a writer can have had them. */
  boolean areSound() {
    return threshold > 0
        && threshold <= 1
        && recall > 0
        && recall < 1
        && rules.matches(PRINTABLE)
        && sketches.matches(PRINTABLE);
  }

  /** How others differ from these, and what to do; nothing if they agree. */
  public Optional<String> refusalOf(IndexSettings wanted) {
    if (!rules.equals(wanted.rules)) {
      return Optional.of(
          "it was made with other furniture rules; give the same --rules and the same version of"
              + " the program, or index the archive anew");
    }
    if (threshold != wanted.threshold || recall != wanted.recall) {
      return Optional.of("it was made with --threshold " + threshold + advice("--threshold"));
    }
    if (strip != wanted.strip) {
      return Optional.of("it was made " + with(!strip) + "--no-strip" + advice("--no-strip"));
    }
    if (learn != wanted.learn) {
      return Optional.of("it was made " + with(!learn) + "--no-learn" + advice("--no-learn"));
    }
    return sketches.equals(wanted.sketches)
        ? Optional.empty()
        : Optional.of(
            "it was made by a version of the program that sketches articles in another way; use"
                + " that, or index the archive anew");
  }

  private static String with(boolean option) {
    return option ? "with " : "without ";
  }

  private static String advice(String option) {
    return "; leave " + option + " away, or index the archive anew";
  }
}

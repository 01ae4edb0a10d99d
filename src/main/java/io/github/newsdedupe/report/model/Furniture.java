package io.github.newsdedupe.report.model;

import java.util.List;

/**
 * What is to be known of the furniture of a run.
 *
 * @param suspect ids of articles of which rules wanted more than they may have
 * @param hotRules rules that take much of most articles, and may take body text
 * @param learned sentences that no rule knows and that were left out of the comparison
 */
public record Furniture(List<String> suspect, List<HotRule> hotRules, List<LearnedEntry> learned) {

  /** Copies the lists. */
  public Furniture {
    suspect = List.copyOf(suspect);
    hotRules = List.copyOf(hotRules);
    learned = List.copyOf(learned);
  }

  /**
   * A rule that takes more than a twentieth of most articles.
   *
   * @param rule its id
   * @param articles of how many
   */
  public record HotRule(String rule, int articles) {}

  /**
   * A sentence or line that recurs across unrelated articles.
   *
   * @param text as one article has it
   * @param kind why it was learned
   * @param source whose furniture it is; empty when no article names its source
   * @param articles that hold it
   * @param groups of unrelated articles among those that were compared; of a label that begins
   *     lines, the different words after it
   */
  public record LearnedEntry(String text, String kind, String source, int articles, int groups) {}
}

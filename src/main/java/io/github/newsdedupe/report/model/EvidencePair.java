package io.github.newsdedupe.report.model;

import java.util.List;

/**
 * A verified pair and what it is at every threshold.
 *
 * @param a the article whose id comes first
 * @param b the other
 * @param relations by rising threshold, from the floor up to 1
 * @param jaccard the similarity of the cleaned texts
 * @param containmentA the share of {@code a}'s shingles that {@code b} holds
 * @param containmentB the share of {@code b}'s shingles that {@code a} holds
 * @param jaccardRaw the similarity of the texts with all furniture
 */
public record EvidencePair(
    String a,
    String b,
    List<RelationStep> relations,
    double jaccard,
    double containmentA,
    double containmentB,
    double jaccardRaw) {

  /** Copies the list. */
  public EvidencePair {
    relations = List.copyOf(relations);
  }
}

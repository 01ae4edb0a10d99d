package io.github.newsdedupe.report.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * An article in a cluster. Scores are against the representative, which has none itself.
 *
 * @param article its id
 * @param role {@code representative} or {@code duplicate}
 * @param relation to the representative
 * @param parent of an excerpt, the article that holds it: the representative or another member
 * @param contentHash SHA-256 of its cleaned text
 * @param jaccard the similarity of the cleaned texts
 * @param containment the share of its shingles that the representative holds
 * @param jaccardRaw the similarity of the texts with all furniture
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Member(
    String article,
    String role,
    Optional<String> relation,
    Optional<String> parent,
    String contentHash,
    Optional<Double> jaccard,
    Optional<Double> containment,
    Optional<Double> jaccardRaw) {

  /** The member that the others are compared with. */
  public static Member representative(String article, String contentHash) {
    return new Member(
        article,
        "representative",
        Optional.empty(),
        Optional.empty(),
        contentHash,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}

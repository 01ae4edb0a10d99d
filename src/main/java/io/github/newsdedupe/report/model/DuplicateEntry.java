package io.github.newsdedupe.report.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * An article of which an archive holds another, as {@code dedupe check} tells it.
 *
 * @param state {@value #NEW} or {@value #BASELINE}
 * @param duplicate the article
 * @param relation to the other
 * @param of the other, which a check meets first
 * @param parent of an excerpt and its parent, the latter
 * @param jaccard the similarity of the cleaned texts
 * @param containment the share of the shingles of the duplicate, or of the excerpt if the duplicate
 *     is its parent, that the other holds
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DuplicateEntry(
    String state,
    LocatedArticle duplicate,
    String relation,
    LocatedArticle of,
    Optional<String> parent,
    double jaccard,
    double containment) {

  /** The state of what nobody has accepted. */
  public static final String NEW = "new";

  /** The state of what a baseline knows. */
  public static final String BASELINE = "baseline";

  /** Whether it is the duplicate that holds the other, not the other way round. */
  public boolean holdsTheOther() {
    return parent.equals(Optional.of(duplicate.article()));
  }

  /** Whether somebody has accepted it. */
  public boolean accepted() {
    return state.equals(BASELINE);
  }
}

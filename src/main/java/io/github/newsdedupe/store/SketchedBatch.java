package io.github.newsdedupe.store;

import io.github.newsdedupe.corpus.Skipped;
import java.util.List;

/**
 * What the first reading made of a batch.
 *
 * @param number of the batch, in the order in which a corpus hands them over
 * @param articles that were read
 * @param skipped what was not
 */
public record SketchedBatch(int number, List<SketchedArticle> articles, List<Skipped> skipped) {

  /** Copies the lists. */
  public SketchedBatch {
    articles = List.copyOf(articles);
    skipped = List.copyOf(skipped);
  }
}

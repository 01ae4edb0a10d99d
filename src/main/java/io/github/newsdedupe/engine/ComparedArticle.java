package io.github.newsdedupe.engine;

import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.sketch.ShingleSet;

/**
 * An article as it is verified.
 *
 * @param shingles its distinct shingles
 * @param contentHash of its cleaned text
 * @param thin whether the one shingle is the whole text
 */
record ComparedArticle(ShingleSet shingles, String contentHash, boolean thin) {

  Relation relationTo(ComparedArticle other) {
    return contentHash.equals(other.contentHash) ? Relation.IDENTICAL : Relation.NEAR_DUPLICATE;
  }
}

package io.github.newsdedupe.engine;

import io.github.newsdedupe.similarity.ComparedArticle;
import io.github.newsdedupe.store.SketchedArticle;

/**
 * A new article that is looked up in an index.
 *
 * @param id that no other new article has
 * @param itself tells whether it is in the index
 * @param sketch of it
 * @param compared what its candidates are compared with
 */
record Query(String id, Itself itself, SketchedArticle sketch, ComparedArticle compared) {}

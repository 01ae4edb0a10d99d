package io.github.newsdedupe.similarity;

import io.github.newsdedupe.sketch.ShingleSequence;
import io.github.newsdedupe.sketch.ShingleSet;

/**
 * An article as it is verified.
 *
 * @param shingles its distinct shingles
 * @param sequence the same in text order
 * @param numbers its distinct numbers
 * @param length in words
 * @param publication who published it, and when
 * @param textHash of the text that is compared, white space folded
 * @param contentHash of the text cleaned by the packs alone, whatever the options of the run
 * @param thin whether so little is left of it that only the whole text counts
 * @param untouched whether nothing was left out of it
 */
public record ComparedArticle(
    ShingleSet shingles,
    ShingleSequence sequence,
    ShingleSet numbers,
    int length,
    Publication publication,
    String textHash,
    String contentHash,
    boolean thin,
    boolean untouched) {}

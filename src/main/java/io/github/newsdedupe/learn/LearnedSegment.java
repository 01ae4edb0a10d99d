package io.github.newsdedupe.learn;

/**
 * A sentence that was learned to be furniture.
 *
 * @param source whose furniture it is; may be empty
 * @param key of the sentence, as {@code Words.sentenceKey} gives it
 * @param kind why it was learned
 * @param articles of the source that hold it, of those that were looked at
 * @param groups of unrelated articles among the holders that were compared
 * @param example the place, in the list that was learned from, of one holder
 */
public record LearnedSegment(
    String source, long key, Kind kind, int articles, int groups, int example) {}

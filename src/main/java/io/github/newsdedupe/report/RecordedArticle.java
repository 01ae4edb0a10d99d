package io.github.newsdedupe.report;

import java.util.OptionalLong;

/**
 * What decides on an article besides its pairs.
 *
 * @param contentHash SHA-256 of its cleaned text
 * @param words in it, without furniture
 * @param day on which it was published, since 1970-01-01, if known
 * @param source who published it; empty if that is not known
 * @param undecodable whether its path has bytes that are not UTF-8, so that no text names it
 */
public record RecordedArticle(
    String contentHash, int words, OptionalLong day, String source, boolean undecodable) {}

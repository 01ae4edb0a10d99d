package io.github.newsdedupe.store;

import io.github.newsdedupe.learn.ArticleSegments;
import java.util.Arrays;

/**
 * The segments of the articles of a block.
 *
 * @param ends where each article ends
 * @param keys of the segments
 * @param lengths of the segments, with their traits
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares blocks, and nobody else holds them.
record BlockSegments(int[] ends, long[] keys, char[] lengths) {

  /** The segments of article {@code i}. */
  ArticleSegments of(int i, String id, String source) {
    int from = i == 0 ? 0 : ends[i - 1];
    return ArticleSegments.of(
        id,
        source,
        Arrays.copyOfRange(keys, from, ends[i]),
        Arrays.copyOfRange(lengths, from, ends[i]));
  }
}

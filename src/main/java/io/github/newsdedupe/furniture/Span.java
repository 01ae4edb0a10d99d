package io.github.newsdedupe.furniture;

/**
 * A stretch of text.
 *
 * @param start offset of the first byte
 * @param end offset after the last byte, greater than {@code start}
 */
record Span(int start, int end) {

  int length() {
    return end - start;
  }
}

package io.github.newsdedupe.furniture;

/**
 * A stretch of an article that a rule took for furniture.
 *
 * @param rule the id of the rule
 * @param kind what sort of furniture the rule finds, such as {@code gallery}
 * @param start offset of its first byte in the article
 * @param end offset after its last byte, greater than {@code start}
 */
public record RemovedSpan(String rule, String kind, int start, int end) {}

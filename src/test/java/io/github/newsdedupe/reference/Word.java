package io.github.newsdedupe.reference;

/**
 * A word as it is compared.
 *
 * @param text the word in NFKC, folded
 * @param weight what it adds to a shingle
 */
public record Word(String text, int weight) {}

package io.github.newsdedupe.learn;

/**
 * Words that only ever begin lines, with a title after them that differs from line to line.
 *
 * @param text the words as one line has them, without what follows
 * @param articles that have such a line, of those that were looked at
 * @param continuations how many different words follow
 */
public record LearnedPrefix(String text, int articles, int continuations) {}

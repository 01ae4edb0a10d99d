package io.github.newsdedupe.report.model;

/**
 * An article and where a person finds it.
 *
 * @param article its id
 * @param path of the file that holds it
 * @param line of that file on which it begins, from 1
 * @param contentHash SHA-256 of its cleaned text
 */
public record LocatedArticle(String article, String path, long line, String contentHash) {}

package io.github.newsdedupe.report.model;

/**
 * Something that was not read.
 *
 * @param path the file, or file and line
 * @param reason what is wrong with it
 */
public record SkippedEntry(String path, String reason) {}

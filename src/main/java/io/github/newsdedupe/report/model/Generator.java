package io.github.newsdedupe.report.model;

/**
 * The program that wrote a report.
 *
 * @param name always {@code dedupe}
 * @param version its version
 */
public record Generator(String name, String version) {}

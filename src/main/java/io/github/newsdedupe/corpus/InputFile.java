package io.github.newsdedupe.corpus;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where it lies
 * @param id what it is called in reports
 * @param jsonLines whether it holds one JSON object a line, and is not one article
 */
public record InputFile(Path path, String id, boolean jsonLines) {}

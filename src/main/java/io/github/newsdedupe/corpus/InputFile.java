package io.github.newsdedupe.corpus;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where it lies
 * @param id what it is called in reports
 * @param jsonLines whether it holds one JSON object a line, and is not one article
 * @param given how many names of the path belong to the folder that the user gave; those after them
 *     are the folders below it, and the file. 0 if the user gave the file itself
 */
public record InputFile(Path path, String id, boolean jsonLines, int given) {

  /** The id in the bytes that the file system has, where those are not UTF-8. */
  public byte[] pathBytes() {
    return PathIds.isUndecodable(path)
        ? PathIds.bytesOf(path)
        : id.getBytes(StandardCharsets.UTF_8);
  }

  /** Of the id alone, which knows its hash: a table of articles asks for each of them. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}

package io.github.newsdedupe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a run does after its work when Java archives the classes that it has loaded: it makes an
 * index and asks it, so that scripts that ask for one article at a time find those classes too.
 */
final class Rehearsal {

  private static final String STORY =
      "The ferry to the island sailed at noon with eleven people, a dog and two bicycles aboard.";

  private Rehearsal() {}

  static void run() throws IOException {
    Main silent =
        new Main(
            new Console(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintWriter(Writer.nullWriter()),
                false));
    Path folder = Files.createTempDirectory("dedupe-rehearsal");
    Path story = Files.writeString(folder.resolve("story.txt"), STORY);
    Path index = folder.resolve("index");
    try {
      silent.run("index", story.toString(), "--index", index.toString());
      silent.run("query", story.toString(), "--index", index.toString());
    } finally {
      delete(index);
      delete(folder);
    }
  }

  /** Deletes a folder of files. */
  private static void delete(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}

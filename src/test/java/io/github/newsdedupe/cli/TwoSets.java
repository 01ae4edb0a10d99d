package io.github.newsdedupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A test set and a training set, and runs that hold the one against the other. The ferry leaks; the
 * choir has a copy in the test set only, the orchard in the other.
 */
final class TwoSets {

  private final Path folder;

  TwoSets(Path folder) throws IOException {
    this.folder = folder;
    write("test/choir.txt", Texts.CHOIR);
    write("test/choir-again.txt", Texts.CHOIR);
    write("test/ferry.txt", Texts.FERRY);
    write("train/orchard.txt", Texts.ORCHARD);
    write("train/orchard-again.txt", Texts.ORCHARD);
    write("train/reworded.txt", CheckedArchive.REWORDED);
  }

  void write(String name, String text) throws IOException {
    Texts.write(folder.resolve(name), text);
  }

  void delete(String name) throws IOException {
    Files.delete(folder.resolve(name));
  }

  String path(String name) {
    return folder.resolve(name).toString().replace('\\', '/');
  }

  /** A text without the path of this folder. */
  String here(String text) {
    return text.replace(path("") + "/", "");
  }

  /** Finds what the test set has of the training set. */
  Outcome find(String... options) {
    return hold("test", "train", options);
  }

  /** Holds one file or folder against another. */
  Outcome hold(String own, String against, String... options) {
    return run(Stream.of(path(own), "--against", path(against)), options);
  }

  Outcome check(String... options) {
    return run(Stream.of("check", path("test"), "--against", path("train")), options);
  }

  private static Outcome run(Stream<String> arguments, String... options) {
    return Program.run(Stream.concat(arguments, Stream.of(options)).toArray(String[]::new));
  }
}

package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An archive of three stories, and {@code dedupe check} of it. */
final class CheckedArchive {

  /** A near-duplicate of the ferry's story, about as long. */
  static final String REWORDED =
      Texts.FERRY.replace("when the fuel arrived", "once there is oil in the tank");

  private final Path folder;
  private final Path baseline;

  CheckedArchive(Path parent) throws IOException {
    folder = parent.resolve("archive");
    baseline = parent.resolve("baseline");
    Texts.write(folder.resolve("choir.txt"), Texts.CHOIR);
    Texts.write(folder.resolve("ferry.txt"), Texts.FERRY);
    Texts.write(folder.resolve("orchard.txt"), Texts.ORCHARD);
  }

  Path folder() {
    return folder;
  }

  Path baseline() {
    return baseline;
  }

  void nearCopy() throws IOException {
    Texts.write(folder.resolve("reworded.txt"), REWORDED);
  }

  void writeBaseline() {
    assertEquals(0, check("--baseline", baseline.toString(), "--write-baseline").exitCode());
  }

  Outcome checkBaseline() {
    return check("--baseline", baseline.toString());
  }

  Outcome check(String... options) {
    List<String> arguments = new ArrayList<>(List.of("check"));
    arguments.addAll(List.of(options));
    arguments.add(folder.toString());
    return Program.run(arguments.toArray(String[]::new));
  }

  String id(String name) {
    return folder.resolve(name).toString().replace('\\', '/');
  }
}

package io.github.newsdedupe.acceptance;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** A set of articles with others hidden among them. */
final class Planting {

  private Planting() {}

  /**
   * Writes a set as JSON Lines.
   *
   * @param without the articles that are left out
   * @param planted the texts that are added, by id
   */
  static Path write(Path set, Set<String> without, Map<String, String> planted) throws IOException {
    Path file = Files.createTempFile(set.getParent(), "planted", ".jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(file);
        var lines = Files.lines(set)) {
      for (String line : (Iterable<String>) lines::iterator) {
        if (!without.contains(SharedCorpus.JSON.readTree(line).get("id").asString())) {
          out.write(line + "\n");
        }
      }
      for (Map.Entry<String, String> article : planted.entrySet()) {
        Map<String, String> fields = Map.of("id", article.getKey(), "text", article.getValue());
        out.write(SharedCorpus.JSON.writeValueAsString(fields) + "\n");
      }
    }
    return file;
  }
}

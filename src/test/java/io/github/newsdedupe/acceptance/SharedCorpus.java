package io.github.newsdedupe.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The articles to measure on, in the folder that the property {@code shared} names. */
final class SharedCorpus {

  static final JsonMapper JSON = new JsonMapper();

  private static final Path FOLDER = Path.of(System.getProperty("shared", "../shared"));

  private SharedCorpus() {}

  static Path seeds() {
    return FOLDER.resolve("seeds");
  }

  static Path seed(int number) throws IOException {
    return startingWith(seeds(), "00" + number);
  }

  static String gold(int number) throws IOException {
    return Files.readString(startingWith(FOLDER.resolve("seeds-gold"), "00" + number));
  }

  static Path goldSpans() {
    return FOLDER.resolve("seeds-gold-spans.jsonl");
  }

  private static Path startingWith(Path folder, String prefix) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The texts of a set by article id. */
  static Map<String, String> texts(String set) throws IOException {
    return fields(set, "text");
  }

  /** One field of each article of a set by article id. */
  static Map<String, String> fields(String set, String field) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    try (BufferedReader lines = open(set)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = JSON.readTree(line);
        fields.put(article.get("id").asString(), article.get(field).asString());
      }
    }
    return fields;
  }

  /** The lines of a set's labelled pairs: label, one id, the other. */
  static List<String> labels(String set) throws IOException {
    return Files.readAllLines(FOLDER.resolve("data").resolve(set).resolve("pairs.tsv"));
  }

  /** Writes a set as plain JSON Lines. */
  static Path jsonLines(String set, Path folder) throws IOException {
    Path file = folder.resolve(set + ".jsonl");
    try (BufferedReader lines = open(set);
        var out = Files.newBufferedWriter(file)) {
      lines.transferTo(out);
    }
    return file;
  }

  private static BufferedReader open(String set) throws IOException {
    Path file = FOLDER.resolve("data").resolve(set).resolve("articles.jsonl.gz");
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }
}

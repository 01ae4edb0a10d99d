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
public final class SharedCorpus {

  static final JsonMapper JSON = new JsonMapper();

  private static final Path FOLDER = Path.of(System.getProperty("shared", "../shared"));

  private SharedCorpus() {}

  /** Two articles and what they are to each other. */
  record LabelledPair(String label, String a, String b) {}

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
        fields.put(article.get("id").asString(), article.path(field).asString(""));
      }
    }
    return fields;
  }

  /** A file of labels that a set may have. */
  static Path labels(String set, String name) {
    return FOLDER.resolve("data").resolve(set).resolve(name);
  }

  /** The labelled pairs of a set. */
  static List<LabelledPair> pairs(String set) throws IOException {
    try (var lines = Files.lines(labels(set, "pairs.tsv"))) {
      return lines
          .map(line -> List.of(line.split("\t", -1)))
          .map(fields -> new LabelledPair(fields.get(0), fields.get(1), fields.get(2)))
          .toList();
    }
  }

  /** Writes a set as plain JSON Lines. */
  public static Path jsonLines(String set, Path folder) throws IOException {
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

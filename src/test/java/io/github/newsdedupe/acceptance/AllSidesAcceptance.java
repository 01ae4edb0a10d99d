package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** 18,739 articles, by the built program, as files and as JSON Lines. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AllSidesAcceptance {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @TempDir Path folder;

  @Test
  void files_and_json_lines_give_the_same_clusters_in_under_ten_seconds()
      throws IOException, InterruptedException {
    Path lines = SharedCorpus.jsonLines("allsides", folder);
    Path files = Files.createDirectory(folder.resolve("files"));
    for (Map.Entry<String, String> article : SharedCorpus.texts("allsides").entrySet()) {
      Files.writeString(files.resolve(article.getKey() + ".txt"), article.getValue());
    }

    Map<Set<String>, Double> fromLines = clusters(lines);
    Map<Set<String>, Double> fromFiles = clusters(files);

    assertEquals(fromLines.toString(), fromFiles.toString());
    assertTrue(fromLines.size() > 10);
  }

  private Map<Set<String>, Double> clusters(Path corpus) throws IOException, InterruptedException {
    Path report = folder.resolve("report.json");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder("target/dedupe", corpus.toString(), "-o", report.toString())
            .inheritIO()
            .start();
    assertEquals(0, process.waitFor());
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("%s: %.1f s%n", corpus.getFileName(), wall.toMillis() / 1000.0);
    assertTrue(wall.compareTo(LIMIT) < 0, wall::toString);
    return clustersIn(SharedCorpus.JSON.readTree(Files.readString(report)));
  }

  private static Map<Set<String>, Double> clustersIn(JsonNode report) {
    Map<Set<String>, Double> clusters =
        new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    for (JsonNode cluster : report.get("clusters")) {
      Set<String> members = new TreeSet<>();
      cluster.get("members").forEach(member -> members.add(name(member.get("article").asString())));
      clusters.put(members, cluster.get("weakestLink").asDouble());
    }
    return clusters;
  }

  private static String name(String article) {
    return article.replaceAll(".*/", "").replace(".txt", "");
  }
}

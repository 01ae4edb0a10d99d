package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.cli.Outcome;
import io.github.newsdedupe.cli.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The five articles that the project began with, and their hand-made clean texts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeedsAcceptance {

  @TempDir Path folder;

  @Test
  void the_two_crawls_of_one_story_are_the_only_cluster() {
    JsonNode report = report(SharedCorpus.seeds().toString());

    assertEquals(1, report.get("summary").get("clusters").asInt());
    JsonNode duplicate = report.get("clusters").get(0).get("members").get(1);
    assertEquals("near-duplicate", duplicate.get("relation").asString());
    assertTrue(duplicate.get("jaccard").asDouble() >= .75, duplicate::toString);
    assertEquals(3, report.get("summary").get("unique").asInt());
  }

  @Test
  void an_unrelated_story_with_the_gallery_of_another_is_not_joined_to_it() throws IOException {
    String one = Files.readString(SharedCorpus.seed(1));
    String gallery =
        one.lines().filter(line -> line.startsWith("Photos:")).findFirst().orElseThrow();
    Files.writeString(folder.resolve("1.txt"), one);
    Files.writeString(
        folder.resolve("2.txt"), Files.readString(SharedCorpus.seed(2)) + "\n\n" + gallery + "\n");

    JsonNode raw = report(folder.toString(), "--no-strip");
    JsonNode clean = report(folder.toString(), "-t", "0.05");

    assertEquals(1, raw.get("summary").get("clusters").asInt());
    assertEquals(0, clean.get("summary").get("clusters").asInt());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void no_byte_of_body_text_is_lost(int seed) throws IOException {
    BitSet removed = removed(seed);
    BitSet body = new BitSet();
    byte[] text = Files.readAllBytes(SharedCorpus.seed(seed));
    body.set(0, text.length);
    body.andNot(spans(seed, "strip"));
    body.andNot(spans(seed, "neutral"));

    body.and(removed);

    body.stream().forEach(i -> assertTrue(text[i] <= ' ' && text[i] >= 0, "lost byte " + i));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void at_least_99_percent_of_the_furniture_is_gone(int seed) throws IOException {
    BitSet furniture = spans(seed, "strip");
    int all = furniture.cardinality();

    furniture.and(removed(seed));

    assertTrue(furniture.cardinality() >= .99 * all, furniture.cardinality() + " of " + all);
  }

  @Test
  void an_article_without_furniture_stays_as_it_is() throws IOException {
    Outcome run = Program.run("clean", SharedCorpus.seed(2).toString());

    assertEquals(Files.readString(SharedCorpus.seed(2)), run.out());
    assertEquals(SharedCorpus.gold(2), run.out());
  }

  private static JsonNode report(String... arguments) {
    return SharedCorpus.JSON.readTree(Program.run(arguments).out());
  }

  private static BitSet removed(int seed) throws IOException {
    Path file = SharedCorpus.seed(seed);
    String line = Program.run("clean", "--format", "json", file.toString()).out();
    BitSet bytes = new BitSet();
    SharedCorpus.JSON
        .readTree(line)
        .get("removed")
        .forEach(span -> bytes.set(span.get("byteStart").asInt(), span.get("byteEnd").asInt()));
    return bytes;
  }

  private static BitSet spans(int seed, String kind) throws IOException {
    String name = SharedCorpus.seed(seed).getFileName().toString().replace(".txt", "");
    List<String> lines = Files.readAllLines(SharedCorpus.goldSpans(), StandardCharsets.UTF_8);
    BitSet bytes = new BitSet();
    for (String line : lines) {
      JsonNode span = SharedCorpus.JSON.readTree(line);
      if (span.get("file").asString().equals(name) && span.get("cls").asString().startsWith(kind)) {
        bytes.set(span.get("bstart").asInt(), span.get("bend").asInt());
      }
    }
    return bytes;
  }
}

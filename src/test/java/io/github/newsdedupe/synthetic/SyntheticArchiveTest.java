package io.github.newsdedupe.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.furniture.Stripper;
import io.github.newsdedupe.reference.ReferenceShingles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SyntheticArchiveTest {
  private static final int ARTICLES = 2_400;
  private static final int MOST_PAIRS = 150;
  private static final SyntheticArchive ARCHIVE = new SyntheticArchive(1, ARTICLES);
  private static final JsonMapper JSON = new JsonMapper();
  private static final Stripper STRIPPER = new Stripper(RuleSet.builtIn());

  @TempDir private Path folder;

  @Test
  void the_same_seed_gives_the_same_bytes_on_any_number_of_threads() throws IOException {
    byte[] one = jsonl(ARCHIVE, 1);

    assertArrayEquals(one, jsonl(ARCHIVE, 3));
    assertArrayEquals(one, jsonl(new SyntheticArchive(1, ARTICLES), 8));
    assertArrayEquals(pairs(1), pairs(8));
    assertArrayEquals(stories(1), stories(8));
  }

  @Test
  void another_seed_gives_another_archive() throws IOException {
    byte[] other = jsonl(new SyntheticArchive(2, ARTICLES), 2);

    assertNotEquals(Arrays.hashCode(jsonl(ARCHIVE, 2)), Arrays.hashCode(other));
  }

  @Test
  void parts_are_the_archive_in_order() throws IOException {
    new JsonLinesOutput(ARCHIVE, false).writeParts(folder.resolve("parts"), 3, 2);

    StringBuilder parts = new StringBuilder();
    for (int part = 0; part < 3; part++) {
      parts.append(Files.readString(folder.resolve("parts/part-000" + part + ".jsonl")));
    }
    assertEquals(new String(jsonl(ARCHIVE, 2), StandardCharsets.UTF_8), parts.toString());
  }

  @Test
  void every_line_is_json_with_the_text_of_its_place() throws IOException {
    List<JsonNode> articles = articles(false);
    ArticleMaker maker = new ArticleMaker(ARCHIVE);

    assertEquals(ARTICLES, articles.size());
    for (int place = 0; place < ARTICLES; place++) {
      JsonNode article = articles.get(place);
      assertEquals(SyntheticArchive.id(place), article.get("id").asString());
      assertEquals(
          maker.dressed(ARCHIVE.plan().slot(place)).toString(), article.get("text").asString());
      assertTrue(article.get("title").asString().length() > 10);
      assertTrue(article.get("date").asString().matches("20[12][0-9]-[01][0-9]-[0-3][0-9]"));
    }
  }

  @Test
  void files_hold_the_same_texts() throws IOException {
    SyntheticArchive small = new SyntheticArchive(1, 60);
    new FolderOutput(small, false).write(folder, 2);
    ArticleMaker maker = new ArticleMaker(small);

    Map<String, Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(Files::isRegularFile)
              .collect(Collectors.toMap(file -> file.getFileName().toString(), file -> file));
    }
    assertEquals(60, files.size());
    for (int place = 0; place < 60; place++) {
      Path file = files.getOrDefault(SyntheticArchive.id(place) + ".txt", folder);
      assertEquals(maker.dressed(small.plan().slot(place)).toString(), Files.readString(file));
    }
  }

  @Test
  void articles_are_as_long_as_news() {
    ArticleMaker maker = new ArticleMaker(ARCHIVE);
    List<Utf8Size> sizes =
        IntStream.range(0, ARTICLES)
            .mapToObj(place -> maker.clean(ARCHIVE.plan().slot(place)))
            .map(text -> new Utf8Size(text.size(), text.toString().split("\\s+").length))
            .toList();

    assertEquals(555, sizes.stream().mapToInt(Utf8Size::words).average().orElseThrow(), 30);
    assertEquals(3_700, sizes.stream().mapToInt(Utf8Size::bytes).average().orElseThrow(), 200);
    assertEquals(
        .1, sizes.stream().filter(size -> size.words() < 60).count() / (double) ARTICLES, .03);
  }

  private record Utf8Size(int bytes, int words) {}

  @Test
  void half_of_the_articles_have_furniture_and_the_rules_take_it_out() throws IOException {
    List<JsonNode> dressed = articles(false);
    List<JsonNode> clean = articles(true);
    Set<String> unknown = unknown();
    int furnished = 0;
    int left = 0;
    for (int place = 0; place < ARTICLES; place++) {
      String text = dressed.get(place).get("text").asString();
      String without = clean.get(place).get("text").asString();
      if (!text.equals(without)) {
        furnished++;
        left += withoutFurniture(text, unknown).equals(folded(without)) ? 0 : 1;
      }
    }

    assertEquals(.5, (double) furnished / ARTICLES, .03);
    assertEquals(0, (double) left / furnished, .02);
  }

  @Test
  void clean_articles_have_nothing_that_a_rule_takes() throws IOException {
    long touched =
        articles(true).stream()
            .map(article -> article.get("text").asString().getBytes(StandardCharsets.UTF_8))
            .filter(text -> !STRIPPER.strip(text).removed().isEmpty())
            .count();

    assertEquals(0, touched);
  }

  @Test
  void planted_similarities_are_those_of_the_clean_texts() throws IOException {
    Map<String, String> texts =
        articles(true).stream()
            .collect(Collectors.toMap(a -> a.get("id").asString(), a -> a.get("text").asString()));
    List<String[]> rows = rows();

    assertEquals(MOST_PAIRS, rows.size());
    for (String[] row : rows) {
      String a = texts.getOrDefault(row[0], "");
      String b = texts.getOrDefault(row[1], "");
      double jaccard = ReferenceShingles.jaccard(ReferenceShingles.of(a), ReferenceShingles.of(b));
      assertEquals(jaccard, Double.parseDouble(row[3]), 1e-6);
      assertTrue(!row[2].equals("exact") || folded(a).equals(folded(b)));
    }
  }

  @Test
  void planted_similarities_go_from_three_tenths_to_one() throws IOException {
    Set<Integer> tenths =
        rows().stream()
            .map(row -> (int) (10 * Double.parseDouble(row[3])))
            .collect(Collectors.toCollection(TreeSet::new));

    assertTrue(tenths.containsAll(List.of(3, 4, 5, 6, 7, 8, 9, 10)), () -> "only " + tenths);
  }

  @Test
  void a_copy_has_the_figures_of_its_original() {
    ArticleMaker maker = new ArticleMaker(ARCHIVE);
    for (int number = 0; number < ARCHIVE.plan().copies(); number++) {
      Slot copy = ARCHIVE.plan().copy(number);
      Set<String> original = figures(maker.clean(ARCHIVE.plan().original(copy)).toString());
      Set<String> copied = figures(maker.clean(copy).toString());
      switch (maker.kind()) {
        case EXACT, EDITED -> assertEquals(original, copied);
        case TRUNCATED, EXCERPT -> assertTrue(original.containsAll(copied));
        case EXTENDED -> assertTrue(copied.containsAll(original));
      }
    }
  }

  private static Set<String> figures(String text) {
    return Stream.of(text.split("[^0-9.,]+"))
        .map(figure -> figure.replaceAll("[.,]+$", ""))
        .collect(Collectors.toSet());
  }

  private byte[] jsonl(SyntheticArchive archive, int threads) throws IOException {
    Path file = folder.resolve("archive.jsonl");
    new JsonLinesOutput(archive, false).write(file, threads);
    return Files.readAllBytes(file);
  }

  private List<JsonNode> articles(boolean isClean) throws IOException {
    Path file = folder.resolve("articles.jsonl");
    new JsonLinesOutput(ARCHIVE, isClean).write(file, 2);
    return Files.readAllLines(file).stream().map(JSON::readTree).toList();
  }

  private byte[] pairs(int threads) throws IOException {
    Path file = folder.resolve("pairs.tsv");
    new TruthOutput(ARCHIVE).writePairs(file, MOST_PAIRS, threads);
    return Files.readAllBytes(file);
  }

  private List<String[]> rows() throws IOException {
    return new String(pairs(2), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private byte[] stories(int threads) throws IOException {
    Path file = folder.resolve("stories.tsv");
    new TruthOutput(ARCHIVE).writeStories(file, threads);
    return Files.readAllBytes(file);
  }

  /** The furniture that no rule knows. */
  private static Set<String> unknown() {
    return IntStream.range(0, ARTICLES)
        .mapToObj(place -> ARCHIVE.outlet(ARCHIVE.plan().slot(place)))
        .flatMap(
            outlet ->
                Stream.concat(outlet.labels().stream(), Stream.of(outlet.box(), outlet.signOff())))
        .map(SyntheticArchiveTest::folded)
        .collect(Collectors.toSet());
  }

  private static String withoutFurniture(String text, Set<String> unknown) {
    byte[] kept = STRIPPER.strip(text.getBytes(StandardCharsets.UTF_8)).kept();
    String folded = folded(new String(kept, StandardCharsets.UTF_8));
    for (String piece : unknown) {
      folded = folded.replace(piece, "");
    }
    return folded(folded);
  }

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}

package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large JSON Lines files, which are read in pieces of a megabyte. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonLinesBatchesTest {

  private static final int MEGABYTE = 1 << 20;

  /** Where an article should be found. */
  private record Place(long line, long offset, int length) {}

  @TempDir private Path root;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void setFolder() {
    folder = new Folder(root);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5})
  void articles_are_found_where_reading_the_whole_file_finds_them(long seed) throws IOException {
    String file = randomLines(new SplittableRandom(seed));
    folder.write("a.jsonl", file);

    List<Article> articles = Collected.of(folder.corpus("a.jsonl")).articles();

    assertEquals(places(file), articles.stream().map(a -> place(a.locator())).toList());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5})
  void an_article_can_be_read_again(long seed) throws IOException {
    folder.write("a.jsonl", randomLines(new SplittableRandom(seed)));
    Corpus corpus = folder.corpus("a.jsonl");
    Collected collected = Collected.of(corpus);
    Collected again = new Collected();

    collected.articles().forEach(article -> corpus.reread(article.locator(), again));

    assertEquals(collected.texts(), again.texts());
    assertEquals(collected.ids(), again.ids());
  }

  @Test
  void a_file_is_cut_into_batches() throws IOException {
    folder.write("a.jsonl", randomLines(new SplittableRandom(1)));
    List<Batch> batches = new ArrayList<>();

    folder.corpus("a.jsonl").forEachBatch(batches::add);

    assertTrue(batches.size() >= 3, "batches: " + batches.size());
  }

  @Test
  void batches_may_be_read_in_any_order() throws IOException {
    String file = randomLines(new SplittableRandom(1));
    folder.write("a.jsonl", file);
    List<Batch> batches = new ArrayList<>();
    folder.corpus("a.jsonl").forEachBatch(batch -> batches.add(0, batch));
    Collected collected = new Collected();

    batches.forEach(batch -> batch.read(collected));

    assertEquals(
        places(file),
        collected.articles().stream()
            .map(a -> place(a.locator()))
            .sorted(Comparator.comparingLong(Place::line))
            .toList());
  }

  @Test
  void batches_may_be_read_while_others_wait() throws IOException {
    String file = randomLines(new SplittableRandom(3));
    folder.write("a.jsonl", file);
    folder.write("b.jsonl", file);
    Deque<Batch> waiting = new ArrayDeque<>();
    Collected collected = new Collected();

    folder
        .corpus("a.jsonl", "b.jsonl")
        .forEachBatch(
            batch -> {
              waiting.add(batch);
              if (waiting.size() > 2) {
                waiting.remove().read(collected);
              }
            });
    waiting.forEach(batch -> batch.read(collected));

    List<Place> expected = new ArrayList<>(places(file));
    expected.addAll(places(file));
    assertEquals(expected, collected.articles().stream().map(a -> place(a.locator())).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void a_line_may_end_at_a_boundary(int beyond) throws IOException {
    String line = "{\"text\":\"" + "a".repeat(MEGABYTE - 12 + beyond) + "\"}\n";
    String file = line + "{\"text\":\"Rain\"}";
    folder.write("a.jsonl", file);

    List<Article> articles = Collected.of(folder.corpus("a.jsonl")).articles();

    assertEquals(places(file), articles.stream().map(a -> place(a.locator())).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n"})
  void a_line_of_three_megabytes_is_one_article(String end) throws IOException {
    String text = "\u20AC".repeat(MEGABYTE);
    folder.write("a.jsonl", "{\"text\":\"" + text + "\"}" + end);

    assertEquals(List.of(text), Collected.of(folder.corpus("a.jsonl")).texts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\n{\"text\":\"Snow\"}", "\n\n{\"text\":\"Snow\"}\n"})
  void a_line_that_is_too_long_is_all_that_is_skipped(String rest) {
    String file = "{\"text\":\"Rain\"}\n{\"text\":\"" + "a".repeat(5 * MEGABYTE) + "\"}" + rest;
    JsonLines parser =
        new JsonLines(new TextDecoder(Optional.empty()), JsonFields.DEFAULT, 2 * MEGABYTE);
    Collected collected = new Collected();

    new JsonLinesBatches(
            new InputFile(Path.of("a.jsonl"), "a.jsonl", true, 0),
            parser,
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
            new JsonLinesBatches.Buffers((place, sink) -> fail("read by itself: " + place)))
        .forEachRemaining(batch -> batch.read(collected));

    List<Place> places = new ArrayList<>(places(file));
    places.remove(1);
    assertEquals(places, collected.articles().stream().map(a -> place(a.locator())).toList());
    String reason = "too large for one article in this memory: over 2 MiB";
    assertEquals(List.of(new Skipped("a.jsonl:2", reason)), collected.skipped());
  }

  @Test
  void a_file_that_shrank_since_is_skipped() throws IOException {
    folder.write("a.jsonl", "{\"text\":\"Rain\"}\n{\"text\":\"Snow\"}\n");
    Corpus corpus = folder.corpus("a.jsonl");
    Locator second = Collected.of(corpus).articles().get(1).locator();
    Collected again = new Collected();

    folder.write("a.jsonl", "{\"text\":\"Rain\"}\n");
    corpus.reread(second, again);

    assertEquals(List.of(), again.articles());
    assertEquals(folder.path("a.jsonl") + ":2", again.skipped().get(0).path());
    assertTrue(again.skipped().get(0).reason().startsWith("cannot be read: "));
  }

  /** Some three megabytes: short lines and long ones, blank ones, both line ends. */
  private static String randomLines(SplittableRandom random) {
    StringBuilder lines = new StringBuilder();
    while (lines.length() < 2 * MEGABYTE) {
      int length = random.nextInt(20) == 0 ? random.nextInt(400_000) : random.nextInt(1, 5_000);
      String blank = random.nextInt(10) == 0 ? "  \n" : "";
      lines.append(blank).append("{\"text\":\"caf\u00E9 ").append("a".repeat(length));
      lines.append("\"}").append(random.nextBoolean() ? "\n" : "\r\n");
    }
    return random.nextBoolean() ? lines.toString() : lines.toString().stripTrailing();
  }

  private static Place place(Locator locator) {
    Locator.JsonLine line = assertInstanceOf(Locator.JsonLine.class, locator);
    return new Place(line.line(), line.offset(), line.length());
  }

  /** The places of all lines that are not blank, found in the whole file at once. */
  private static List<Place> places(String file) {
    List<Place> places = new ArrayList<>();
    long offset = 0;
    long number = 1;
    for (String line : file.split("\n", -1)) {
      int length = line.getBytes(StandardCharsets.UTF_8).length;
      if (!line.isBlank()) {
        places.add(new Place(number, offset, length));
      }
      offset += length + 1;
      number++;
    }
    return places;
  }
}

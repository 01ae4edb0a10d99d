package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.furniture.Dressing;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.furniture.Stripper;
import io.github.newsdedupe.noise.Misreading;
import io.github.newsdedupe.noise.Reprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Copies as newspapers and their scans leave them (the noise of NEWS-COPY, made synthetic), hidden
 * among all other articles of AllSides: prints the table of noise.md.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class NoiseAcceptance {

  private static final int STORIES = 500;
  private static final int SHORTEST = 150;

  /** What becomes of a story in each of two papers. */
  private record Noise(String name, Copy one, Copy other) {}

  private interface Copy {
    String of(String text, long seed);
  }

  private static final List<Noise> NOISES =
      List.of(
          new Noise("none", clean(), clean()),
          new Noise("2 % of words misread", misread(.02), clean()),
          new Noise("5 % of words misread", misread(.05), clean()),
          new Noise("10 % of words misread", misread(.1), clean()),
          new Noise("5 % of words misread in both", misread(.05), misread(.05)),
          new Noise("cut to 70 %", clean(), cut(.7)),
          new Noise("cut to 50 %", clean(), cut(.5)),
          new Noise("cut to 30 %", clean(), cut(.3)),
          new Noise("other headline, local lead", clean(), Reprint::localised),
          new Noise("furniture of another outlet", clean(), Dressing::dressed),
          new Noise("2 % misread, other cut to 50 %", misread(.02), cut(.5)),
          new Noise("5 % misread, other cut to 70 %", misread(.05), cut(.7)),
          new Noise("5 % misread, other cut to 50 %", misread(.05), cut(.5)),
          new Noise("5 % misread, other cut to 30 %", misread(.05), cut(.3)),
          new Noise("10 % misread, other cut to 50 %", misread(.1), cut(.5)),
          new Noise(
              "cut to 50 %, headline, lead, furniture",
              clean(), (text, seed) -> Dressing.dressed(localised(cut(.5), text, seed), seed)),
          new Noise(
              "5 % misread, other all of these",
              misread(.05),
              (text, seed) -> Dressing.dressed(localised(cut(.5), text, seed), seed)));

  private Path set = Path.of("");
  private Set<String> untouched = Set.of();
  private Reported without = new Reported(Map.of(), Map.of());
  private final Map<String, String> stories = new LinkedHashMap<>();

  @BeforeAll
  void choose(@TempDir Path folder) throws IOException {
    set = SharedCorpus.jsonLines("allsides", folder);
    without = Reported.by(set.toString());
    Map<String, String> texts = SharedCorpus.texts("allsides");
    Stripper stripper = new Stripper(RuleSet.builtIn());
    List<String> ids = new ArrayList<>(texts.keySet());
    SplittableRandom random = new SplittableRandom(500);
    while (stories.size() < STORIES) {
      String id = ids.get(random.nextInt(ids.size()));
      String text = texts.getOrDefault(id, "");
      boolean isClean = stripper.strip(text.getBytes(StandardCharsets.UTF_8)).removed().isEmpty();
      if (isClean && Reprint.length(text) >= SHORTEST && !without.clusters().containsKey(id)) {
        stories.put(id, text);
      }
    }
    untouched = new TreeSet<>(texts.keySet());
    untouched.removeAll(stories.keySet());
  }

  @Test
  void copies_that_are_misread_cut_and_dressed_find_each_other() throws IOException {
    System.out.println(
        "| noise | recall | precision | ARI | identical | near-duplicate | update | excerpt"
            + " | not joined |\n|---|---|---|---|---|---|---|---|---|");
    Map<String, Score> scores = new HashMap<>();
    for (Noise noise : NOISES) {
      Score score = score(noise);
      scores.put(noise.name, score);
      System.out.println("| " + noise.name + " | " + score + " |");
    }
    Score both = scores.getOrDefault("5 % misread, other cut to 50 %", Score.NOTHING);
    assertTrue(both.recall() >= .85, "recall " + both.recall());
    assertTrue(both.precision() >= .99, "precision " + both.precision());
  }

  private Score score(Noise noise) throws IOException {
    Map<String, String> copies = new LinkedHashMap<>();
    int seed = 0;
    for (Map.Entry<String, String> story : stories.entrySet()) {
      copies.put(story.getKey() + " one", noise.one.of(story.getValue(), seed++));
      copies.put(story.getKey() + " other", noise.other.of(story.getValue(), seed++));
    }
    Path corpus = Planting.write(set, stories.keySet(), copies);
    Reported reported = Reported.by(corpus.toString());
    Files.delete(corpus);
    return Score.of(reported, expected(), items(copies), stories.keySet());
  }

  /** The clusters that there should be: those of before, and one of each planted pair. */
  private Map<String, String> expected() {
    Map<String, String> expected = new HashMap<>(without.clusters());
    for (String story : stories.keySet()) {
      expected.put(story + " one", "of " + story);
      expected.put(story + " other", "of " + story);
    }
    return expected;
  }

  private Set<String> items(Map<String, String> copies) {
    Set<String> items = new HashSet<>(untouched);
    items.addAll(copies.keySet());
    return items;
  }

  private static Copy clean() {
    return (text, seed) -> text;
  }

  private static Copy misread(double share) {
    return (text, seed) -> new Misreading(share, seed).read(text);
  }

  private static Copy cut(double share) {
    return (text, seed) -> Reprint.abridged(text, share);
  }

  private static String localised(Copy first, String text, long seed) {
    return Reprint.localised(first.of(text, seed), seed);
  }
}

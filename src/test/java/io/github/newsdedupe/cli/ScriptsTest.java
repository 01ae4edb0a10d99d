package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The same settings for every script: copies, excerpts and strangers, each told for what it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScriptsTest {

  private static final int STORIES = 12;
  private static final int SENTENCES = 40;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Script.class)
  void an_edited_copy_and_an_excerpt_are_found_and_nothing_else(Script script) throws IOException {
    SplittableRandom random = new SplittableRandom(script.name().hashCode());
    for (int i = 0; i < STORIES; i++) {
      write(i, script.sentences(random, SENTENCES), script.sentences(random, 3));
    }

    assertEveryStoryIsOneCluster();
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({"CHINESE, RUSSIAN", "THAI, KOREAN", "JAPANESE, ARABIC", "AMHARIC, BURMESE"})
  void two_scripts_in_one_sentence_are_two_scripts(Script one, Script other) throws IOException {
    SplittableRandom random = new SplittableRandom((one.name() + other.name()).hashCode());
    for (int i = 0; i < STORIES; i++) {
      write(i, one.mixedWith(other, random, SENTENCES), one.mixedWith(other, random, 6));
    }

    assertEveryStoryIsOneCluster();
  }

  private void write(int story, List<String> sentences, List<String> others) throws IOException {
    List<String> edited = new ArrayList<>(sentences);
    for (int i = 0; i < others.size(); i++) {
      edited.set(i * 5 + 2, others.get(i));
    }
    int third = sentences.size() / 3;
    Texts.write(folder.resolve(story + "-story.txt"), String.join(" ", sentences));
    Texts.write(folder.resolve(story + "-edited.txt"), String.join(" ", edited));
    Texts.write(
        folder.resolve(story + "-excerpt.txt"),
        String.join(" ", sentences.subList(third, 2 * third)));
  }

  private void assertEveryStoryIsOneCluster() {
    Outcome outcome = Program.run(folder.toString());
    assertEquals(STORIES, outcome.count("clusters"), outcome.out());
    assertEquals(2 * STORIES, outcome.count("duplicates"));
    for (JsonNode cluster : outcome.json().get("clusters")) {
      Set<String> stories =
          cluster
              .get("members")
              .valueStream()
              .map(member -> Path.of(member.get("article").asString()).getFileName().toString())
              .map(name -> name.substring(0, name.indexOf('-')))
              .collect(Collectors.toSet());
      assertEquals(1, stories.size(), cluster.toString());
      JsonNode excerpt =
          cluster
              .get("members")
              .valueStream()
              .filter(member -> member.get("article").asString().endsWith("-excerpt.txt"))
              .findFirst()
              .orElseThrow();
      assertEquals("excerpt", excerpt.at("/relation").asString(), cluster.toString());
      assertTrue(excerpt.at("/containment").asDouble() >= 0.8, cluster.toString());
    }
  }
}

package io.github.newsdedupe.furniture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sentences of articles that look like furniture and are not: those below and those of {@code
 * look-alikes.txt}, in which a line holds a language, a tab and a sentence.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LookAlikeTest {

  /** Enough words for what is only looked for after a body. */
  private static final String LONG_BODY =
      ("The harbour master, who has kept the lamp for nineteen years, told the council on Tuesday"
              + " that nobody would have to leave the island before the end of the month. ")
          .repeat(4)
          .strip();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u201CI just watched the whole pier go under,\u201D the keeper said.",
        "\"I JUST WATCHED it burn,\" she wrote. \"Everyone MUST WATCH the replay.\"",
        "JUST WATCHED the finale. Replay value: none.",
        "Photos: the one thing the keeper would not give away.",
        "Photos: he had hundreds of them, and not one showed the lamp.",
        "By Christmas, the lamp had been mended twice.",
        "By Monday the harbour was empty, and by Tuesday the town.",
        "By George Street, where Ana Ruiz lives, the water stood knee-deep.",
        "Updated guidance for keepers was sent out on November 6, 2021.",
        "Updated: nothing on the page had changed since 2015.",
        "Published in 1931, the almanac lists every lamp on the coast.",
        "Posted to Port Landry in May 2011, he never left.",
        "November 6, 2021, was the last night of the lamp.",
        "Image: the company's weak spot, said a man who had bought its shares.",
        "Image: is it everything?",
        "Source: a small spring behind the chapel.",
        "\"Source: unknown,\" the card in the museum says.",
        "Story highlights the plight of lamp keepers on both coasts.",
        "The keeper's carelessness contributed to this report being late.",
        "High tides contributed to this.",
        "The network (CNN) sent nobody.",
        "(CNN) was the only channel the keeper could get.",
        "The agency (AP) \u2014 older than the pier \u2014 sent two reporters.",
        "NASA \u2014 the space agency \u2014 had photographed the pier.",
        "We apologize, the harbour master said, this video has expired too soon.",
        "IE 11 is not supported by the tide tables, keepers complain.",
        "He clicked Hide Caption 1 of 2 and the words on the screen were gone.",
        "PHOTO: a word that the old lamp keeper painted on his door.",
        "Highlights of the story: rain, and more rain.",
        "Image copyright lawyers at the port would not comment.",
        "We use cookies to feed the gulls, the keeper said.",
        "Subscribe to the lamp fund, the council asked.",
        "Related stories were told on both coasts.",
        "Contact us was all that the note said.",
      })
  void a_sentence_stays_wherever_it_stands(String sentence) {
    assertStays(sentence);
  }

  @ParameterizedTest
  @MethodSource("lookAlikes")
  void a_sentence_of_the_list_stays_wherever_it_stands(String sentence) {
    assertStays(sentence);
  }

  @Test
  void the_list_holds_150_sentences_in_six_languages() {
    List<String> languages = lines().map(line -> line.split("\t", -1)[0]).toList();

    assertTrue(languages.size() >= 150, () -> languages.size() + " sentences");
    assertEquals(Set.of("en", "de", "fr", "es", "pt", "zh"), Set.copyOf(languages));
  }

  private static void assertStays(String sentence) {
    for (String body : List.of("A ship came in.", LONG_BODY)) {
      assertEquals(List.of(), Strips.rules(sentence));
      assertEquals(List.of(), Strips.rules(sentence + "\n" + body + "\n"));
      assertEquals(List.of(), Strips.rules(sentence + "\n\n" + body + "\n\n" + body));
      assertEquals(List.of(), Strips.rules(body + "\n" + sentence + "\n" + body));
      assertEquals(List.of(), Strips.rules(body + "\n\n" + sentence + "\n\n" + body));
      assertEquals(List.of(), Strips.rules(body + "\n\n" + sentence));
      assertEquals(List.of(), Strips.rules(body + "\n\n" + sentence + "\n"));
      assertEquals(List.of(), Strips.rules(body + " " + sentence + " " + body));
    }
  }

  private static Stream<String> lookAlikes() {
    return lines().map(line -> line.split("\t", 2)[1]);
  }

  private static Stream<String> lines() {
    try (InputStream in = LookAlikeTest.class.getResourceAsStream("look-alikes.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

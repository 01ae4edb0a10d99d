package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of articles that look like furniture and are not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LookAlikeTest {

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
    String body = "A ship came in.";

    assertEquals(List.of(), Strips.rules(sentence));
    assertEquals(List.of(), Strips.rules(sentence + "\n" + body + "\n"));
    assertEquals(List.of(), Strips.rules(body + "\n\n" + sentence + "\n\n" + body));
    assertEquals(List.of(), Strips.rules(body + " " + sentence + " " + body));
  }
}

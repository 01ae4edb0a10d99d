package io.github.newsdedupe.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A made-up article of body paragraphs and furniture in random order. */
final class Mixture {

  private static final List<String> BODY =
      List.of(
          "The lamp on the pier went out at dusk, and nobody saw who had done it.",
          "\u201CIt was the wind,\u201D the keeper said. \u201CIt is always the wind.\u201D",
          "A ship from \u00C5lesund with 40 men on board waited until morning.",
          "Photos: the keeper had none, he told the harbour master.",
          "By morning the town knew; by noon the whole coast did.",
          "\u706F\u5854\u5728\u9ED1\u6697\u4E2D\u3002\u6CA1\u6709\u4EBA\u770B\u89C1\u3002",
          "The council (which pays for the lamp) meets on Tuesday \uD83D\uDEA2.");

  private static final List<String> FURNITURE =
      List.of(
          "Photos: The pier\nA lamp at night\nPHOTO:\nAna Ruiz/AP",
          "Photos: The pier\n\nPHOTO:\n\nRuiz/EPA",
          "JUST WATCHED\n\nThe pier\n\nReplay\n\nMore Videos ...\n\nMUST WATCH\n\nThe pier 01:59",
          "JUST WATCHED The pier Replay More Videos ... MUST WATCH The pier 01:59",
          "Ana Ruiz and Li Wei contributed to this report from Port Landry.",
          "IE 11 is not supported. For an optimal experience visit our site on another browser.",
          "We apologize, this video has expired.",
          "/ Source: TODAY",
          "Image: A lamp\nA lamp on the pier at night. Ana Ruiz / AP");

  private static final List<String> HEADS =
      List.of(
          "",
          "By Ana Ruiz and Li Wei, CNN\n\n",
          "Updated 12:58 PM EST, Mon November 16, 2015\n",
          "By Ana Ruiz\nNovember 16, 2015\n\n",
          "Story highlights\nThe lamp is out\nThe town is dark\n(CNN) \u2014 ",
          "PORT LANDRY (AP) \u2014 ",
          "Port Landry, Ohio (CNN) ");

  private final StringBuilder text = new StringBuilder();
  private final List<String> body = new ArrayList<>();
  private final SplittableRandom random;

  Mixture(long seed) {
    random = new SplittableRandom(seed);
    text.append(any(HEADS));
    addBody("The tide was out when it happened, at 9 in the evening.");
    int parts = random.nextInt(1, 12);
    for (int i = 0; i < parts; i++) {
      addPart();
    }
  }

  String text() {
    return text.toString();
  }

  /** The words of the body. */
  List<String> words() {
    return Strips.words(String.join(" ", body));
  }

  private void addPart() {
    switch (random.nextInt(4)) {
      case 0 -> text.append(any(FURNITURE)).append(gap());
      case 1 -> text.append(gallery()).append(gap());
      default -> addBody(any(BODY));
    }
  }

  private void addBody(String paragraph) {
    body.add(paragraph);
    text.append(paragraph).append(gap());
  }

  private String gallery() {
    int total = random.nextInt(1, 6);
    StringBuilder gallery = new StringBuilder("Photos: ".repeat(random.nextInt(1, 3)));
    for (int k = 1; k <= total; k++) {
      String title = random.nextBoolean() ? "Photos: The pier " : "";
      gallery.append(title).append("A lamp.").append(" ".repeat(random.nextInt(2)));
      gallery.append("Hide Caption ").append(k).append(" of ").append(total).append(' ');
    }
    return gallery.toString();
  }

  private String gap() {
    return "\n".repeat(random.nextInt(1, 4));
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}

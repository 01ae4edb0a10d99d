package io.github.newsdedupe.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A text on the page of another outlet, furniture of the catalogue around it and in it. */
public final class Dressing {

  private Dressing() {}

  /** One piece at the head, two in the body, two at the end, each on lines of its own. */
  public static String dressed(String text, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Invented invented = new Invented(random);
    List<String> paragraphs = new ArrayList<>(List.of(text.split("\n+", -1)));
    for (int body = 0; body < 2 && paragraphs.size() > 1; body++) {
      int at = random.nextInt(1, paragraphs.size());
      paragraphs.add(at, piece(PageFurniture.Place.BODY, random, invented));
    }
    paragraphs.add(0, piece(PageFurniture.Place.HEAD, random, invented));
    paragraphs.add(piece(PageFurniture.Place.END, random, invented));
    paragraphs.add(piece(PageFurniture.Place.END, random, invented));
    return String.join("\n\n", paragraphs);
  }

  private static String piece(
      PageFurniture.Place place, SplittableRandom random, Invented invented) {
    List<PageFurniture> fitting =
        Catalogue.all().stream().filter(furniture -> furniture.place() == place).toList();
    List<String> lines = fitting.get(random.nextInt(fitting.size())).lines().apply(invented);
    return String.join("\n\n", lines);
  }
}

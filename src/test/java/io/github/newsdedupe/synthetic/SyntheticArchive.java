package io.github.newsdedupe.synthetic;

import java.util.List;

/** An archive of made-up news: what all its articles share. Nothing of it grows with its size. */
final class SyntheticArchive {
  private static final int ID_DIGITS = 9;

  private final long seed;
  private final int articles;
  private final Plan plan;
  private final Vocabulary vocabulary;
  private final FurnitureStock stock;
  private final List<Outlet> outlets;

  SyntheticArchive(long seed, int articles) {
    this.seed = seed;
    this.articles = articles;
    plan = new Plan(seed, articles);
    vocabulary = Vocabulary.made();
    stock = FurnitureStock.builtIn();
    outlets = Outlet.all(seed, vocabulary);
  }

  /** The name of the article at a place. */
  static String id(int place) {
    String digits = Integer.toString(place);
    return "a" + "0".repeat(ID_DIGITS - digits.length()) + digits;
  }

  long seed() {
    return seed;
  }

  int articles() {
    return articles;
  }

  Plan plan() {
    return plan;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  FurnitureStock stock() {
    return stock;
  }

  /** Who published what stands at a place. */
  Outlet outlet(Slot slot) {
    return outlets.get(Seeds.OUTLET.choose(seed, slot.number(), outlets.size()));
  }
}

package io.github.newsdedupe.synthetic;

import java.util.SplittableRandom;

/** Puts furniture of an outlet into half of the articles. */
final class Dresser {

  /**
   * Less than one in so many characters of an article is furniture, or briefs would be nothing
   * else.
   */
  private static final int SHARE = 4;

  /** Tries to find a piece that is not too long. */
  private static final int TRIES = 4;

  private final long seed;
  private final FurnitureStock stock;
  private final Dressing dressing = new Dressing();

  Dresser(long seed, FurnitureStock stock) {
    this.seed = seed;
    this.stock = stock;
  }

  /** Whether an article gets furniture. */
  static boolean isDressed(long seed, int place) {
    return Seeds.DRESS.choose(seed, place, 2) == 1;
  }

  /** Appends the article at a place as its outlet prints it. */
  void dress(int place, Outlet outlet, Utf8Text clean, Utf8Text to) {
    if (!isDressed(seed, place)) {
      to.append(clean, 0, clean.size());
      return;
    }
    SplittableRandom random = Seeds.DRESS.random(seed, place);
    dressing.clear(clean.paragraphs());
    putKnown(random, clean);
    putUnknown(random, outlet, clean);
    dressing.write(clean, outlet.gap(), to);
  }

  private void putKnown(SplittableRandom random, Utf8Text clean) {
    put(Position.END, 1 + random.nextInt(2), random, clean);
    put(Position.HEAD, random.nextInt(3) / 2, random, clean);
    put(Position.LEAD, random.nextInt(4) / 3, random, clean);
    if (clean.paragraphs() > 1) {
      put(Position.BODY, random.nextInt(4), random, clean);
    }
  }

  private void put(Position position, int count, SplittableRandom random, Utf8Text clean) {
    for (int i = 0; i < count; i++) {
      String piece = stock.any(position, random);
      for (int tries = 1; tries < TRIES && isTooMuch(piece, clean); tries++) {
        piece = stock.any(position, random);
      }
      if (!isTooMuch(piece, clean) || dressing.length() == 0) {
        dressing.put(position, piece, paragraph(random, clean));
      }
    }
  }

  private boolean isTooMuch(String piece, Utf8Text clean) {
    return (dressing.length() + piece.length()) * SHARE > clean.size();
  }

  private static int paragraph(SplittableRandom random, Utf8Text clean) {
    return clean.paragraphs() > 1 ? random.nextInt(1, clean.paragraphs()) : 0;
  }

  private void putUnknown(SplittableRandom random, Outlet outlet, Utf8Text clean) {
    int dice = random.nextInt(10);
    if (dice < 3) {
      putIfShort(
          random.nextBoolean() && clean.paragraphs() > 1 ? Position.BODY : Position.END,
          outlet.labels().get(random.nextInt(outlet.labels().size())),
          random,
          clean);
    } else if (dice < 5 && clean.paragraphs() > 1) {
      putIfShort(Position.BODY, outlet.box(), random, clean);
    }
    if (random.nextInt(3) == 0) {
      putIfShort(Position.END, outlet.signOff(), random, clean);
    }
  }

  private void putIfShort(
      Position position, String piece, SplittableRandom random, Utf8Text clean) {
    if (!isTooMuch(piece, clean)) {
      dressing.put(position, piece, paragraph(random, clean));
    }
  }
}

package io.github.newsdedupe.synthetic;

import java.util.SplittableRandom;

/**
 * Which article of an archive tells which story, by arithmetic alone. Before they are shuffled,
 * each tenth article is a copy; the copies of a run of tens all tell the story of the fourth
 * article of the first of these tens. So every copy is an edit of its original, and never of
 * another copy.
 */
final class Plan {
  private static final int TEN = 10;
  private static final int COPY = 9;
  private static final int ORIGINAL = 3;

  /** Runs end with their block, so that where one begins is soon found. */
  private static final int TENS_OF_BLOCK = 100;

  /** The first run of one block in so many is this long: a story that half of the press prints. */
  private static final int BLOCKS_WITH_LONGEST = 10;

  private static final int LONGEST = 50;

  private final long seed;
  private final int articles;
  private final Shuffle shuffle;

  Plan(long seed, int articles) {
    this.seed = seed;
    this.articles = articles;
    this.shuffle = new Shuffle(seed, articles);
  }

  /** The number of articles that are copies. */
  int copies() {
    return articles / TEN;
  }

  /** What stands at a place. */
  Slot slot(int place) {
    int number = shuffle.at(place);
    int ten = number / TEN;
    if (number % TEN == COPY) {
      return copy(place, ten);
    }
    int copies = number % TEN == ORIGINAL && ten < copies() ? copiesFrom(ten) : 0;
    return new Slot(place, number, Slot.ORIGINAL, copies);
  }

  /** A copy, by its number among the copies. */
  Slot copy(int copy) {
    return copy(shuffle.placeOf(copy * TEN + COPY), copy);
  }

  /** The original of a copy. */
  Slot original(Slot copy) {
    return new Slot(shuffle.placeOf(copy.story()), copy.story(), Slot.ORIGINAL, copy.copies());
  }

  /** Whether no other copy of its story has a lesser number. */
  static boolean isFirst(Slot copy) {
    return copy.story() / TEN == copy.copy();
  }

  private Slot copy(int place, int ten) {
    int[] run = runOf(ten);
    return new Slot(place, run[0] * TEN + ORIGINAL, ten, run[1]);
  }

  /** How many copies the story of this ten has; none if it does not begin a run. */
  private int copiesFrom(int ten) {
    int[] run = runOf(ten);
    return run[0] == ten ? run[1] : 0;
  }

  /** The first of the tens that share a story with this one, and how many they are. */
  private int[] runOf(int ten) {
    int block = ten / TENS_OF_BLOCK;
    SplittableRandom random = Seeds.RUNS.random(seed, block);
    int start = block * TENS_OF_BLOCK;
    int length = block % BLOCKS_WITH_LONGEST == 0 ? LONGEST : length(random);
    while (start + length <= ten) {
      start += length;
      length = length(random);
    }
    int end = Math.min(start + length, Math.min((block + 1) * TENS_OF_BLOCK, copies()));
    return new int[] {start, end - start};
  }

  /** Most stories have one copy, some a few, a few very many. */
  private static int length(SplittableRandom random) {
    int dice = random.nextInt(1_000);
    if (dice < 900) {
      return 1;
    }
    return dice < 970 ? random.nextInt(2, 5) : random.nextInt(5, dice < 995 ? 13 : LONGEST + 1);
  }
}

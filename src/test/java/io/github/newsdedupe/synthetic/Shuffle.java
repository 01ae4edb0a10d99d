package io.github.newsdedupe.synthetic;

/**
 * A random order of the numbers below a bound that needs no memory: a Feistel network over the next
 * power of four, walked until it comes back below the bound (Black and Rogaway, 2002).
 */
final class Shuffle {

  /** Fewer, and neighbours stay neighbours. */
  private static final int ROUNDS = 4;

  private final long seed;
  private final int bound;
  private final int halfBits;
  private final int halfMask;

  Shuffle(long seed, int bound) {
    this.seed = seed;
    this.bound = bound;
    int bits = Math.max(2, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, bound - 1)));
    halfBits = (bits + 1) / 2;
    halfMask = (1 << halfBits) - 1;
  }

  /** What stands at a place. */
  int at(int place) {
    int number = place;
    do {
      number = forward(number);
    } while (number >= bound);
    return number;
  }

  /** Where a number stands. */
  int placeOf(int number) {
    int place = number;
    do {
      place = backward(place);
    } while (place >= bound);
    return place;
  }

  private int forward(int number) {
    int left = number >>> halfBits;
    int right = number & halfMask;
    for (int round = 0; round < ROUNDS; round++) {
      int next = left ^ hash(right, round);
      left = right;
      right = next;
    }
    return left << halfBits | right;
  }

  private int backward(int number) {
    int left = number >>> halfBits;
    int right = number & halfMask;
    for (int round = ROUNDS - 1; round >= 0; round--) {
      int before = right ^ hash(left, round);
      right = left;
      left = before;
    }
    return left << halfBits | right;
  }

  private int hash(int half, int round) {
    return (int) Seeds.ORDER.mix(seed + round, half) & halfMask;
  }
}

package io.github.newsdedupe.furniture;

import java.util.List;

/**
 * Tells which of some rules may match a line, by its first bytes, its last one and its place: a bit
 * a rule, and a table for each byte that is looked at. Hardly a line passes for any rule.
 */
final class Sieve {

  /** A sieve has no more rules, as many as there are bits. */
  static final int MOST_RULES = Long.SIZE;

  private static final int BYTES = 256;

  /** The rules that each first byte allows, then those that each second one does, and so on. */
  private final long[] first = new long[BYTES * LineTraits.FIRST];

  private final long[] last = new long[BYTES];

  /** Those for each of the first lines, and for each of the last. */
  private final long[] head = new long[Stripper.MAX_REACH];

  private final long[] foot = new long[Stripper.MAX_REACH];

  /** A sieve for these rules, the first of which has the lowest bit. */
  Sieve(List<Rule> rules) {
    for (int i = 0; i < rules.size(); i++) {
      long bit = 1L << i;
      Shape shape = rules.get(i).shape();
      add(bit, shape.lineTraits());
      add(bit, head, shape.reach().head());
      add(bit, foot, shape.reach().foot());
    }
  }

  private void add(long bit, LineTraits traits) {
    for (int b = 0; b < BYTES; b++) {
      for (int i = 0; i < LineTraits.FIRST; i++) {
        first[i * BYTES + b] |= traits.firstBytes().get(i).contains(b) ? bit : 0;
      }
      last[b] |= traits.lastBytes().contains(b) ? bit : 0;
    }
  }

  private static void add(long bit, long[] lines, int reach) {
    for (int i = 0; i < reach; i++) {
      lines[i] |= bit;
    }
  }

  /**
   * The rules that may match a line that is not blank.
   *
   * @param place 0 for the first line, -1 for the last
   */
  long pass(byte[] text, int from, int to, int place) {
    long rules = place < 0 ? foot[-1 - place] : head[place];
    rules &= last[text[to - 1] & 0xFF] & first[text[from] & 0xFF];
    for (int i = 1; i < LineTraits.FIRST && from + i < to && rules != 0; i++) {
      rules &= first[i * BYTES + (text[from + i] & 0xFF)];
    }
    return rules;
  }
}

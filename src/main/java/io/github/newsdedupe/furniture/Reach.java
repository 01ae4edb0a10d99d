package io.github.newsdedupe.furniture;

/**
 * Which lines a rule looks at, of those that are neither blank nor claimed.
 *
 * @param head so many first lines, or 0
 * @param foot so many last lines, or 0; all lines when both are 0
 */
record Reach(int head, int foot) {

  /** Every line. */
  static final Reach ALL = new Reach(0, 0);

  boolean isAll() {
    return head == 0 && foot == 0;
  }
}

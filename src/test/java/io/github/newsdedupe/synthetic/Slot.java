package io.github.newsdedupe.synthetic;

/**
 * A place in the archive and what stands there.
 *
 * @param number its place, from 0
 * @param story the story that it tells: the number of its original before the shuffle
 * @param copy the number of the copy, or {@link #ORIGINAL}
 * @param copies how many copies its story has
 */
record Slot(int number, int story, int copy, int copies) {
  static final int ORIGINAL = -1;

  boolean isCopy() {
    return copy != ORIGINAL;
  }
}

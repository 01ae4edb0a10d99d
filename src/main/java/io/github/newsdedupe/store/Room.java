package io.github.newsdedupe.store;

/**
 * What sketches may take.
 *
 * @param memory in bytes, for what can go to a file
 * @param folder for what does not fit
 */
public record Room(long memory, WorkFolder folder) {

  /**
   * The part of the heap that sketches may fill. More, and little is left for what is read and
   * compared; less, and archives go to a file that would fit.
   */
  private static final int PART_OF_HEAP = 8;

  /** What this JVM has room for. */
  public static Room of(WorkFolder folder) {
    return new Room(Runtime.getRuntime().maxMemory() / PART_OF_HEAP, folder);
  }
}

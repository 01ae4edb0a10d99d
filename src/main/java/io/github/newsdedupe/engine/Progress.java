package io.github.newsdedupe.engine;

/** Learns how far a run is; asked often, and from any thread. */
public interface Progress {

  /** Nobody wants to know. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(Step step, long total) {}

        @Override
        public void advance(long work, int articles) {}
      };

  /** What takes a while. */
  enum Step {
    /** The first reading; its work is in bytes. */
    READING,

    /** Finding furniture that no rule knows, and reading again what holds it. */
    LEARNING,

    /** Grouping sketches. */
    MATCHING,

    /** Reading candidates again; its work is in groups of them. */
    COMPARING
  }

  /**
   * A step begins, and the one before has ended.
   *
   * @param total its work; 0 if that is not known
   */
  void begin(Step step, long total);

  /**
   * Some of the step is done.
   *
   * @param work so much of it
   * @param articles that were read
   */
  void advance(long work, int articles);
}

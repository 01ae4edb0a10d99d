package io.github.newsdedupe.index;

import java.util.List;
import java.util.Optional;

/**
 * What an index holds: all that was ever committed, and nothing else.
 *
 * @param settings that shaped it
 * @param generation the number of its data file; learning anew begins another
 * @param length of the data file
 * @param learned the furniture that it has learned; none before the first articles
 * @param removed which rows no longer count; none if all do
 * @param blocks of articles, in the order of their rows
 */
record Manifest(
    IndexSettings settings,
    int generation,
    long length,
    Optional<Section> learned,
    Optional<Section> removed,
    List<Block> blocks) {

  /**
   * A block of articles.
   *
   * @param header where its parts are listed
   * @param articles in it, removed ones too
   */
  record Block(Section header, int articles) {}

  Manifest {
    blocks = List.copyOf(blocks);
  }

  /** That of an index without articles. */
  static Manifest empty(IndexSettings settings, int generation) {
    return new Manifest(settings, generation, 0, Optional.empty(), Optional.empty(), List.of());
  }

  /** Whether nothing was ever committed. */
  boolean isEmpty() {
    return length == 0;
  }

  /** The name of the data file. */
  String dataFile() {
    return "articles-" + generation;
  }

  /** How many rows there are. */
  int rows() {
    return blocks.stream().mapToInt(Block::articles).sum();
  }
}

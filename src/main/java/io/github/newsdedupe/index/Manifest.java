package io.github.newsdedupe.index;

import io.github.newsdedupe.store.SketchBlock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an index holds: all that was ever committed, and nothing else.
 *
 * @param settings that shaped it
 * @param files that are its own
 * @param length of the data file
 * @param learned the furniture that it has learned; none before the first articles
 * @param removed which rows no longer count; none if all do
 * @param blocks of articles, in the order of their rows
 */
record Manifest(
    IndexSettings settings,
    DataFiles files,
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
  static Manifest empty(IndexSettings settings, DataFiles files) {
    return new Manifest(settings, files, 0, Optional.empty(), Optional.empty(), List.of());
  }

  /** The same with other files beside that of the articles. */
  Manifest with(DataFiles others) {
    return new Manifest(settings, others, length, learned, removed, blocks);
  }

  /** Whether nothing was ever committed. */
  boolean isEmpty() {
    return length == 0;
  }

  /** How many rows there are. */
  int rows() {
    return blocks.stream().mapToInt(Block::articles).sum();
  }

  /**
   * Whether a writer can have made it. Anyone can make the checksums of what no writer makes, and
   * what is read by these numbers would take any memory.
   */
  boolean isSound() {
    return settings.areSound()
        && files.areSound()
        && length >= 0
        && Stream.concat(learned.stream(), removed.stream())
            .allMatch(section -> section.length() > 0 && section.endsBy(length))
        && areBlocksSound();
  }

  /** Blocks lie one behind the other, so that they are no more than there is room for. */
  private boolean areBlocksSound() {
    long end = 0;
    long rows = 0;
    for (Block block : blocks) {
      if (block.articles < 1
          || block.articles > SketchBlock.CAPACITY
          || block.header.offset() < end
          || !block.header.endsBy(length)) {
        return false;
      }
      end = block.header.end();
      rows += block.articles;
    }
    return rows <= Integer.MAX_VALUE;
  }
}

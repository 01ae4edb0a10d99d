package io.github.newsdedupe.store;

import io.github.newsdedupe.learn.ArticleSegments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Blocks of sketches; once they take too much memory, all go to a file. */
final class SketchBlocks {

  private final Room room;
  private final List<SketchColumns> closed = new ArrayList<>();
  private Optional<SketchBlock> open = Optional.empty();
  private Optional<SpillFile> file = Optional.empty();
  private long bytes;
  private long segments;

  SketchBlocks(Room room) {
    this.room = room;
  }

  void add(int row, SketchedArticle article) {
    if (open.isEmpty()) {
      open = Optional.of(new SketchBlock());
    }
    open.get().add(row, article);
    segments += article.segments().map(ArticleSegments::size).orElse(0);
    if (open.get().isFull()) {
      add(open.get().toColumns());
      open.get().clear();
    }
  }

  /** Ends the block that is being filled. */
  void close() {
    open.filter(block -> !block.isEmpty()).map(SketchBlock::toColumns).ifPresent(this::add);
    open = Optional.empty();
  }

  private void add(SketchColumns columns) {
    closed.add(columns);
    bytes += columns.bytes();
    if (bytes > room.memory()) {
      SpillFile spill = file.orElseGet(() -> SpillFile.in(room.folder()));
      file = Optional.of(spill);
      closed.forEach(block -> block.spillTo(spill));
    }
  }

  /** All blocks that were closed. */
  List<SketchColumns> columns() {
    return closed;
  }

  /** The number of segments of all articles. */
  long segments() {
    return segments;
  }

  /** The number of sampled shingles in one part. */
  int sampleCount(int part) {
    return closed.stream().mapToInt(block -> block.sampleCount(part)).sum();
  }

  /** Forgets all, and deletes the file. */
  void delete() {
    closed.clear();
    file.ifPresent(SpillFile::close);
  }
}

package io.github.newsdedupe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of memory before a run is what its arrays take. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FootprintTest {

  /** Many blocks, and little in the one that is open. */
  private static final int ARTICLES = 5 * SketchBlock.CAPACITY;

  private static final double MARGIN = .1;

  @TempDir Path given;

  @Test
  void what_cannot_go_to_a_file_takes_what_is_told() throws IllegalAccessException {
    try (WorkFolder folder = WorkFolder.in(given, "");
        Sketches sketches = new Sketches(new Room(0, folder))) {
      fill(sketches);
      sketches.arrange();

      double told = Footprint.fixed(ARTICLES);
      // Pages of rows and ids are half empty at the end, which counts where there are so few.
      assertEquals(1, RetainedArrays.of(sketches) / told, MARGIN + (1 << 20) / told);
    }
  }

  private void fill(Sketches sketches) {
    MadeUp made = new MadeUp();
    List<SketchedArticle> some = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      some.add(made.article("an-archive-of-news/" + (100_000_000 + i), i));
      if (some.size() == 512) {
        sketches.add(some);
        some.clear();
      }
    }
    sketches.add(some);
  }
}

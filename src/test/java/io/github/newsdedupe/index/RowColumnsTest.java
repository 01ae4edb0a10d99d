package io.github.newsdedupe.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.store.MadeUp;
import io.github.newsdedupe.store.SketchedArticle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RowColumnsTest {

  private static final int WIDTH = 13;
  private static final int OLDER_WIDTH = 11;

  @Test
  void rows_that_do_not_say_where_articles_lie_are_read_too() {
    RowColumns rows = new RowColumns();
    SketchedArticle sketch = new MadeUp().article(1, 1);
    for (int i = 0; i < 3; i++) {
      rows.add(new IndexBatch.Entry(sketch, 1L << 40 | i, "id", 7, 20, 0, 20 * i), 0, 0);
    }
    int[] values = Bytes.ints(rows.encode(), 3 * WIDTH);
    int[] older = new int[3 * OLDER_WIDTH];
    for (int i = 0; i < 3; i++) {
      System.arraycopy(values, i * WIDTH, older, i * OLDER_WIDTH, OLDER_WIDTH);
    }

    RowColumns whole = RowColumns.decode(rows.encode(), 3);
    RowColumns found = RowColumns.decode(Bytes.of(older, older.length), 3);

    assertArrayEquals(new long[] {1L << 40, 1L << 40 | 1, 1L << 40 | 2}, whole.origins());
    assertArrayEquals(new long[3], found.origins());
    assertArrayEquals(whole.records(), found.records());
    assertEquals(
        whole.row(2, "id", "", sketch.locator()), found.row(2, "id", "", sketch.locator()));
  }
}

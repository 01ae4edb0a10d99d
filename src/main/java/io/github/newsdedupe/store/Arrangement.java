package io.github.newsdedupe.store;

import io.github.newsdedupe.corpus.Locator;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The order of the articles of a run: by id, whatever order they were read in. Articles that share
 * an id, even with the place of another, are named by their place.
 */
final class Arrangement {

  static final Arrangement NONE = new Arrangement(new int[0], 0);

  private final int[] rows;
  private final int[] places;
  private final int renamed;

  private Arrangement(int[] rows, int renamed) {
    this.rows = rows;
    this.renamed = renamed;
    this.places = new int[rows.length];
    for (int place = 0; place < rows.length; place++) {
      places[rows[place]] = place;
    }
  }

  /** Renames where it must and arranges. */
  static Arrangement of(ArticleTable table) {
    int[] sorted = sorted(table);
    BitSet ambiguous = sharedIds(table, sorted);
    ambiguous.or(idsThatArePlaces(table));
    int renamed = 0;
    for (int row = ambiguous.nextSetBit(0); row >= 0; row = ambiguous.nextSetBit(row + 1)) {
      String place = table.locatorOfRow(row).place();
      renamed += place.equals(table.idOfRow(row)) ? 0 : 1;
      table.rename(row, place);
    }
    return new Arrangement(renamed == 0 ? sorted : sorted(table), renamed);
  }

  private static int[] sorted(ArticleTable table) {
    int[] rows = new int[table.size()];
    Arrays.setAll(rows, row -> row);
    RowSort.sort(rows, (row, other) -> compare(row, other, table));
    return rows;
  }

  /** By id; those that share one by place, and then by path. */
  private static int compare(int row, int other, ArticleTable table) {
    int byId = table.compareIds(row, other);
    if (byId != 0) {
      return byId;
    }
    Locator one = table.locatorOfRow(row);
    Locator two = table.locatorOfRow(other);
    int byPlace = one.place().compareTo(two.place());
    return byPlace != 0 ? byPlace : one.file().path().compareTo(two.file().path());
  }

  private static BitSet sharedIds(ArticleTable table, int[] sorted) {
    BitSet shared = new BitSet();
    for (int i = 1; i < sorted.length; i++) {
      if (table.compareIds(sorted[i - 1], sorted[i]) == 0) {
        shared.set(sorted[i - 1]);
        shared.set(sorted[i]);
      }
    }
    return shared;
  }

  /**
   * Rows whose id is the place of another article in a file that holds many. Whose own place it is
   * need not be looked at: no other article has that place, and who shares the id is found before.
   */
  private static BitSet idsThatArePlaces(ArticleTable table) {
    Set<String> files = table.filesOfMany();
    Map<String, Integer> suspects = new HashMap<>();
    for (int row = 0; row < table.size(); row++) {
      if (table.mayBePlace(row) && isPlaceOfAnother(row, table, files)) {
        suspects.put(table.idOfRow(row), row);
      }
    }
    BitSet found = new BitSet();
    for (int row = 0; row < table.size() && !suspects.isEmpty(); row++) {
      Integer suspect = suspects.get(table.locatorOfRow(row).place());
      if (suspect != null && suspect != row) {
        found.set(suspect);
      }
    }
    return found;
  }

  private static boolean isPlaceOfAnother(int row, ArticleTable table, Set<String> files) {
    String id = table.idOfRow(row);
    return files.contains(fileOf(id)) && !id.equals(table.locatorOfRow(row).place());
  }

  private static String fileOf(String place) {
    return place.substring(0, place.lastIndexOf(':'));
  }

  /** How many articles are named by their place. */
  int renamed() {
    return renamed;
  }

  int row(int place) {
    return rows[place];
  }

  int place(int row) {
    return places[row];
  }
}

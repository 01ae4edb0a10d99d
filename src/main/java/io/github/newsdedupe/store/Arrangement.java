package io.github.newsdedupe.store;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
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
    Integer[] rows = new Integer[table.size()];
    Arrays.setAll(rows, row -> row);
    Comparator<Integer> byId = table::compareIds;
    Arrays.parallelSort(
        rows,
        byId.thenComparing(row -> table.locatorOfRow(row).place())
            .thenComparing(row -> table.locatorOfRow(row).file().path()));
    return Arrays.stream(rows).mapToInt(row -> row).toArray();
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

  /** Rows whose id is the place of another article in a file that holds many. */
  private static BitSet idsThatArePlaces(ArticleTable table) {
    Set<String> files = table.filesOfMany();
    Map<String, Integer> suspects = new HashMap<>();
    for (int row = 0; row < table.size(); row++) {
      if (table.mayBePlace(row) && files.contains(fileOf(table.idOfRow(row)))) {
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

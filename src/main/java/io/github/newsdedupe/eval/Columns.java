package io.github.newsdedupe.eval;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the columns of a gold file hold.
 *
 * @param names in their order
 */
record Columns(List<String> names) {

  static final String LABEL = "label";
  static final String RELATION = "relation";
  static final String A = "a";
  static final String B = "b";
  static final String ARTICLE = "article";
  static final String CLUSTER = "cluster";

  private static final Columns CLUSTERS = new Columns(List.of(ARTICLE, CLUSTER));
  private static final Columns PAIRS = new Columns(List.of(LABEL, A, B));
  private static final Columns RELATED_PAIRS = new Columns(List.of(LABEL, RELATION, A, B));
  private static final List<Columns> ALL = List.of(CLUSTERS, PAIRS, RELATED_PAIRS);

  /** Copies the list. */
  Columns {
    names = List.copyOf(names);
  }

  /** The columns that a first line names, in any order; nothing if it is no header. */
  static Optional<Columns> named(List<String> fields) {
    List<String> lower = fields.stream().map(f -> f.strip().toLowerCase(Locale.ROOT)).toList();
    // Judged pairs answer whether one cluster should hold both, and may call that column so.
    List<String> names =
        lower.contains(A)
            ? lower.stream().map(name -> name.equals(CLUSTER) ? LABEL : name).toList()
            : lower;
    return ALL.stream().anyMatch(columns -> columns.isReordered(names))
        ? Optional.of(new Columns(names))
        : Optional.empty();
  }

  private boolean isReordered(List<String> others) {
    return others.size() == names.size() && new HashSet<>(others).equals(new HashSet<>(names));
  }

  /** The columns of a file without a header. */
  static Optional<Columns> counted(int count) {
    return ALL.stream().filter(columns -> columns.names.size() == count).findFirst();
  }

  boolean areOfClusters() {
    return names.contains(CLUSTER);
  }

  boolean haveRelations() {
    return names.contains(RELATION);
  }

  String value(List<String> fields, String name) {
    return fields.get(names.indexOf(name));
  }

  /** For messages: how many there are, and what they are. */
  String described() {
    return names.size() + " columns, '" + String.join(" ", names) + "', separated by tabs";
  }
}

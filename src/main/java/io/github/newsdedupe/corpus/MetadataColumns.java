package io.github.newsdedupe.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which columns of a CSV file hold the ids of articles and their metadata; others do not matter.
 */
final class MetadataColumns {

  private static final String ARTICLE = "article";
  private static final List<String> METADATA = List.of("title", "source", "date", "url");
  private static final List<String> NAMES = List.of(ARTICLE, "title", "source", "date", "url");

  private final List<String> names;

  private MetadataColumns(List<String> names) {
    this.names = names;
  }

  /** Reads the header line, in upper or lower case. */
  static MetadataColumns of(CsvRows csv) {
    if (!csv.next()) {
      throw csv.wrong("no header line; it names the column " + ARTICLE + " and others");
    }
    List<String> names = csv.values().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    if (!names.contains(ARTICLE)) {
      throw csv.wrong(
          "no column "
              + ARTICLE
              + " in the header line; commas part columns, and the first is: "
              + csv.values().get(0));
    }
    if (names.stream().noneMatch(METADATA::contains)) {
      throw csv.wrong("none of the columns " + String.join(", ", METADATA) + " in the header line");
    }
    for (String name : NAMES) {
      if (names.indexOf(name) != names.lastIndexOf(name)) {
        throw csv.wrong("two columns " + name + " in the header line");
      }
    }
    return new MetadataColumns(names);
  }

  /** The id in this row. */
  String article(CsvRows row) {
    int columns = names.size();
    int values = row.values().size();
    if (values != columns) {
      throw row.wrong(
          "the header line names "
              + columns
              + " columns, but here are "
              + values
              + "; values with commas or line ends need quotes");
    }
    String id = row.values().get(names.indexOf(ARTICLE));
    if (id.isEmpty()) {
      throw row.wrong("no id in the column " + ARTICLE);
    }
    return id;
  }

  /** What this row knows of its article. */
  Metadata metadata(CsvRows row) {
    return new Metadata(
        value(row, "title"), value(row, "source"), value(row, "date"), value(row, "url"));
  }

  private Optional<String> value(CsvRows row, String name) {
    int column = names.indexOf(name);
    return column < 0
        ? Optional.empty()
        : Optional.of(row.values().get(column)).filter(value -> !value.isBlank());
  }
}

package io.github.newsdedupe.corpus;

/** Knows of articles what they do not say themselves, first of all who published them. */
public sealed interface Provenance permits SourceFolder, MetadataTable {

  /** What a place begins with that is a folder of the path. */
  String PATH = "path:";

  /**
   * Makes one of what the user names.
   *
   * @param where {@code path:N} for a folder of the path, else the path of a CSV file
   * @throws IllegalArgumentException when N is no positive number
   * @throws io.github.newsdedupe.DedupeException when the file cannot be read or is no such table
   */
  static Provenance of(String where) {
    return where.startsWith(PATH) ? SourceFolder.of(where) : MetadataTable.read(where);
  }

  /** What it knows of an article. */
  Metadata of(Article article);

  /** How reports name it: the same name means the same knowledge. */
  String name();
}

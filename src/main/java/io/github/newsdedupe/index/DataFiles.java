package io.github.newsdedupe.index;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of an index by name: beside its manifest and its lock, nothing else in its folder is
 * ever written, cut or deleted.
 *
 * @param generation counts how often the index was made anew, from 1
 * @param current the file with its articles
 * @param unused files with none of them, not yet or no longer, that the next writer deletes
 * @param draft what the next manifest is called until it takes the place of this one
 */
record DataFiles(int generation, String current, List<String> unused, String draft) {

  private static final String DATA = "articles-";
  private static final String DRAFT = "index.json.";

  /** A name that nobody else has given: 64 bits meet by chance once in no archive. */
  private static final String RANDOM = "[0-9a-f]{16}";

  DataFiles {
    unused = List.copyOf(unused);
  }

  private static String random() {
    return HexFormat.of().toHexDigits(new SecureRandom().nextLong());
  }

  /** Those of a new index. */
  static DataFiles first() {
    return new DataFiles(1, DATA + "1-" + random(), List.of(), DRAFT + random());
  }

  /** Those of an index by a program that named no files. */
  static DataFiles ofOlder(int generation) {
    return new DataFiles(generation, DATA + generation, List.of(), DRAFT + random());
  }

  /** Those of the same index made anew. */
  DataFiles next() {
    String name = DATA + (generation + 1) + "-" + random();
    return new DataFiles(generation + 1, name, with(current).unused, draft);
  }

  /** The same with another file that is unused. */
  DataFiles with(String file) {
    return unused(Stream.concat(unused.stream(), Stream.of(file)).toList());
  }

  /** The same with these files unused. */
  DataFiles unused(List<String> files) {
    return new DataFiles(generation, current, files, draft);
  }

  /** Whether a writer can have made them. */
  boolean areSound() {
    return generation > 0
        && generation < Integer.MAX_VALUE
        && isDraft(draft)
        && Stream.concat(Stream.of(current), unused.stream()).allMatch(DataFiles::isData)
        && !unused.contains(current);
  }

  /** Whether a manifest may be called so before it counts. */
  static boolean isDraft(String name) {
    return name.matches("index\\.json\\." + RANDOM);
  }

  /** Whether no other file than one with the articles of an index has this name, or could have. */
  static boolean isCertainlyData(String name) {
    return name.matches(DATA + "[0-9]{1,10}-" + RANDOM);
  }

  private static boolean isData(String name) {
    return isCertainlyData(name) || name.matches(DATA + "[0-9]{1,10}");
  }
}

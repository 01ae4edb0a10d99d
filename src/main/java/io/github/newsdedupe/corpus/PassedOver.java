package io.github.newsdedupe.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found in folders and not looked into because of its name, by kind. What the user has
 * excluded is not among it.
 */
public final class PassedOver {

  /** Longer, and what comes after the last dot of a name is hardly a suffix. */
  private static final int LONGEST_SUFFIX = 16;

  /** Lower, and a large archive is not told in full; higher, and odd names fill the memory. */
  private static final int MOST_KINDS = 1_000;

  private final Map<String, Integer> suffixes = new TreeMap<>();
  private int files;
  private int hidden;

  /**
   * Files whose names end alike.
   *
   * @param suffix from its dot on, with that of a compression; empty if there is none
   * @param files how many
   */
  public record Kind(String suffix, int files) {}

  void add(String name) {
    files++;
    String suffix = suffixOf(name);
    if (suffixes.size() < MOST_KINDS || suffixes.containsKey(suffix)) {
      suffixes.merge(suffix, 1, Integer::sum);
    }
  }

  void addHidden() {
    hidden++;
  }

  /** A number or what has other signs in it is none: nobody could ask for it by its kind. */
  private static String suffixOf(String name) {
    String plain = Compression.plainName(name);
    String suffix = plain.substring(Math.max(0, plain.lastIndexOf('.')));
    boolean usual =
        suffix.length() > 1
            && suffix.length() <= LONGEST_SUFFIX
            && suffix.length() < plain.length()
            && suffix.chars().skip(1).allMatch(Character::isLetterOrDigit)
            && !suffix.chars().skip(1).allMatch(Character::isDigit);
    return (usual ? suffix : "") + name.substring(plain.length());
  }

  /** How many there are in all; a hidden folder is one, whatever is in it. */
  public int count() {
    return files + hidden;
  }

  /** How many names begin with a dot. */
  public int hidden() {
    return hidden;
  }

  /** The others by suffix, the most frequent first; nearly all kinds of an odd folder. */
  public List<Kind> kinds() {
    return suffixes.entrySet().stream()
        .map(entry -> new Kind(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Kind::files).reversed().thenComparing(Kind::suffix))
        .toList();
  }
}

package io.github.newsdedupe.corpus;

import io.github.newsdedupe.DedupeException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Whether any record has the text, and the other fields that the user has named. May be used by
 * many threads; once all fields were seen, a record costs nothing.
 */
final class FieldUse {

  private final JsonFields fields;

  /** Names of fields in which no record has had anything yet. */
  private final Set<String> missing = ConcurrentHashMap.newKeySet();

  private volatile boolean anyRecord;
  private volatile boolean anyOther;

  FieldUse(JsonFields fields) {
    this.fields = fields;
    missing.add(fields.text());
    missing.addAll(fields.renamed().values());
  }

  /** Takes notice of a record. */
  void record(RecordValues values) {
    if (!missing.isEmpty()) {
      anyRecord = true;
      missing.removeIf(values::has);
    }
  }

  /** Takes notice of an article that is no record. */
  void otherArticle() {
    if (!anyOther) {
      anyOther = true;
    }
  }

  /** From here on nothing is known, since some records were read in a run before. */
  void forget() {
    missing.clear();
  }

  /**
   * Fails if there are records and nothing else, and none has a text.
   *
   * @param found the fields that they have
   */
  void check(Supplier<String> found) {
    if (lacksText() && !anyOther) {
      throw new DedupeException(noText(found.get()));
    }
  }

  /** What the user should know once all has been read. */
  List<String> warnings(Supplier<String> found) {
    if (!anyRecord || missing.isEmpty()) {
      return List.of();
    }
    if (lacksText()) {
      return List.of(noText(found.get()));
    }
    return fields.renamed().entrySet().stream()
        .filter(field -> missing.contains(field.getValue()))
        .map(field -> nothingIn(field, found.get()))
        .toList();
  }

  private boolean lacksText() {
    return anyRecord && missing.contains(fields.text());
  }

  private String noText(String found) {
    return "no record has a text in the field '"
        + fields.text()
        + "'; there are "
        + found
        + ": name the one that holds it, --field text=NAME";
  }

  private static String nothingIn(Map.Entry<String, String> field, String found) {
    return "--field "
        + field.getKey()
        + "="
        + field.getValue()
        + ": no record has anything in that field; there are "
        + found;
  }
}

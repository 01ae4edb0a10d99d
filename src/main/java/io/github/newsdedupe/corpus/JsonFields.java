package io.github.newsdedupe.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Under which names the fields of a JSON Lines record are found.
 *
 * @param id the field that names the article
 * @param text the field that holds it
 * @param title the field with its headline
 * @param source the field that says who published it
 * @param date the field that says when
 * @param url the field that says where
 */
public record JsonFields(
    String id, String text, String title, String source, String date, String url) {

  /** Every field by its own name. */
  public static final JsonFields DEFAULT = new JsonFields("id", "text");

  /** Those that the user calls otherwise than we do, by our names, in their order. */
  Map<String, String> renamed() {
    Map<String, String> renamed = new LinkedHashMap<>();
    List<String> names = List.of("id", "text", "title", "source", "date", "url");
    List<String> found = List.of(id, text, title, source, date, url);
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).equals(found.get(i))) {
        renamed.put(names.get(i), found.get(i));
      }
    }
    return renamed;
  }

  /** The fields of {@link Metadata} by their own names. */
  public JsonFields(String id, String text) {
    this(id, text, "title", "source", "date", "url");
  }
}

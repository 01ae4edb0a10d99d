package io.github.newsdedupe.corpus;

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

  /** The fields of {@link Metadata} by their own names. */
  public JsonFields(String id, String text) {
    this(id, text, "title", "source", "date", "url");
  }
}

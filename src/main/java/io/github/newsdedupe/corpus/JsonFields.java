package io.github.newsdedupe.corpus;

/**
 * Under which names the fields of a JSON Lines record are found.
 *
 * @param id the field that names the article
 * @param text the field that holds it
 */
public record JsonFields(String id, String text) {

  /** {@code id} and {@code text}. */
  public static final JsonFields DEFAULT = new JsonFields("id", "text");
}

package io.github.newsdedupe.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a JSON Lines record says of its article. */
final class RecordValues {

  /** The names of all fields but the text; a name may stand here twice. */
  private final List<String> names;

  private final JsonFields fields;

  /** The first level of plain values, each at the first place of its name. */
  private final String[] values;

  private Optional<byte[]> text = Optional.empty();

  RecordValues(JsonFields fields) {
    this.fields = fields;
    this.names = List.of(fields.id(), fields.title(), fields.source(), fields.date(), fields.url());
    this.values = new String[names.size()];
    clear();
  }

  /** Forgets the record before. */
  void clear() {
    Arrays.fill(values, "");
    text = Optional.empty();
  }

  /** The names by whose first places values are set. */
  List<String> names() {
    return names;
  }

  void set(int place, String value) {
    values[place] = value;
  }

  void setText(Optional<byte[]> found) {
    text = found;
  }

  /** The text, if it is a string. */
  Optional<byte[]> text() {
    return text;
  }

  Optional<String> id() {
    return value(fields.id());
  }

  Metadata metadata() {
    return new Metadata(
        value(fields.title()), value(fields.source()), value(fields.date()), value(fields.url()));
  }

  /** Whether a field that is looked for holds something. */
  boolean has(String name) {
    return name.equals(fields.text()) ? text.isPresent() : value(name).isPresent();
  }

  private Optional<String> value(String name) {
    String value = values[names.indexOf(name)];
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}

package io.github.newsdedupe.corpus;

import java.util.Arrays;
import java.util.Optional;

/** Parses one line of JSON Lines at a time into an article. */
final class JsonLines {

  private final TextDecoder decoder;
  private final JsonFields fields;
  private final long maxLine;
  private final FieldUse use;
  private final ThreadLocal<JsonRecord> records;

  /** What reads marked files where the user has named another encoding. */
  private final Optional<JsonLines> ofMarked;

  JsonLines(TextDecoder decoder, JsonFields fields) {
    this(decoder, fields, Article.MAX_SIZE);
  }

  /**
   * A parser.
   *
   * @param maxLine the length in bytes up to which lines are read for certain
   */
  JsonLines(TextDecoder decoder, JsonFields fields, long maxLine) {
    this.decoder = decoder;
    this.fields = fields;
    this.maxLine = maxLine;
    this.use = new FieldUse(fields);
    this.records =
        ThreadLocal.withInitial(() -> new JsonRecord(fields, JsonLinesBatches.BATCH_BYTES));
    this.ofMarked =
        decoder.isGuessing()
            ? Optional.empty()
            : Optional.of(new JsonLines(new TextDecoder(Optional.empty()), fields, maxLine));
  }

  /** What reads a file with a byte order mark, which is believed before the user is. */
  JsonLines ofMarked() {
    return ofMarked.orElse(this);
  }

  long maxLine() {
    return maxLine;
  }

  /** Which fields the records have had up to now. */
  FieldUse use() {
    return use;
  }

  /** Whether lines may be read as they are, if they are UTF-8. */
  boolean readsUtf8() {
    return decoder.readsUtf8();
  }

  /** Reads records in this thread, from lines no longer than a batch. */
  JsonRecord record() {
    return records.get();
  }

  /**
   * Reads one line, whatever its encoding and form, or says why not.
   *
   * @param json the line, with {@link JsonText#SPARE} bytes or more behind it, which change
   */
  void read(Locator.JsonLine line, byte[] json, ArticleSink sink) {
    if (readsUtf8() && isRecord(json, line.length())) {
      emit(line, record().values(), sink);
    } else {
      parse(line, json, sink);
    }
  }

  /**
   * Reads one line that {@link #record()} did not, unless it is blank, or says why not.
   *
   * @param json the line, with {@link JsonText#SPARE} bytes or more behind it
   */
  void parse(Locator.JsonLine line, byte[] json, ArticleSink sink) {
    if (PlainText.isBlank(json, 0, line.length())) {
      return;
    }
    try {
      emit(line, valuesOf(json, line.length()), sink);
    } catch (ParsedRecord.RefusedException e) {
      sink.skip(new Skipped(line.place(), e.reason()));
    }
  }

  private RecordValues valuesOf(byte[] json, int length) throws ParsedRecord.RefusedException {
    if (readsUtf8() && TextDecoder.isValid(json, 0, length)) {
      return ParsedRecord.of(json, length, fields);
    }
    byte[] bytes = decoder.decode(Arrays.copyOf(json, length));
    byte[] decoded = Arrays.copyOf(bytes, bytes.length + JsonText.SPARE);
    return isRecord(decoded, bytes.length)
        ? record().values()
        : ParsedRecord.of(decoded, bytes.length, fields);
  }

  private boolean isRecord(byte[] json, int length) {
    json[length] = '\n';
    return length <= JsonLinesBatches.BATCH_BYTES
        && record().read(json, 0)
        && record().end() == length;
  }

  /** Hands over the article of a record, or says why there is none. */
  void emit(Locator.JsonLine line, RecordValues values, ArticleSink sink) {
    use.record(values);
    Optional<byte[]> text = values.text();
    if (text.isEmpty()) {
      sink.skip(new Skipped(line.place(), "no text in the field '" + fields.text() + "'"));
    } else if (PlainText.isBlank(text.get())) {
      sink.skip(new Skipped(line.place(), "empty"));
    } else {
      Optional<String> id = values.id();
      sink.article(
          new Article(
              id.isPresent() ? id.get() : line.place(), line, text.get(), values.metadata()));
    }
  }
}

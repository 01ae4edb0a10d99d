package io.github.newsdedupe.index;

import static io.github.newsdedupe.index.UnsoundException.require;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.corpus.Metadata;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An article as an index keeps it: its id, its metadata and its text, in bytes. */
public final class ArticleRecord {

  private static final int ABSENT = -1;

  /** The id, and the four fields of metadata. */
  private static final int FIELDS = 5;

  private final String id;
  private final byte[] bytes;

  private ArticleRecord(String id, byte[] bytes) {
    this.id = id;
    this.bytes = bytes;
  }

  /**
   * The record of an article.
   *
   * @param id that no other article of its run has
   */
  public static ArticleRecord of(String id, Article article) {
    Metadata metadata = article.metadata();
    List<Optional<byte[]>> fields =
        List.of(
            utf8(Optional.of(id)),
            utf8(metadata.title()),
            utf8(metadata.source()),
            utf8(metadata.date()),
            utf8(metadata.url()));
    int length = FIELDS * Integer.BYTES + article.text().length;
    for (Optional<byte[]> field : fields) {
      length += field.map(value -> value.length).orElse(0);
    }
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    fields.forEach(field -> buffer.putInt(field.map(value -> value.length).orElse(ABSENT)));
    fields.forEach(field -> field.ifPresent(buffer::put));
    return new ArticleRecord(id, buffer.put(article.text()).array());
  }

  private static Optional<byte[]> utf8(Optional<String> text) {
    return text.map(value -> value.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The article of a record that lies among others.
   *
   * @throws UnsoundException if it is none
   */
  static Article decode(byte[] bytes, int from, int length, Locator locator) {
    require(length >= FIELDS * Integer.BYTES, "half an article");
    ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length).order(ByteOrder.LITTLE_ENDIAN);
    int[] lengths = new int[FIELDS];
    buffer.asIntBuffer().get(lengths);
    buffer.position(from + FIELDS * Integer.BYTES);
    String id = next(buffer, lengths[0]).orElse("");
    Metadata metadata =
        new Metadata(
            next(buffer, lengths[1]),
            next(buffer, lengths[2]),
            next(buffer, lengths[3]),
            next(buffer, lengths[4]));
    require(Article.isText(bytes, buffer.position(), from + length), "a text that is none");
    byte[] text = Arrays.copyOfRange(bytes, buffer.position(), from + length);
    return new Article(id, locator, text, metadata);
  }

  private static Optional<String> next(ByteBuffer buffer, int length) {
    if (length == ABSENT) {
      return Optional.empty();
    }
    require(length >= 0 && length <= buffer.remaining(), "half an article");
    byte[] text = new byte[length];
    buffer.get(text);
    return Optional.of(new String(text, StandardCharsets.UTF_8));
  }

  /** Its id. */
  public String id() {
    return id;
  }

  int length() {
    return bytes.length;
  }

  /** Equal records have equal ones. */
  int checksum() {
    return Section.checksumOf(bytes);
  }

  void putInto(ByteBuffer buffer) {
    buffer.put(bytes);
  }
}

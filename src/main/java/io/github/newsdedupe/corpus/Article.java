package io.github.newsdedupe.corpus;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/** One article: its id, where it was read, and its text in valid UTF-8. */
public final class Article {

  /**
   * The longest text that is taken for one article: a Java array holds no more than 2 GiB, and a
   * text is held some four times over while it is decoded, cleaned and cut into words.
   */
  static final long MAX_SIZE = Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 8);

  private final String id;
  private final Locator locator;
  private final byte[] text;
  private final Metadata metadata;

  /** Takes the array over; nobody may change it afterwards. */
  public Article(String id, Locator locator, byte[] text, Metadata metadata) {
    this.id = id;
    this.locator = locator;
    this.text = text;
    this.metadata = metadata;
  }

  /** Why what is longer than this is not read. */
  static String tooLarge(long maxSize) {
    return "too large for one article in this memory: over " + (maxSize >> 20) + " MiB";
  }

  /** The path as given, the {@code id} of a JSON Lines record, or file and line. */
  public String id() {
    return id;
  }

  /** Where it can be read again. */
  public Locator locator() {
    return locator;
  }

  /** The text; not to be changed. */
  public byte[] text() {
    return text;
  }

  /** What else is known of it: of plain files nothing but what a {@link Provenance} knows. */
  public Metadata metadata() {
    return metadata;
  }

  /**
   * The day on which it was published, as its metadata or its first lines state it; absent rather
   * than doubtful. Found out anew each time.
   */
  public Optional<LocalDate> publishedOn() {
    return PublicationDay.of(this);
  }

  /** As much of it as tells when it was published, and takes little room. */
  public Article head() {
    return text.length <= PublicationDay.ENOUGH
        ? this
        : new Article(id, locator, Arrays.copyOf(text, PublicationDay.ENOUGH), metadata);
  }

  /** Whether bytes can be the text of an article: valid UTF-8 that is not blank. */
  public static boolean isText(byte[] bytes, int from, int to) {
    return TextDecoder.isValid(bytes, from, to) && !PlainText.isBlank(bytes, from, to);
  }

  /** The same article, of which something else is known. */
  Article with(Metadata other) {
    return new Article(id, locator, text, other);
  }

  /** Tells whether a second reading found the same text. */
  public int checksum() {
    CRC32C crc = new CRC32C();
    crc.update(text);
    return (int) crc.getValue();
  }
}

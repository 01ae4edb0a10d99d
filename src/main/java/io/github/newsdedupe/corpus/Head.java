package io.github.newsdedupe.corpus;

import io.github.newsdedupe.text.ByteOrderMark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The first bytes of a file, decompressed, and its name: what tells its {@link FileFormat}. */
final class Head {

  /** As far as git looks for a zero byte before it calls a file binary. */
  static final int LENGTH = 8_000;

  private final byte[] bytes;
  private final int length;
  private final String name;

  /** Where the first byte stands that is neither space nor of a byte order mark. */
  private final int visible;

  /**
   * The head of a file.
   *
   * @param bytes of the file, from its first on
   * @param filled how many there are; those beyond the head are not looked at
   * @param name of the file
   */
  Head(byte[] bytes, int filled, String name) {
    this.bytes = bytes;
    this.length = Math.min(filled, LENGTH);
    this.name = Compression.plainName(name).toLowerCase(Locale.ROOT);
    int at = PlainText.hasByteOrderMark(bytes, 0, length) ? 3 : 0;
    while (at < length && bytes[at] <= ' ' && bytes[at] >= 0) {
      at++;
    }
    this.visible = at;
  }

  /** Reads the head of a file. */
  static Head of(Path file, String name) throws IOException {
    try (InputStream in = Compression.decompressed(Files.newInputStream(file))) {
      byte[] bytes = in.readNBytes(LENGTH);
      return new Head(bytes, bytes.length, name);
    }
  }

  /** Whether the name ends so, in any case, and maybe with that of a compression after it. */
  boolean isNamed(String suffix) {
    return name.endsWith(suffix);
  }

  /** Whether the first byte of the file begins this mark; its characters stand for bytes. */
  boolean startsWith(String mark) {
    return has(mark, 0);
  }

  /** Whether this mark stands at an offset. */
  boolean has(String mark, int offset) {
    if (offset + mark.length() > length) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if ((bytes[offset + i] & 0xFF) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text begins with a mark, after space and a byte order mark. */
  boolean begins(String mark) {
    return has(mark, visible);
  }

  /** Whether the text begins with what a pattern matches; the first characters are given too. */
  boolean begins(String mark, Pattern pattern) {
    return begins(mark) && pattern.matcher(text()).lookingAt();
  }

  /** Whether the line after the first begins with a mark. */
  boolean secondLineBegins(String mark) {
    int at = ByteSearch.indexOf(bytes, '\n', visible, length);
    return at < length && has(mark, at + 1);
  }

  /** Whether the mark stands anywhere. */
  boolean contains(String mark) {
    return text().contains(mark);
  }

  /** Whether a zero byte tells that this is no text. */
  boolean isBinary() {
    return ByteOrderMark.of(Arrays.copyOf(bytes, Math.min(length, ByteOrderMark.LONGEST)))
            .filter(ByteOrderMark::isWide)
            .isEmpty()
        && ByteSearch.indexOf(bytes, 0, 0, length) < length;
  }

  /** Whether it is compressed. */
  boolean isCompressed() {
    return Compression.of(bytes, length).isPresent();
  }

  /** The text from its first visible character on, a character for each byte. */
  String text() {
    return new String(bytes, visible, length - visible, StandardCharsets.ISO_8859_1);
  }

  /** Whether the first line holds nothing but words with this character between them. */
  boolean firstLineHas(char separator) {
    boolean found = false;
    for (int at = visible; at < length && bytes[at] != '\n'; at++) {
      char here = (char) (bytes[at] & 0xFF);
      found |= here == separator;
      if (here != separator && !isOfName(here)) {
        return false;
      }
    }
    return found;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '"' || c == '\r';
  }
}

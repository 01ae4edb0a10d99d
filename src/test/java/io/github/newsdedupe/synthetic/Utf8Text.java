package io.github.newsdedupe.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text that grows, in UTF-8, and where its paragraphs begin. */
final class Utf8Text {
  private byte[] bytes = new byte[1 << 13];
  private int size;
  private int[] paragraphs = new int[64];
  private int paragraphCount;

  void clear() {
    size = 0;
    paragraphCount = 0;
  }

  int size() {
    return size;
  }

  void append(int oneByte) {
    reserve(1);
    bytes[size++] = (byte) oneByte;
  }

  void append(byte[] from) {
    append(from, 0, from.length);
  }

  void append(byte[] from, int start, int end) {
    reserve(end - start);
    System.arraycopy(from, start, bytes, size, end - start);
    size += end - start;
  }

  /** Appends a stretch of another text. */
  void append(Utf8Text from, int start, int end) {
    append(from.bytes, start, end);
  }

  void append(String text) {
    append(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends a number in so many digits. */
  void appendDigits(int number, int digits) {
    reserve(digits);
    int rest = number;
    for (int at = size + digits - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
  }

  /** Appends another text as the inside of a JSON string. */
  void appendEscaped(Utf8Text from) {
    reserve(2 * from.size);
    for (int i = 0; i < from.size; i++) {
      byte b = from.bytes[i];
      if (b == '"' || b == '\\' || b == '\n') {
        bytes[size++] = '\\';
        b = b == '\n' ? (byte) 'n' : b;
      }
      bytes[size++] = b;
    }
  }

  /** Makes the ASCII letter at a place a capital. */
  void capitalize(int at) {
    bytes[at] &= ~0x20;
  }

  /** A paragraph begins here. */
  void beginParagraph() {
    if (paragraphCount == paragraphs.length) {
      paragraphs = Arrays.copyOf(paragraphs, 2 * paragraphCount);
    }
    paragraphs[paragraphCount++] = size;
  }

  int paragraphs() {
    return paragraphCount;
  }

  /** Where a paragraph begins, the gap before it left out; the end of the text after the last. */
  int paragraph(int number) {
    return number < paragraphCount ? paragraphs[number] : size;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}

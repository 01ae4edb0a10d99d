package io.github.newsdedupe.corpus;

import io.github.newsdedupe.text.ByteOrderMark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Makes valid UTF-8 of the bytes of a file.
 *
 * <p>Valid UTF-8 is taken as it is, byte order mark included, so that offsets hold for the file.
 * What is not is what its byte order mark says, whatever the user does; then what the user says;
 * UTF-8 with damage if most of its sequences beyond ASCII are whole, and Windows-1252 otherwise,
 * the encoding of most older English exports.
 */
final class TextDecoder {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final Optional<Charset> encoding;

  TextDecoder(Optional<Charset> encoding) {
    this.encoding = encoding;
  }

  /** Whether the encoding is found out file by file. */
  boolean isGuessing() {
    return encoding.isEmpty();
  }

  /** Whether valid UTF-8 is taken as it is. */
  boolean readsUtf8() {
    return encoding.filter(charset -> !charset.equals(StandardCharsets.UTF_8)).isEmpty();
  }

  /** The same text in valid UTF-8; the same array where possible. */
  byte[] decode(byte[] bytes) {
    if (readsUtf8() && isValid(bytes, 0, bytes.length)) {
      return bytes;
    }
    Charset charset = encodingOf(bytes);
    boolean utf8 = charset.equals(StandardCharsets.UTF_8) && isValid(bytes, 0, bytes.length);
    return utf8 ? bytes : recode(bytes, charset);
  }

  /** The encoding that {@link #decode(byte[])} decodes these bytes with. */
  Charset encodingOf(byte[] bytes) {
    return ByteOrderMark.of(bytes)
        .map(ByteOrderMark::charset)
        .or(() -> encoding)
        .orElseGet(() -> guess(bytes));
  }

  private static Charset guess(byte[] bytes) {
    int whole = 0;
    int broken = 0;
    int length = 1;
    for (int at = 0; at < bytes.length; at += Math.max(1, length)) {
      boolean wasBroken = length == 0;
      length = sequenceLength(bytes, at);
      broken += length == 0 && !wasBroken ? 1 : 0;
      whole += length > 1 ? 1 : 0;
    }
    return broken == 0 || whole > broken ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }

  /**
   * The same text in valid UTF-8, whatever its bytes look like. Some at a time: a String of all of
   * them and its bytes would take six times as much.
   */
  static byte[] recode(byte[] bytes, Charset charset) {
    ByteArrayOutputStream recoded = new ByteArrayOutputStream(bytes.length + bytes.length / 8);
    try (Reader in = new InputStreamReader(new ByteArrayInputStream(bytes), charset);
        Writer out = new OutputStreamWriter(recoded, StandardCharsets.UTF_8)) {
      in.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // which no array throws
    }
    return recoded.toByteArray();
  }

  /**
   * Whether what stands between two offsets is valid UTF-8; ASCII or nothing may come after it.
   * Text of most scripts is told by four bytes at a time.
   */
  static boolean isValid(byte[] bytes, int from, int to) {
    int at = ByteSearch.indexOfNonAscii(bytes, from, to);
    while (at < to) {
      int four = at <= bytes.length - Integer.BYTES ? (int) INT.get(bytes, at) : 0;
      if (bytes[at] >= 0) {
        at = ByteSearch.indexOfNonAscii(bytes, at, to);
      } else if (isUsualThree(four)) {
        at += 3;
      } else if (isUsualTwo(four)) {
        at += 2;
      } else {
        int length = sequenceLength(bytes, at);
        if (length == 0) {
          return false;
        }
        at += length;
      }
    }
    return true;
  }

  /** Whether bytes begin with a sequence of three, but those whose second byte has other bounds. */
  private static boolean isUsualThree(int four) {
    return (four & 0xC0C0F0) == 0x8080E0 && (four & 0x0F) != 0x00 && (four & 0x0F) != 0x0D;
  }

  /** Whether bytes begin with a sequence of two that could not be shorter. */
  private static boolean isUsualTwo(int four) {
    return (four & 0xC0E0) == 0x80C0 && (four & 0x1E) != 0;
  }

  /** The length of the valid UTF-8 sequence that begins here (RFC 3629), or 0. */
  static int sequenceLength(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    int length = lengthAfter(first);
    boolean leads = first >= 0xC2 && first <= 0xF4 && at + length <= bytes.length;
    return leads && isSecond(first, bytes[at + 1] & 0xFF) && areTails(bytes, at + 2, at + length)
        ? length
        : 0;
  }

  private static int lengthAfter(int first) {
    if (first < 0xE0) {
      return 2;
    }
    return first < 0xF0 ? 3 : 4;
  }

  private static boolean isSecond(int first, int second) {
    return second >= leastSecond(first) && second <= greatestSecond(first);
  }

  private static boolean areTails(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Below it a sequence would be longer than needed. */
  private static int leastSecond(int first) {
    return first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  }

  /** Above it lie the surrogates and what is beyond U+10FFFF. */
  private static int greatestSecond(int first) {
    return first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  }
}

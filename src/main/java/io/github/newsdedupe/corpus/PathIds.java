package io.github.newsdedupe.corpus;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Makes article ids of paths: the path as given with {@code /} between its parts and without a
 * leading {@code ./}; bytes that are not UTF-8 appear as {@code %XX}.
 */
final class PathIds {

  private PathIds() {}

  static String of(Path path) {
    String id = isUndecodable(path) ? fromRawBytes(path) : path.toString();
    id = id.replace(path.getFileSystem().getSeparator(), "/");
    while (id.startsWith("./")) {
      id = id.substring(2);
    }
    return id;
  }

  /** Whether a path has bytes that are not UTF-8. */
  static boolean isUndecodable(Path path) {
    return path.toString().indexOf('\uFFFD') >= 0;
  }

  /**
   * The bytes of a path, without a leading {@code ./}. Java decodes a path when it makes a String
   * of it and loses what it cannot decode; the URI of a path is made from its bytes.
   */
  static byte[] bytesOf(Path path) {
    Path absolute = path.toAbsolutePath();
    byte[] raw = unescape(absolute.toUri().getRawPath());
    int from = Math.min(raw.length, path.isAbsolute() ? 0 : rawLength(absolute) - rawLength(path));
    while (from + 1 < raw.length && raw[from] == '.' && raw[from + 1] == '/') {
      from += 2;
    }
    return Arrays.copyOfRange(raw, from, raw.length);
  }

  private static String fromRawBytes(Path path) {
    byte[] raw = bytesOf(path);
    StringBuilder id = new StringBuilder();
    int at = 0;
    while (at < raw.length) {
      int length = TextDecoder.sequenceLength(raw, at);
      if (length == 0) {
        id.append(String.format(Locale.ROOT, "%%%02X", raw[at++]));
      } else {
        id.append(new String(raw, at, length, StandardCharsets.UTF_8));
        at += length;
      }
    }
    return id.toString();
  }

  /** The number of bytes of a path, each undecodable one counted as one. */
  private static int rawLength(Path path) {
    return unescapedLength(path.toUri().getRawPath()) - unescapedLength(rootUri(path));
  }

  private static String rootUri(Path path) {
    return path.isAbsolute() ? "" : path.getFileSystem().getPath("").toUri().getRawPath();
  }

  private static int unescapedLength(String rawPath) {
    return unescape(rawPath).length;
  }

  private static byte[] unescape(String rawPath) {
    byte[] bytes = new byte[rawPath.length()];
    int count = 0;
    for (int i = 0; i < rawPath.length(); i++) {
      char c = rawPath.charAt(i);
      if (c == '%') {
        bytes[count++] = (byte) Integer.parseInt(rawPath.substring(i + 1, i + 3), 16);
        i += 2;
      } else {
        bytes[count++] = (byte) c;
      }
    }
    return Arrays.copyOf(bytes, count);
  }
}

package io.github.newsdedupe.corpus;

import io.github.newsdedupe.text.ByteOrderMark;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Tells files that are no plain text by their first bytes. */
final class ContentCheck {

  /** As far as git looks for a zero byte before it calls a file binary. */
  private static final int BINARY_PREFIX = 8_000;

  /** How much of a file is looked at for what begins a format. */
  private static final int MARK_PREFIX = 512;

  /** What formats begin with, after space and a byte order mark. */
  private static final String FIRST_VISIBLE = "%P({<";

  private static final String TAR_MARK = "ustar";
  private static final int TAR_MARK_AT = 257;

  private ContentCheck() {}

  /** Why these bytes are no article; empty when they may be one. */
  static Optional<String> reasonToSkip(byte[] bytes) {
    Optional<String> format = mayBeginFormat(bytes) ? formatOf(bytes) : Optional.empty();
    return format.isEmpty() && isBinary(bytes) ? Optional.of(binaryReason(bytes)) : format;
  }

  private static String binaryReason(byte[] bytes) {
    byte[] mark = TAR_MARK.getBytes(StandardCharsets.US_ASCII);
    boolean tar =
        bytes.length >= TAR_MARK_AT + mark.length
            && Arrays.equals(bytes, TAR_MARK_AT, TAR_MARK_AT + mark.length, mark, 0, mark.length);
    return tar ? "tar archive: unpack it first" : "binary file";
  }

  /** Nearly every article tells at its first byte that it is of none. */
  private static boolean mayBeginFormat(byte[] bytes) {
    int at = 0;
    while (at < Math.min(bytes.length, MARK_PREFIX) && bytes[at] <= ' ') {
      at++;
    }
    boolean visible = at < bytes.length && FIRST_VISIBLE.indexOf(bytes[at]) >= 0;
    return visible || (bytes.length > 0 && bytes[0] == 0x1F);
  }

  private static Optional<String> formatOf(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, MARK_PREFIX), StandardCharsets.ISO_8859_1);
    if (start.startsWith("%PDF-")) {
      return Optional.of("PDF: convert it to plain text first");
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return Optional.of(zipReason(start));
    }
    if (Compression.of(bytes, bytes.length).isPresent()) {
      return Optional.of("compressed twice: decompress it first");
    }
    if (start.startsWith("{\\rtf")) {
      return Optional.of("RTF: convert it to plain text first");
    }
    if (isHtml(start)) {
      return Optional.of("HTML: extract the plain text first");
    }
    return Optional.empty();
  }

  /** Word and its like write zip archives that begin with a list of their types. */
  private static String zipReason(String start) {
    return start.contains("[Content_Types].xml")
        ? "DOCX or the like: convert it to plain text first"
        : "zip archive: unpack it first";
  }

  private static boolean isHtml(String start) {
    String text = start.replace("\u00EF\u00BB\u00BF", "").stripLeading();
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("<!doctype html") || lower.startsWith("<html");
  }

  private static boolean isBinary(byte[] bytes) {
    if (ByteOrderMark.of(bytes).filter(ByteOrderMark::isWide).isPresent()) {
      return false;
    }
    int prefix = Math.min(bytes.length, BINARY_PREFIX);
    return ByteSearch.indexOf(bytes, 0, 0, prefix) < prefix;
  }
}

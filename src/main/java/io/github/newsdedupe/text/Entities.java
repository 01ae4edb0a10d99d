package io.github.newsdedupe.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.translate.EntityArrays;

/** Replaces HTML entities by their characters, in UTF-8 bytes. */
final class Entities {

  /** The longest name in HTML 4 is {@code thetasym}; a number has at most seven digits. */
  private static final int MAX_LENGTH = 16;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Those of HTML 4, of which all that {@code StringEscapeUtils} knows besides is not loaded. */
  private static final Map<String, String> NAMED = new HashMap<>();

  static {
    EntityArrays.BASIC_UNESCAPE.forEach(Entities::name);
    EntityArrays.ISO8859_1_UNESCAPE.forEach(Entities::name);
    EntityArrays.HTML40_EXTENDED_UNESCAPE.forEach(Entities::name);
    NAMED.put("&apos;", "'");
  }

  private Entities() {}

  private static void name(CharSequence entity, CharSequence character) {
    NAMED.put(entity.toString(), character.toString());
  }

  /** The piece with its entities decoded. */
  static byte[] decode(byte[] text, int from, int to) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(to - from);
    int copied = from;
    int at = indexOfAmpersand(text, from, to);
    while (at < to) {
      int end = endOfEntity(text, at, to);
      String entity = new String(text, at, end - at, StandardCharsets.US_ASCII);
      String character = unescape(entity);
      if (!character.equals(entity)) {
        decoded.write(text, copied, at - copied);
        decoded.writeBytes(character.getBytes(StandardCharsets.UTF_8));
        copied = end;
      }
      at = indexOfAmpersand(text, end, to);
    }
    decoded.write(text, copied, to - copied);
    return decoded.toByteArray();
  }

  /** Where the next {@code &} stands, or {@code to}. */
  static int indexOfAmpersand(byte[] text, int from, int to) {
    int at = from;
    while (at <= to - Long.BYTES) {
      long found = EightBytes.equalFlags(EightBytes.at(text, at), '&');
      if (found != 0) {
        return at + EightBytes.first(found);
      }
      at += Long.BYTES;
    }
    while (at < to && text[at] != '&') {
      at++;
    }
    return at;
  }

  private static String unescape(String entity) {
    if (entity.startsWith("&#")) {
      return number(entity).map(Entities::character).orElse(entity);
    }
    return NAMED.getOrDefault(entity, entity);
  }

  /** The code point that {@code &#...;} names, if it names one. */
  private static Optional<Integer> number(String entity) {
    boolean hexadecimal = entity.startsWith("&#x") || entity.startsWith("&#X");
    String digits = entity.substring(hexadecimal ? 3 : 2, entity.length() - 1);
    try {
      int number = Integer.parseInt(digits, hexadecimal ? 16 : 10);
      boolean surrogate = number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
      return Character.isValidCodePoint(number) && !surrogate
          ? Optional.of(number)
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** 128 to 159 are control characters that nobody means; browsers read them as Windows-1252. */
  private static String character(int number) {
    return number >= 128 && number < 160
        ? new String(new byte[] {(byte) number}, WINDOWS_1252)
        : Character.toString(number);
  }

  /** After the semicolon of what looks like an entity, or after the ampersand alone. */
  private static int endOfEntity(byte[] text, int ampersand, int to) {
    int at = ampersand + 1;
    int limit = Math.min(to, ampersand + MAX_LENGTH);
    while (at < limit && isNamePart(text[at])) {
      at++;
    }
    return at < limit && text[at] == ';' ? at + 1 : ampersand + 1;
  }

  private static boolean isNamePart(int b) {
    return b == '#' || (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }
}

package io.github.newsdedupe.reference;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Rule 2.1: HTML entities become their characters, once. */
public final class ReferenceEntities {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#[xX][0-9A-Fa-f]+);");

  private ReferenceEntities() {}

  /** The text with every known entity replaced; what is not known stays as it is. */
  public static String decode(String text) {
    return ENTITY.matcher(text).replaceAll(match -> quoted(character(match.group())));
  }

  private static String quoted(String replacement) {
    return replacement.replace("\\", "\\\\").replace("$", "\\$");
  }

  private static String character(String entity) {
    if (entity.equals("&apos;")) {
      return "'";
    }
    if (entity.startsWith("&#") && !isCharacter(number(entity))) {
      return entity;
    }
    if (entity.startsWith("&#") && isControl(number(entity).intValue())) {
      byte[] single = {number(entity).byteValue()};
      return new String(single, Charset.forName("windows-1252"));
    }
    return StringEscapeUtils.unescapeHtml4(entity);
  }

  private static boolean isControl(int number) {
    return number >= 128 && number <= 159;
  }

  private static BigInteger number(String entity) {
    String digits = entity.substring(2, entity.length() - 1);
    boolean hexadecimal = digits.startsWith("x") || digits.startsWith("X");
    return hexadecimal ? new BigInteger(digits.substring(1), 16) : new BigInteger(digits);
  }

  /** Surrogates and numbers beyond Unicode stand for no character. */
  private static boolean isCharacter(BigInteger number) {
    if (number.compareTo(BigInteger.valueOf(Character.MAX_CODE_POINT)) > 0) {
      return false;
    }
    return Character.getType(number.intValue()) != Character.SURROGATE;
  }
}

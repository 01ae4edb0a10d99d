package io.github.newsdedupe.gate;

import io.github.newsdedupe.report.model.DuplicateEntry;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * How many duplicates are too many.
 *
 * @param text as the option says it
 * @param most duplicates that are let pass: a number, or a share of the articles in percent
 * @param percent whether it is a share
 * @param accepted whether those that the baseline knows count too
 */
public record Limit(String text, BigDecimal most, boolean percent, boolean accepted) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?%|[0-9]{1,9}");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Reads an option.
   *
   * @param text {@code any}, {@code new}, a number or a percentage
   * @throws IllegalArgumentException if it is none of these
   */
  public static Limit parse(String text) {
    if (text.equals("any") || text.equals("new")) {
      return new Limit(text, BigDecimal.ZERO, false, text.equals("any"));
    }
    boolean percent = text.endsWith("%");
    String number = percent ? text.substring(0, text.length() - 1) : text;
    if (!NUMBER.matcher(text).matches()
        || (percent && new BigDecimal(number).compareTo(HUNDRED) > 0)) {
      throw new IllegalArgumentException(
          "--fail-on must be any, new, a number such as 10 or a percentage such as 2.5%, but is "
              + text);
    }
    return new Limit(text, new BigDecimal(number), percent, false);
  }

  /** Whether a duplicate counts. */
  boolean counts(DuplicateEntry duplicate) {
    return accepted || !duplicate.accepted();
  }

  /** Whether so many of so many articles may be duplicates. */
  boolean admits(int duplicates, int articles) {
    BigDecimal scaled = BigDecimal.valueOf(duplicates).multiply(percent ? HUNDRED : BigDecimal.ONE);
    BigDecimal allowed = percent ? most.multiply(BigDecimal.valueOf(articles)) : most;
    return scaled.compareTo(allowed) <= 0;
  }
}

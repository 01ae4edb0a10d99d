package io.github.newsdedupe.corpus;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out on what day an article was published: the day that its metadata state, else the day of
 * a stamp or a dateline in its first lines. It is the day as it is written, in whatever time zone;
 * of a number of seconds it is the day in UTC. No day is better than a wrong one.
 */
final class PublicationDay {

  /** How much of a text is looked at, in bytes. */
  private static final int HEAD = 400;

  /** Of a text cut down to so much the same is found, in bytes: it is still seen to be cut. */
  static final int ENOUGH = HEAD + 1;

  /** The longest statement that is read. */
  private static final int LONGEST = 120;

  /** {@code 20200618}, maybe with a time. */
  private static final Pattern COMPACT =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})(?:[T ]?\\d{4}(?:\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?");

  /** Seconds since 1970, or thousandths of them, in the years from 1973 to 2286. */
  private static final Pattern SECONDS = Pattern.compile("(\\d{9,10})(?:\\.\\d{1,9})?");

  private static final Pattern MILLISECONDS = Pattern.compile("(\\d{10})\\d{3}");

  private PublicationDay() {}

  static Optional<LocalDate> of(Article article) {
    return article
        .metadata()
        .date()
        .flatMap(PublicationDay::stated)
        .or(() -> inHead(article.text()));
  }

  /** The one day that a date of metadata names. */
  static Optional<LocalDate> stated(String date) {
    String text = date.strip();
    if (isYearMonthDay(text)) {
      return WrittenDate.of(
          Integer.parseInt(text, 0, 4, 10),
          Integer.parseInt(text, 5, 7, 10),
          Integer.parseInt(text, 8, 10, 10));
    }
    return text.length() > LONGEST ? Optional.empty() : matched(text);
  }

  /**
   * Whether it is written like {@code 2020-06-18}, the one way that needs no pattern: every article
   * that is compared is asked for its day.
   */
  private static boolean isYearMonthDay(String text) {
    if (text.length() != 10) {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      boolean sign = i == 4 || i == 7;
      if (sign ? text.charAt(i) != '-' : !isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Not of any script: a date in others is told by its pattern, or is none. */
  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The one day that patterns find in a date of metadata. */
  static Optional<LocalDate> matched(String text) {
    Optional<LocalDate> number = compact(text).or(() -> sinceEpoch(text));
    return number.isPresent() ? number : written(text);
  }

  private static Optional<LocalDate> written(String text) {
    List<WrittenDate> dates = WrittenDate.in(text);
    boolean one = dates.stream().map(WrittenDate::day).distinct().count() == 1;
    return one && Stamp.hasNoOtherNumbers(text, dates)
        ? Optional.of(dates.get(0).day())
        : Optional.empty();
  }

  private static Optional<LocalDate> compact(String text) {
    Matcher matcher = COMPACT.matcher(text);
    return matcher.matches()
        ? WrittenDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3))
        : Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Optional<LocalDate> sinceEpoch(String text) {
    Matcher seconds = SECONDS.matcher(text);
    Matcher milliseconds = MILLISECONDS.matcher(text);
    Matcher matcher = seconds.matches() ? seconds : milliseconds;
    return matcher.matches()
        ? Optional.of(
            LocalDate.ofInstant(
                Instant.ofEpochSecond(Long.parseLong(matcher.group(1))), ZoneOffset.UTC))
        : Optional.empty();
  }

  /** The day in the first stamp or dateline of a text. */
  static Optional<LocalDate> inHead(byte[] text) {
    TextRange all = TextRange.of(text);
    TextRange head = all.part(all.start(), Math.min(text.length, HEAD));
    boolean cut = text.length > HEAD;
    return mayHoldYear(text, head.end()) ? new HeadLines(head, cut).day() : Optional.empty();
  }

  /** Whether four digits stand together, which is rare and quickly found out. */
  private static boolean mayHoldYear(byte[] text, int end) {
    int digits = 0;
    for (int i = 0; i < end; i++) {
      digits = text[i] >= '0' && text[i] <= '9' ? digits + 1 : 0;
      if (digits == 4) {
        return true;
      }
    }
    return false;
  }
}

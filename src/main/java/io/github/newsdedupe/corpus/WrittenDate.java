package io.github.newsdedupe.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar day, with its year, as it is written in a text.
 *
 * @param day the day
 * @param start where it begins in the text
 * @param end where it ends
 */
record WrittenDate(LocalDate day, int start, int end) {

  /** The years of newspapers; what looks like another year is a number. */
  private static final int FIRST_YEAR = 1500;

  private static final int LAST_YEAR = 2200;

  private static final String NO_DIGIT_BEFORE = "(?<!\\d)";
  private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{M}\\d])";
  private static final String NO_DIGIT_AFTER = "(?!\\d)";
  private static final String DAY = "(?<d>\\d{1,2})";
  private static final String YEAR = "(?<y>\\d{4})" + NO_DIGIT_AFTER;
  private static final String MONTH = "(?<m>[\\p{L}\\p{M}]{3,12})\\.?";
  private static final String ORDINAL = "(?:st|nd|rd|th|er|[.\u00BA\u00B0\u00AA])?";
  private static final String CLOCK =
      "\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\h[ap]m)?(?:\\h(?:[A-Z]{1,5}|[+-]\\d{4}))?";

  /**
   * The ways of writing a day, each with groups for year, month and day, or two for the last two.
   */
  private enum Form {
    /** {@code June 18, 2020}. */
    MONTH_DAY_YEAR(MONTH + "\\h*-?" + DAY + ORDINAL + "(?:\\h*,\\h*|\\h+|-)" + YEAR),
    /** {@code Jun 18 10:15:30 UTC 2020}. */
    MONTH_DAY_TIME_YEAR(MONTH + "\\h+" + DAY + ",?\\h+" + CLOCK + "\\h+" + YEAR),
    /** {@code 18. Juni 2020}, {@code 18 de junio de 2020}, {@code 18-JUN-2020}. */
    DAY_MONTH_YEAR(
        DAY
            + ORDINAL
            + "(?:\\h*|-|\\h+(?:de|of)\\h+)"
            + MONTH
            + "(?:\\h*,\\h*|\\h+|-|\\h+del?\\h+)"
            + YEAR),
    /** {@code 2020-06-18}. */
    NUMBERS_YEAR_FIRST("(?<y>\\d{4})([-/.])(?<m>\\d{1,2})\\2" + DAY + "(?![-/.]?\\d)"),
    /** {@code 30.10.2018}: nobody puts the month first where full stops part the numbers. */
    DAY_DOT_MONTH(DAY + "\\.\\h?(?<m>\\d{1,2})\\.\\h?" + YEAR + "(?!\\.\\d)"),
    /** {@code 30/10/2018}, {@code 10/30/2018}. */
    NUMBERS_YEAR_LAST("(?<a>\\d{1,2})([-/])(?<b>\\d{1,2})\\2" + YEAR + "(?![-/]\\d)"),
    /** <code>2018年10月30日</code>. */
    CHINESE("(?<y>\\d{4})\\h*\u5E74\\h*(?<m>\\d{1,2})\\h*\u6708\\h*" + DAY + "\\h*\u65E5");

    private final Pattern pattern;

    Form(String pattern) {
      // Chinese puts no spaces between words.
      String before = pattern.indexOf('\u5E74') < 0 ? NO_WORD_BEFORE : NO_DIGIT_BEFORE;
      this.pattern = Pattern.compile(before + pattern);
    }

    private Optional<LocalDate> day(Matcher found) {
      int year = Integer.parseInt(found.group("y"));
      if (this == NUMBERS_YEAR_LAST) {
        return eitherOrder(
            year, Integer.parseInt(found.group("a")), Integer.parseInt(found.group("b")));
      }
      int day = Integer.parseInt(found.group("d"));
      return month(found.group("m")).flatMap(month -> WrittenDate.of(year, month, day));
    }

    private static Optional<Integer> month(String group) {
      return Character.isDigit(group.charAt(0))
          ? Optional.of(Integer.parseInt(group))
          : MonthNames.find(group).map(Month::getValue);
    }

    /** The day that two numbers name, unless they name two in the orders of Europe and America. */
    private static Optional<LocalDate> eitherOrder(int year, int a, int b) {
      Optional<LocalDate> dayFirst = WrittenDate.of(year, b, a);
      Optional<LocalDate> monthFirst = WrittenDate.of(year, a, b);
      boolean one = dayFirst.isEmpty() || monthFirst.isEmpty() || dayFirst.equals(monthFirst);
      return one ? dayFirst.or(() -> monthFirst) : Optional.empty();
    }
  }

  private static final Form[] FORMS = Form.values();

  /** What a text without letters may hold. */
  private static final Form[] FORMS_OF_NUMBERS = {
    Form.NUMBERS_YEAR_FIRST, Form.DAY_DOT_MONTH, Form.NUMBERS_YEAR_LAST
  };

  /** The day of these numbers, if there is one in the years of newspapers. */
  static Optional<LocalDate> of(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** All dates in a text, in its order; they do not overlap. */
  static List<WrittenDate> in(String text) {
    List<WrittenDate> found = new ArrayList<>();
    boolean words = text.codePoints().anyMatch(Character::isLetter);
    for (Form form : words ? FORMS : FORMS_OF_NUMBERS) {
      Matcher matcher = form.pattern.matcher(text);
      int from = 0;
      while (matcher.find(from)) {
        Optional<WrittenDate> date = date(form, matcher);
        date.ifPresent(found::add);
        from = date.map(WrittenDate::end).orElse(matcher.start() + 1);
      }
    }
    found.sort(Comparator.comparingInt(WrittenDate::start));
    return withoutOverlaps(found);
  }

  private static Optional<WrittenDate> date(Form form, Matcher found) {
    return form.day(found).map(day -> new WrittenDate(day, found.start(), found.end()));
  }

  private static List<WrittenDate> withoutOverlaps(List<WrittenDate> sorted) {
    List<WrittenDate> kept = new ArrayList<>();
    int end = 0;
    for (WrittenDate date : sorted) {
      if (date.start >= end) {
        kept.add(date);
        end = date.end;
      }
    }
    return kept;
  }
}

package io.github.newsdedupe.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that says when an article was published, and nothing else but the time of day, a byline
 * or, after a bar, something of another kind: {@code Posted June 18, 2020 9:30 am | by Ann Lee}.
 */
final class Stamp {

  /** The longest line that may be one, in characters. */
  static final int LONGEST = 120;

  private static final Pattern BAR = Pattern.compile("[|\u00B7\u2022\t]");

  /** A capital letter begins every word of a name but these. */
  private static final String NAME =
      "\\p{Lu}[\\p{L}\\p{M}.'\u2019-]*(?:(?:,?\\h+(?:and|und|et|y|e|of|for|de|van|von|der|la|the|&)"
          + "|,)*\\h+\\p{Lu}[\\p{L}\\p{M}.'\u2019-]*){0,8}";

  private static final Pattern BYLINE =
      Pattern.compile("(?:^|\\h)(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i)\\h+" + NAME + ",?");

  /** Who a Chinese article was taken from. */
  private static final Pattern CHINESE_SOURCE =
      Pattern.compile("\u6765\u6E90\\h*[:\uFF1A]\\h*\\S{1,20}");

  private static final Pattern CLOCK =
      Pattern.compile(
          "T?\\d{1,2}(?:\\h?[:.h\uFF1A\u65F6]\\h?\\d{2}){1,2}(?:[.,]\\d{1,9})?\u5206?"
              + "|\\d{1,2}\\h?(?=[ap]\\.?m\\b)"
              + "|(?:GMT|UTC)?\\h?[+-]\\d{1,2}(?::?\\d{2})?\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DIGIT = Pattern.compile("\\d");

  private Stamp() {}

  /** The day of publication in a line, if it is a stamp. */
  static Optional<LocalDate> dayIn(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    for (String part : BAR.split(line, -1)) {
      Optional<LocalDate> day = dayInPart(part);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> dayInPart(String part) {
    List<WrittenDate> dates = WrittenDate.in(part);
    if (dates.isEmpty() || !holdsNothingElse(part, dates)) {
      return Optional.empty();
    }
    int from = 0;
    for (WrittenDate date : dates) {
      if (!StampWords.areOfAnUpdate(part.substring(from, date.start()))) {
        return Optional.of(date.day());
      }
      from = date.end();
    }
    return Optional.empty();
  }

  private static boolean holdsNothingElse(String part, List<WrittenDate> dates) {
    String rest = without(dates, part);
    rest = BYLINE.matcher(rest).replaceAll(" ");
    rest = CHINESE_SOURCE.matcher(rest).replaceAll(" ");
    rest = CLOCK.matcher(rest).replaceAll(" ");
    return !DIGIT.matcher(rest).find() && StampWords.areAll(rest);
  }

  /** Whether a text has no numbers but those of its dates and times of day. */
  static boolean hasNoOtherNumbers(String text, List<WrittenDate> dates) {
    String rest = CLOCK.matcher(without(dates, text)).replaceAll(" ");
    return !DIGIT.matcher(rest).find();
  }

  private static String without(List<WrittenDate> dates, String text) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (WrittenDate date : dates) {
      rest.append(text, from, date.start()).append(" ; ");
      from = date.end();
    }
    return rest.append(text, from, text.length()).toString();
  }
}

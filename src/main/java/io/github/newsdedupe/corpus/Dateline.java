package io.github.newsdedupe.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where and when a story was written, as in {@code LONDON, March 3, 2015 (Reuters) - The river}.
 */
final class Dateline {

  private static final Pattern DASH =
      Pattern.compile("[\u2014\u2013\u2015]|--|\\.-|\\h-(?=\\h|$)|(?<=[)/])-");

  private static final Pattern AGENCY =
      Pattern.compile("\\(\\h*[^()\\d]{2,40}\\)|/\\h*[^/\\d]{2,40}/");

  /** Words with capital letters, parted by commas. */
  private static final Pattern PLACE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}.'\u2019-]*"
              + "(?:,?\\h+(?:(?:of|de|del|do|la|am|an|der)\\h+)?\\p{Lu}[\\p{L}\\p{M}.'\u2019-]*){0,5}\\h*,?");

  private static final Pattern IN_CAPITALS = Pattern.compile("\\p{Lu}{2,}(?![\\p{L}\\p{M}]).*");

  private Dateline() {}

  /** The day in the dateline with which a paragraph begins. */
  static Optional<LocalDate> dayBeforeDash(String paragraph) {
    Matcher dash = DASH.matcher(paragraph).region(0, Math.min(paragraph.length(), Stamp.LONGEST));
    return dash.find() ? dayIn(paragraph.substring(0, dash.start()), false) : Optional.empty();
  }

  /** The day in a line that is a dateline and no more. */
  static Optional<LocalDate> dayIn(String line) {
    return line.length() <= Stamp.LONGEST ? dayIn(line, true) : Optional.empty();
  }

  /** A caption may end with a day and an agency, too, but does not begin in capitals. */
  private static Optional<LocalDate> dayIn(String line, boolean capitals) {
    List<WrittenDate> dates = WrittenDate.in(line);
    if (dates.size() != 1) {
      return Optional.empty();
    }
    WrittenDate date = dates.get(0);
    String before = line.substring(0, date.start());
    String after = line.substring(date.end());
    boolean agency = AGENCY.matcher(before).find() || AGENCY.matcher(after).find();
    String place = withoutAgency(before);
    boolean isOne = place.isEmpty() ? agency && !capitals : isPlace(place, capitals || !agency);
    return isOne && StampWords.areAll(withoutAgency(after))
        ? Optional.of(date.day())
        : Optional.empty();
  }

  private static boolean isPlace(String text, boolean capitals) {
    return PLACE.matcher(text).matches() && (!capitals || IN_CAPITALS.matcher(text).matches());
  }

  private static String withoutAgency(String text) {
    return AGENCY.matcher(text).replaceAll(" ").strip();
  }
}

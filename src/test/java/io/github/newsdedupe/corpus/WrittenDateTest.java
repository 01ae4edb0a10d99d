package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any day, written in any way that is supported, is that day again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenDateTest {

  private static final List<Locale> LANGUAGES =
      Stream.of("en", "de", "fr", "es", "pt", "it", "ru").map(Locale::forLanguageTag).toList();

  private static final int DAYS = 500;

  static Stream<Locale> languages() {
    return LANGUAGES.stream();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uuuu-MM-dd",
        "uuuu-M-d",
        "uuuu/MM/dd",
        "uuuu.MM.dd",
        "uuuuMMdd",
        "dd.MM.uuuu",
        "d.M.uuuu",
        "d. M. uuuu",
        "uuuu'\u5E74'M'\u6708'd'\u65E5'",
        "uuuu'\u5E74'MM'\u6708'dd'\u65E5'"
      })
  void any_day_in_numbers_is_read(String pattern) {
    for (LocalDate day : days()) {
      assertRead(day, DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(day));
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void any_day_with_the_name_of_its_month_is_read(Locale language) {
    List<String> patterns =
        List.of(
            "MMM d, uuuu",
            "d MMMM uuuu",
            "d MMM uuuu",
            "d. MMMM uuuu",
            "d LLLL uuuu",
            "d LLL uuuu",
            "EEEE, d MMMM uuuu",
            "EEE LLL d uuuu",
            "d 'de' MMMM 'de' uuuu",
            "d-MMM-uuuu");
    for (String pattern : patterns) {
      DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, language);
      for (LocalDate day : days()) {
        assertRead(day, format.format(day));
      }
    }
  }

  @Test
  void any_day_with_a_time_is_read() {
    List<DateTimeFormatter> formats =
        List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            DateTimeFormatter.ISO_INSTANT,
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' uuuu", Locale.ENGLISH));
    for (LocalDate day : days()) {
      LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(day.toEpochDay() * 7919, 86_400L));
      for (DateTimeFormatter format : formats) {
        assertRead(day, format.format(day.atTime(time).atOffset(ZoneOffset.UTC)));
      }
    }
  }

  @Test
  void any_day_from_1974_to_2200_is_read_from_seconds_since_1970() {
    for (LocalDate day : days()) {
      if (day.getYear() >= 1974) {
        long seconds = day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        assertRead(day, Long.toString(seconds));
        assertRead(day, Long.toString(seconds + 86_399));
      }
    }
  }

  @Test
  void a_day_between_slashes_is_read_or_ambiguous_but_never_another() {
    for (LocalDate day : days()) {
      Optional<LocalDate> read =
          PublicationDay.stated(DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).format(day));

      boolean clear = day.getDayOfMonth() > 12 || day.getDayOfMonth() == day.getMonthValue();
      assertEquals(clear ? Optional.of(day) : Optional.empty(), read, day.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_name_of_a_month_that_java_knows_is_known(Locale language) {
    List<TextStyle> styles =
        List.of(
            TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    for (Month month : Month.values()) {
      for (TextStyle style : styles) {
        String name = month.getDisplayName(style, language).replace(".", "");
        assertEquals(Optional.of(month), MonthNames.find(name), name);
      }
    }
  }

  @Test
  void dates_in_a_text_are_found_in_its_order() {
    List<WrittenDate> dates =
        WrittenDate.in("Posted 2020-06-18, updated June 20, 2020 or 21.6.2020");

    assertEquals(
        List.of(18, 20, 21), dates.stream().map(date -> date.day().getDayOfMonth()).toList());
  }

  @Test
  void numbers_that_only_look_like_dates_are_none() {
    String text =
        "Version 2020.6.18.1, pages 1-2-2020-7, 12020-06-18, A18 June 20205, 192.168.1.2020";

    assertTrue(WrittenDate.in(text).isEmpty(), WrittenDate.in(text).toString());
  }

  private static void assertRead(LocalDate day, String written) {
    assertEquals(Optional.of(day), PublicationDay.stated(written), written);
  }

  /** Random days of the years 1500 to 2200, and their first and last. */
  private static List<LocalDate> days() {
    SplittableRandom random = new SplittableRandom(7);
    long first = LocalDate.of(1500, 1, 1).toEpochDay();
    long last = LocalDate.of(2200, 12, 31).toEpochDay();
    List<LocalDate> days =
        new ArrayList<>(List.of(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last)));
    random.longs(DAYS, first, last).mapToObj(LocalDate::ofEpochDay).forEach(days::add);
    return days;
  }
}

package io.github.newsdedupe.corpus;

import java.text.Normalizer;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names of the months in English, German, French, Spanish, Portuguese, Italian and Russian, as
 * they stand in dates and alone, in full and abbreviated.
 *
 * <p>They are the names of the CLDR, written down here since every Java has its own version of it,
 * and the same archive should have the same dates under all of them.
 */
final class MonthNames {

  /** A month a line, in lower case and without accents. */
  private static final String NAMES =
      """
      january jan januar janner janvier janv enero ene janeiro gennaio gen января январь янв
      february feb februar fevrier fevr fev febrero fevereiro febbraio февраля февраль февр фев
      march mar marz mrz mars marzo marco марта март мар
      april apr avril avr abril abr aprile апреля апрель апр
      may mai mayo maio maggio mag мая маи
      june jun juni juin junio junho giugno giu июня июнь июн
      july jul juli juillet juil julio julho luglio lug июля июль июл
      august aug aout agosto ago августа август авг
      september sep sept septembre septiembre setiembre setembro set settembre сентября сентябрь сент сен
      october oct oktober okt octobre octubre outubro out ottobre ott октября октябрь окт
      november nov novembre noviembre novembro ноября ноябрь нояб ноя
      december dec dezember dez decembre diciembre dic dezembro dicembre декабря декабрь дек
      """;

  /** Characters before it have none. */
  private static final char FIRST_WITH_ACCENT = '\u00C0';

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Map<String, Month> MONTHS = months();

  private MonthNames() {}

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    String[] lines = NAMES.split("\n", -1);
    for (int month = 1; month <= 12; month++) {
      for (String name : lines[month - 1].split(" ", -1)) {
        months.put(name, Month.of(month));
      }
    }
    return Map.copyOf(months);
  }

  /** The month of this name, in whatever case, without a full stop after it. */
  static Optional<Month> find(String name) {
    return Optional.ofNullable(MONTHS.get(fold(name)));
  }

  /** A word in lower case and without accents. */
  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    // The tables by which Java takes accents off are slow to load, and English needs none.
    return isWithoutAccents(lower) ? lower : withoutAccents(lower);
  }

  private static boolean isWithoutAccents(String word) {
    return word.chars().allMatch(character -> character < FIRST_WITH_ACCENT);
  }

  private static String withoutAccents(String lower) {
    return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
  }
}

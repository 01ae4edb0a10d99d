package io.github.newsdedupe.corpus;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells the lines that news databases put before and after the text of an article. */
final class HeaderLine {

  private static final Pattern YEAR = Pattern.compile("\\b(1[89]|20)\\d\\d\\b");

  /** Beginnings of the names of the months in the languages of the exports. */
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(jan|feb|fév|fev|mar|mär|maa|mrt|apr|avr|abr|may|mai|mei|mag|jun|jui|giu|jul|lug"
              + "|aug|aoû|aou|ago|sep|set|oct|okt|out|ott|nov|dec|dez|déc|dic|ene|gen)\\p{L}{0,8}\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern NUMERIC_DATE = Pattern.compile("\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}");

  private static final Pattern COPYRIGHT =
      Pattern.compile("(?:copyright\\b|\\(c\\)|©).*", Pattern.CASE_INSENSITIVE);

  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?:all rights reserved|alle rechte vorbehalten|tous droits réservés).{0,40}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BYLINE =
      Pattern.compile("(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|Door)\\s+\\p{Lu}.*");

  private static final int LONGEST_LABEL = 32;
  private static final int LONGEST_DATE = 80;

  /** In lines; a list of subjects may take some twenty. */
  private static final int LONGEST_FIELD = 40;

  private HeaderLine() {}

  static boolean isDate(String line) {
    if (line.length() > LONGEST_DATE) {
      return false;
    }
    boolean named = YEAR.matcher(line).find() && MONTH.matcher(line).find();
    return named || NUMERIC_DATE.matcher(line).lookingAt();
  }

  static boolean isCopyright(String line) {
    return COPYRIGHT.matcher(line).matches() || isRights(line);
  }

  static boolean isRights(String line) {
    return RIGHTS.matcher(line).matches();
  }

  static boolean isByline(String line) {
    return BYLINE.matcher(line).matches();
  }

  /** The label before a colon in upper case, as in {@code Load-Date: July 6, 2020}. */
  static Optional<String> label(String line) {
    int colon = line.indexOf(':');
    if (colon < 1 || colon > LONGEST_LABEL || !Character.isUpperCase(line.charAt(0))) {
      return Optional.empty();
    }
    return Optional.of(
        line.substring(0, colon).replace('\u00A0', ' ').strip().toUpperCase(Locale.ROOT));
  }

  static boolean hasLabel(String line, Set<String> labels) {
    return label(line).filter(labels::contains).isPresent();
  }

  /** The field that begins with this line, after its label, up to a blank line. */
  static TextRange field(TextRange range, int line) {
    int end = range.paragraphEnd(line);
    int at = line;
    while (at < end && range.at(at) != ':') {
      at++;
    }
    at = Math.min(at + 1, end);
    while (at < end && range.at(at) == ' ') {
      at++;
    }
    return range.part(at, end);
  }

  /**
   * Where the fields after a text begin: going up from the end, the last line with a field before a
   * paragraph that begins with none.
   */
  static int tailStart(TextRange range, Predicate<String> isField) {
    int cut = range.end();
    int plain = 0;
    int line = range.end();
    while (line > range.start() && plain <= LONGEST_FIELD) {
      line = range.previous(line);
      boolean blank = range.isBlank(line);
      if (blank && plain > 0) {
        return cut;
      }
      if (!blank && isField.test(range.line(line))) {
        cut = line;
        plain = 0;
      } else if (!blank) {
        plain++;
      }
    }
    return cut;
  }
}

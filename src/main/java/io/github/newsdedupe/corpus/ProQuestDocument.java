package io.github.newsdedupe.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a document of ProQuest: its title, fields, the text after {@code Full text:}, and more
 * fields, each with its label.
 */
final class ProQuestDocument {

  private static final Pattern FULL_TEXT =
      Pattern.compile(
          "(?:Full text|Volltext|Texte intégral|Texto completo)[\\s\\u00A0]?:.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NO_TEXT =
      Pattern.compile(
          "(?:full text )?(?:not available|unavailable)\\.?.{0,40}", Pattern.CASE_INSENSITIVE);

  private static final String TITLE = "TITLE";
  private static final String SOURCE = "PUBLICATION TITLE";
  private static final String DATE = "PUBLICATION DATE";
  private static final String YEAR = "PUBLICATION YEAR";
  private static final String URL = "DOCUMENT URL";

  /** Fields of which a document has several, and a text has none. */
  private static final Set<String> TELLING =
      Set.of(
          TITLE,
          SOURCE,
          DATE,
          YEAR,
          URL,
          "PUBLICATION INFO",
          "PROQUEST DOCUMENT ID",
          "SOURCE TYPE",
          "LANGUAGE OF PUBLICATION",
          "DOCUMENT TYPE",
          "DATABASE");

  private static final Set<String> OTHERS =
      Set.of(
          "ABSTRACT",
          "AUTHOR",
          "LINKS",
          "SUBJECT",
          "LOCATION",
          "PEOPLE",
          "PAGES",
          "SECTION",
          "COMPANY / ORGANIZATION",
          "BUSINESS INDEXING TERM",
          "IDENTIFIER / KEYWORD",
          "CREDIT",
          "CREDITS",
          "CLASSIFICATION",
          "COLUMN",
          "DATELINE",
          "FIRST PAGE",
          "PUBLISHER",
          "PLACE OF PUBLICATION",
          "COUNTRY OF PUBLICATION",
          "PUBLICATION SUBJECT",
          "ISSN",
          "EISSN",
          "COPYRIGHT",
          "LAST UPDATED",
          "VOLUME",
          "ISSUE",
          "ILLUSTRATION",
          "DOCUMENT FEATURE",
          "NUMBER OF PAGES",
          "PRODUCT NAME",
          "NAICS",
          "CONTACT US AT",
          "DATABASE COPYRIGHT");

  private static final int LEAST_FIELDS = 2;

  private final TextRange section;
  private final Map<String, TextRange> fields = new HashMap<>();

  /** The line on which the full text begins, and how many lines say so. */
  private int fullText;

  private int fullTexts;

  private ProQuestDocument(TextRange section) {
    this.section = section;
  }

  static Reading read(TextRange section) {
    return new ProQuestDocument(section).read();
  }

  private Reading read() {
    for (int line = section.start(); line < section.end(); line = section.next(line)) {
      if (!section.isBlank(line)) {
        meet(line, section.line(line));
      }
    }
    if (fullTexts == 0) {
      return fields.size() < LEAST_FIELDS
          ? new Reading.Nothing()
          : new Reading.Unreadable("no full text");
    }
    if (fields.size() < LEAST_FIELDS) {
      return new Reading.Unreadable("a full text without the fields of a document");
    }
    return fullTexts == 1 ? document() : new Reading.Unreadable("two full texts in one document");
  }

  private void meet(int line, String text) {
    if (FULL_TEXT.matcher(text).matches()) {
      fullText = fullTexts++ == 0 ? line : fullText;
    } else if (HeaderLine.hasLabel(text, TELLING)) {
      fields.put(HeaderLine.label(text).orElseThrow(), HeaderLine.field(section, line));
    }
  }

  private Reading document() {
    TextRange rest = section.part(afterLabel(fullText), section.end());
    TextRange body =
        section.part(rest.start(), HeaderLine.tailStart(rest, ProQuestDocument::isField));
    if (NO_TEXT.matcher(body.trimmed().line(body.trimmed().start())).matches()) {
      return new Reading.Unreadable("no full text");
    }
    TextRange heading = heading();
    Optional<String> title = value(TITLE).or(() -> Optional.of(heading.folded()));
    Metadata metadata =
        new Metadata(
            title.filter(text -> !text.isEmpty()),
            value(SOURCE),
            value(DATE).or(() -> value(YEAR)),
            value(URL));
    return Reading.of(metadata, heading, body);
  }

  private int afterLabel(int line) {
    int at = line;
    while (section.at(at) != ':') {
      at++;
    }
    at++;
    while (at < section.end() && section.at(at) == ' ') {
      at++;
    }
    return at;
  }

  private Optional<String> value(String label) {
    return Optional.ofNullable(fields.get(label))
        .map(field -> field.part(field.start(), field.next(field.start())).folded())
        .filter(value -> !value.isEmpty());
  }

  /** The paragraph at the top that is no field. */
  private TextRange heading() {
    int line = section.firstFilled(section.start());
    while (line < fullText && ExportFormat.isAnyProQuestDelimiter(section.line(line))) {
      line = section.firstFilled(section.next(line));
    }
    boolean isHeading = line < fullText && !isField(section.line(line));
    return section.part(line, isHeading ? section.paragraphEnd(line) : line);
  }

  private static boolean isField(String line) {
    return HeaderLine.hasLabel(line, TELLING)
        || HeaderLine.hasLabel(line, OTHERS)
        || HeaderLine.isCopyright(line)
        || ExportFormat.isAnyProQuestDelimiter(line);
  }
}

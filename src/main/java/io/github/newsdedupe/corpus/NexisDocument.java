package io.github.newsdedupe.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a document of LexisNexis or Nexis Uni: source, date, title, fields up to the length, the
 * text, and fields again. The order of the first three differs; the fields have English, German or
 * French labels.
 */
final class NexisDocument {

  private static final Pattern LENGTH =
      Pattern.compile(
          "(?:LENGTH|LÄNGE|LONGUEUR|LONGITUD|LENGTE|LUNGHEZZA)\\s?:[\\s\\u00A0]*\\d[\\d.,]*"
              + "[\\s\\u00A0]+\\p{L}.{0,60}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern COUNT =
      Pattern.compile("\\d[\\d.,]* (?:words|Wörter|mots|woorden|palabras)");

  /** A line of its own before the text. */
  private static final Set<String> BODY =
      Set.of("Body", "BODY:", "Text", "Texte", "Volltext", "Corps");

  private static final Set<String> HEAD =
      Set.of(
          ("BYLINE AUTOR AUTEUR AUTHOR SECTION RUBRIK RUBRIQUE DATELINE HIGHLIGHT HEADLINE TITLE"
                  + " TITEL TITRE SERIES SERIE INSERT ENCART RESSORT SOURCE COLUMN DEPARTMENT"
                  + " ANCHOR ANCHORS GUEST GUESTS REPORTER REPORTERS CORRESPONDENT CORRESPONDENTS")
              .split(" "));

  private static final Set<String> TITLE = Set.of("HEADLINE", "TITLE", "TITEL", "TITRE");

  private static final Set<String> TAIL =
      Set.of(
          ("LOAD-DATE LANGUAGE PUBLICATION-TYPE GRAPHIC SUBJECT ORGANIZATION COMPANY TICKER"
                  + " STOCK-SYMBOL INDUSTRY PERSON CITY STATE COUNTRY GEOGRAPHIC DOCUMENT-TYPE"
                  + " JOURNAL-CODE CORRECTION CORRECTION-DATE DISTRIBUTION NOTES NAME TYPE URL"
                  + " UPDATE SPRACHE LANGUE DATE-CHARGEMENT TYPE-PUBLICATION CODE-REVUE GRAFIK"
                  + " SUJET SOCIETE SECTEUR-ACTIVITE LOCALISATION-GEO SYMBOLE-BOURSIER SERIES"
                  + " ENHANCEMENT CHART PHOTO PHOTOS CUTLINE CATEGORY ISSN ACC-NO DATUM"
                  + " PUBLICATION-SOURCE-COUNTRY")
              .split(" "));

  /** Lines that stand alone after the text. */
  private static final Set<String> MARKERS = Set.of("Classification", "Graphic");

  /** How far below the length the line before the text may stand. */
  private static final int BODY_WITHIN = 40;

  private final TextRange section;
  private final boolean titleFirst;

  /** The line with the length, and the first of the fields that it is one of. */
  private int length = -1;

  private int fields = -1;
  private Optional<TextRange> headline = Optional.empty();

  private NexisDocument(TextRange section, boolean titleFirst) {
    this.section = section;
    this.titleFirst = titleFirst;
  }

  /** A document that begins with a line that counts it. */
  static Reading readPrint(TextRange section) {
    int second =
        ExportFormat.NEXIS.isDelimiter(section.line(section.start()))
            ? section.next(section.start())
            : section.start();
    return new NexisDocument(section.part(second, section.end()), false).read();
  }

  /** A document of Nexis Uni. */
  static Reading readUni(TextRange section) {
    return new NexisDocument(section, true).read();
  }

  private Reading read() {
    if (findFields(LENGTH) > 1) {
      return new Reading.Unreadable("two lengths in one document");
    }
    if (length < 0 && findFields(COUNT) == 0) {
      return new Reading.Unreadable("no length before the text");
    }
    int bodyStart = bodyStart();
    TextRange rest = section.part(bodyStart, section.end());
    int bodyEnd = HeaderLine.tailStart(rest, NexisDocument::isTail);
    NexisHeader header = NexisHeader.of(section.part(section.start(), fields), titleFirst);
    TextRange title = headline.orElse(header.title());
    Metadata metadata =
        new Metadata(
            Optional.of(title.folded()).filter(text -> !text.isEmpty()),
            header.source(),
            header.date(),
            url(section.part(bodyEnd, section.end())));
    return Reading.of(metadata, title, section.part(bodyStart, bodyEnd));
  }

  /** How many lines give a length; remembers the first of them and of the fields before it. */
  private int findFields(Pattern pattern) {
    int found = 0;
    fields = -1;
    headline = Optional.empty();
    for (int line = section.start(); line < section.end(); line = section.next(line)) {
      if (section.isBlank(line)) {
        continue;
      }
      String text = section.line(line);
      boolean isLength = pattern.matcher(text).matches();
      if (found == 0 && (isLength || HeaderLine.hasLabel(text, HEAD))) {
        meet(line, text);
      }
      if (isLength && found++ == 0) {
        length = line;
      }
    }
    return found;
  }

  private void meet(int line, String text) {
    fields = fields < 0 ? line : fields;
    if (headline.isEmpty() && HeaderLine.hasLabel(text, TITLE)) {
      headline = Optional.of(HeaderLine.field(section, line).trimmed());
    }
  }

  /** After the line that announces the text, or else after the fields that follow the length. */
  private int bodyStart() {
    int line = section.next(length);
    for (int i = 0; i < BODY_WITHIN && line < section.end(); i++) {
      String text = section.line(line);
      if (HeaderLine.hasLabel(text, HEAD)) {
        meet(line, text);
      }
      if (BODY.contains(text)) {
        return section.next(line);
      }
      line = section.next(line);
    }
    line = section.firstFilled(section.next(length));
    while (line < section.end() && HeaderLine.hasLabel(section.line(line), HEAD)) {
      line = section.firstFilled(section.paragraphEnd(line));
    }
    return line;
  }

  private static boolean isTail(String line) {
    return HeaderLine.hasLabel(line, TAIL)
        || HeaderLine.isCopyright(line)
        || MARKERS.contains(line)
        || ExportFormat.NEXIS_UNI.isDelimiter(line);
  }

  private static Optional<String> url(TextRange tail) {
    List<String> urls = new ArrayList<>();
    for (int line = tail.start(); line < tail.end(); line = tail.next(line)) {
      if (HeaderLine.hasLabel(tail.line(line), Set.of("URL"))) {
        urls.add(HeaderLine.field(tail, line).folded());
      }
    }
    return urls.stream().filter(url -> !url.isEmpty()).findFirst();
  }
}

package io.github.newsdedupe.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a document of Factiva as it is displayed: title, byline, number of words, date, perhaps a
 * time, source, its code, pages, language, copyright, each on a line; then the text.
 */
final class FactivaDisplay {

  private static final Pattern COUNT =
      Pattern.compile(
          "\\d[\\d.,\\u00A0 ]{0,10}"
              + "(?:words|Wörter|mots|palabras|parole|palavras|woorden|слов\\p{L}?)");

  private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.h]\\d\\d.{0,12}");

  private static final Set<String> LANGUAGES =
      Set.of(
          ("English German French Spanish Italian Dutch Portuguese Russian Englisch Deutsch"
                  + " Französisch Spanisch Anglais Allemand Français Espagnol Inglés Español Italiano"
                  + " Nederlands Português")
              .split(" "));

  /** Lines between the number of words and the text. */
  private static final int HEADER = 14;

  private final TextRange section;
  private final int count;
  private final List<Integer> header = new ArrayList<>();

  private FactivaDisplay(TextRange section, int count) {
    this.section = section;
    this.count = count;
    int line = section.firstFilled(section.next(count));
    while (line < section.end() && header.size() < HEADER) {
      header.add(line);
      line = section.firstFilled(section.next(line));
    }
  }

  static Reading read(TextRange section) {
    for (int line = section.start(); line < section.end(); line = section.next(line)) {
      if (COUNT.matcher(section.line(line)).matches()) {
        return new FactivaDisplay(section, line).read();
      }
    }
    return new Reading.Unreadable("no number of words before the text");
  }

  private Reading read() {
    int bodyStart = bodyStart();
    if (header.size() < 2 || !HeaderLine.isDate(line(0)) || bodyStart < 0) {
      return new Reading.Unreadable("no date and copyright before the text");
    }
    boolean timed = TIME.matcher(line(1)).matches() && header.size() > 2;
    TextRange title = title();
    Metadata metadata =
        new Metadata(
            Optional.of(title.folded()).filter(text -> !text.isEmpty()),
            Optional.of(line(timed ? 2 : 1)),
            Optional.of(line(0)),
            Optional.empty());
    return Reading.of(metadata, title, section.part(bodyStart, bodyEnd()));
  }

  private String line(int i) {
    return section.line(header.get(i));
  }

  /** After the copyright, or else after the language; -1 if there is neither. */
  private int bodyStart() {
    int after = -1;
    for (int i = 1; i < header.size(); i++) {
      if (HeaderLine.isCopyright(line(i))) {
        boolean more = i + 1 < header.size() && HeaderLine.isRights(line(i + 1));
        return section.next(header.get(more ? i + 1 : i));
      }
      if (after < 0 && LANGUAGES.contains(line(i))) {
        after = section.next(header.get(i));
      }
    }
    return after;
  }

  /** Where the line begins that gives the number of the document. */
  private int bodyEnd() {
    int last = section.previous(section.end());
    while (last > section.start() && section.isBlank(last)) {
      last = section.previous(last);
    }
    return ExportFormat.FACTIVA.isDelimiter(section.line(last)) ? last : section.end();
  }

  /**
   * The first paragraph, or the last one before the number of words if a cover may stand before it;
   * never the byline.
   */
  private TextRange title() {
    TextRange first = section.part(count, count);
    TextRange last = first;
    int paragraphs = 0;
    int line = section.firstFilled(section.start());
    while (line < count) {
      int end = titleEnd(line);
      if (end > line) {
        last = section.part(line, end);
        first = paragraphs++ == 0 ? last : first;
      }
      line = section.firstFilled(end > line ? end : section.next(line));
    }
    return paragraphs <= 2 ? first : last;
  }

  private int titleEnd(int line) {
    int end = line;
    while (end < count && !section.isBlank(end) && !HeaderLine.isByline(section.line(end))) {
      end = section.next(end);
    }
    return end;
  }
}

package io.github.newsdedupe.corpus;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Where the lines of a text stand that look like delimiters of an export, format by format. */
final class Delimiters {

  private static final ExportFormat[] FORMATS = ExportFormat.values();

  /** The longest line that is looked at, in bytes. */
  private static final int LONGEST = 160;

  private final TextRange text;
  private final Map<ExportFormat, IntStream.Builder> lines = new EnumMap<>(ExportFormat.class);

  private Delimiters(TextRange text) {
    this.text = text;
  }

  /** Looks only at lines that are short and have a rule or part of the word document. */
  static Delimiters of(TextRange text) {
    Delimiters delimiters = new Delimiters(text);
    int mark = text.firstDelimiterMark(text.start());
    while (mark < text.end()) {
      int line = text.lineOf(mark, LONGEST);
      int next = text.next(mark);
      if (next - line <= LONGEST) {
        delimiters.look(line);
      }
      mark = text.firstDelimiterMark(next);
    }
    return delimiters;
  }

  /** Whether there are none, as in nearly every text. */
  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** The lines that begin or end a document of a format; to be asked once. */
  int[] of(ExportFormat format) {
    IntStream.Builder found = lines.remove(format);
    return found == null ? new int[0] : found.build().toArray();
  }

  private void look(int line) {
    String content = text.line(line);
    for (ExportFormat format : FORMATS) {
      if (format.isDelimiter(content)) {
        lines.computeIfAbsent(format, f -> IntStream.builder()).add(line);
      }
    }
  }
}

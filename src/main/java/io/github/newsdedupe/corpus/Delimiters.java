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

  static Delimiters of(TextRange text) {
    Delimiters delimiters = new Delimiters(text);
    int line = text.start();
    while (line < text.end()) {
      int next = text.next(line);
      if (delimiters.mayBeOne(line, next)) {
        delimiters.look(line);
      }
      line = next;
    }
    return delimiters;
  }

  /** The lines that begin or end a document of a format; to be asked once. */
  int[] of(ExportFormat format) {
    IntStream.Builder found = lines.remove(format);
    return found == null ? new int[0] : found.build().toArray();
  }

  /** Most lines are longer, or have no rule and no part of the word document. */
  private boolean mayBeOne(int line, int next) {
    if (next - line > LONGEST) {
      return false;
    }
    for (int at = line; at + 1 < next; at++) {
      int here = text.at(at) | 0x20;
      int after = text.at(at + 1) | 0x20;
      boolean word = here == 'o' && (after == 'c' || after == 'k');
      if (word || (text.at(at) == '_' && text.at(at + 1) == '_')) {
        return true;
      }
    }
    return false;
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

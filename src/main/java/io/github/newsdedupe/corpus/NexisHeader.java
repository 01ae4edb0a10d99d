package io.github.newsdedupe.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What stands above the fields of a document of LexisNexis: centred source and date, then the
 * title; in Nexis Uni the title, the source, the date.
 */
final class NexisHeader {

  /** How many lines it may have; before the first document a list of all may stand. */
  private static final int LINES = 24;

  private final TextRange range;

  /** The last lines that are neither blank nor a copyright. */
  private final List<Integer> lines;

  private final int date;
  private final boolean titleFirst;

  private NexisHeader(TextRange range, List<Integer> lines, boolean titleFirst) {
    this.range = range;
    this.lines = lines;
    this.titleFirst = titleFirst;
    this.date = findDate();
  }

  static NexisHeader of(TextRange range, boolean titleFirst) {
    Deque<Integer> last = new ArrayDeque<>();
    for (int line = range.start(); line < range.end(); line = range.next(line)) {
      if (!range.isBlank(line) && !HeaderLine.isCopyright(range.line(line))) {
        last.add(line);
      }
      if (last.size() > LINES) {
        last.removeFirst();
      }
    }
    return new NexisHeader(range, new ArrayList<>(last), titleFirst);
  }

  /** The place of the date among the lines; 0 for none, since the source stands before it. */
  private int findDate() {
    int found = 0;
    for (int i = 1; i < lines.size(); i++) {
      boolean isDate = HeaderLine.isDate(range.line(lines.get(i)));
      found = isDate && (found == 0 || titleFirst) ? i : found;
    }
    return found;
  }

  Optional<String> date() {
    return date == 0 ? Optional.empty() : Optional.of(range.line(lines.get(date)));
  }

  Optional<String> source() {
    return date == 0 ? Optional.empty() : Optional.of(range.line(lines.get(date - 1)));
  }

  /** The lines of the title; empty if there is none. */
  TextRange title() {
    if (lines.isEmpty()) {
      return range.part(range.end(), range.end());
    }
    if (date == 0) {
      return paragraphAbove(range.end());
    }
    return titleFirst ? paragraphAbove(lines.get(date - 1)) : titleBelow();
  }

  /** The lines right above a line, or the paragraph above it. */
  private TextRange paragraphAbove(int line) {
    int end = line;
    while (end > range.start() && range.isBlank(range.previous(end))) {
      end = range.previous(end);
    }
    int start = end;
    while (start > range.start()
        && !range.isBlank(range.previous(start))
        && lines.contains(range.previous(start))) {
      start = range.previous(start);
    }
    return range.part(start, end);
  }

  /** The paragraph below the date that is not centred, as an edition is; else what is above it. */
  private TextRange titleBelow() {
    for (int line : lines.subList(date + 1, lines.size())) {
      if (!range.isIndented(line)) {
        return range.part(line, range.paragraphEnd(line));
      }
    }
    for (int line : lines.subList(0, date - 1)) {
      if (!range.isIndented(line)) {
        return range.part(line, range.next(line));
      }
    }
    return range.part(range.end(), range.end());
  }
}

package io.github.newsdedupe.corpus;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The first lines of a text, in which a stamp or a dateline may stand. */
final class HeadLines {

  /** How many lines are looked at that are not blank. */
  private static final int LINES = 5;

  /** A longer line is no label, name or other short line of a head, but prose or the headline. */
  private static final int SHORT = 50;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)[12]\\d{3}(?!\\d)");

  private final TextRange head;
  private final boolean cut;

  /**
   * The lines of a range.
   *
   * @param cut whether the text goes on after it, so that its last line may not be whole
   */
  HeadLines(TextRange head, boolean cut) {
    this.head = head;
    this.cut = cut;
  }

  /** The day in the first of them that has one. */
  Optional<LocalDate> day() {
    int line = head.firstFilled(head.start());
    int before = line;
    for (int i = 0; i < LINES && line < head.end(); i++) {
      Optional<LocalDate> day = dayIn(line);
      if (day.isPresent() && mayFollow(before, line, i) && !isOfAnUpdate(line)) {
        return day;
      }
      before = line;
      line = head.firstFilled(head.next(line));
    }
    return Optional.empty();
  }

  private Optional<LocalDate> dayIn(int line) {
    String content = head.line(line);
    if (!YEAR.matcher(content).find()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = Dateline.dayBeforeDash(content);
    boolean whole = !cut || head.next(line) < head.end();
    return day.isEmpty() && whole ? Stamp.dayIn(content).or(() -> Dateline.dayIn(content)) : day;
  }

  /** Whether what stands after a stamp is an update, of which it then gives the day. */
  private boolean isOfAnUpdate(int line) {
    int after = head.firstFilled(head.next(line));
    return after < head.end() && StampWords.beginsAnUpdate(head.line(after));
  }

  /**
   * Whether a date in a line is a stamp by what stands in the line before: neither a label of
   * updates, nor prose that was wrapped so that its last line holds nothing but a date.
   */
  private boolean mayFollow(int before, int line, int linesBefore) {
    if (linesBefore == 0) {
      return true;
    }
    String content = head.line(before);
    if (StampWords.areOfAnUpdate(content) && StampWords.areAll(content)) {
      return false;
    }
    boolean joined = head.next(before) == line;
    boolean prose = content.length() >= SHORT && linesBefore > 1; // the first is the headline
    return !joined || !(prose || head.line(line).endsWith("."));
  }
}

package io.github.newsdedupe.corpus;

import java.util.Optional;

/** A text in which a news database wrote documents one after the other. */
final class Export {

  private final TextRange text;
  private final ExportFormat format;

  /** The beginnings of the sections of the text, in order, and its end. */
  private final int[] bounds;

  /** Whether what stands before the first delimiter, or after the last, is a section of its own. */
  private final int outside;

  private int documents;
  private int unreadable;
  private final Optional<String> disagreement;
  private Optional<String> firstProblem = Optional.empty();

  private Export(TextRange text, ExportFormat format, int[] delimiters) {
    this.text = text;
    this.format = format;
    this.bounds = boundsOf(text, format, delimiters);
    this.outside = format.delimiterComesFirst() ? 0 : bounds.length - 2;
    this.disagreement = disagreementOf(delimiters);
    readAll();
  }

  /**
   * Finds out whether a text is an export: it has a delimiter and the fields of a document, or two
   * delimiters.
   */
  static Optional<Export> find(byte[] text) {
    TextRange all = TextRange.of(text);
    Delimiters delimiters = Delimiters.of(all);
    if (delimiters.isEmpty()) {
      return Optional.empty();
    }
    Optional<Export> best = Optional.empty();
    for (ExportFormat format : ExportFormat.values()) {
      int[] lines = delimiters.of(format);
      if (lines.length > 0) {
        Export export = new Export(all, format, lines);
        int least = best.map(other -> other.documents).orElse(-1);
        boolean telling = format.isTelling() && lines.length > 1;
        boolean isExport = export.documents > 0 || telling;
        best = isExport && export.documents > least ? Optional.of(export) : best;
      }
    }
    return best;
  }

  private static int[] boundsOf(TextRange text, ExportFormat format, int[] delimiters) {
    int[] bounds = new int[delimiters.length + 2];
    bounds[0] = text.start();
    for (int i = 0; i < delimiters.length; i++) {
      bounds[i + 1] = format.delimiterComesFirst() ? delimiters[i] : text.next(delimiters[i]);
    }
    bounds[bounds.length - 1] = text.end();
    return bounds;
  }

  private Optional<String> disagreementOf(int[] delimiters) {
    Optional<String> before = Optional.empty();
    for (int line : delimiters) {
      String here = text.line(line);
      Optional<ExportFormat.Count> count = format.count(here);
      boolean agrees =
          count.isEmpty()
              || before.flatMap(format::count).orElse(count.get()).mayPrecede(count.get())
              || before.isEmpty();
      if (!agrees) {
        return Optional.of("'" + here + "' comes after '" + before.orElseThrow() + "'");
      }
      before = Optional.of(here);
    }
    return Optional.empty();
  }

  private void readAll() {
    for (int i = 0; i < sections(); i++) {
      Reading reading = read(i);
      if (reading instanceof Reading.Document) {
        documents++;
      } else if (reading instanceof Reading.Unreadable problem) {
        unreadable++;
        firstProblem = firstProblem.or(() -> Optional.of(problem.reason()));
      }
    }
  }

  TextRange text() {
    return text;
  }

  ExportFormat format() {
    return format;
  }

  /** How many sections hold something, be it readable or not. */
  int filled() {
    return documents + unreadable;
  }

  /** How many stretches there are that may be documents. */
  int sections() {
    return bounds.length - 1;
  }

  TextRange section(int i) {
    return text.part(bounds[i], bounds[i + 1]);
  }

  /** Why no article can be taken from this export. */
  Optional<String> refusal() {
    Optional<String> reason =
        disagreement.or(() -> documents == 0 ? firstProblem : Optional.empty());
    return reason.map(
        why ->
            format.title()
                + " that cannot be split: "
                + why
                + "; export it again as plain text, or one document a file");
  }

  /** What a section is; outside of the delimiters stand covers, lists and summaries. */
  Reading read(int i) {
    TextRange section = section(i);
    if (section.isEmpty()) {
      return new Reading.Nothing();
    }
    Reading reading = format.read(section);
    if (i != outside) {
      return reading;
    }
    return reading instanceof Reading.Document
        ? new Reading.Unreadable("a document that no line begins or ends")
        : new Reading.Nothing();
  }
}

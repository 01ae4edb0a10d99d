package io.github.newsdedupe.text;

/**
 * Walks over the paragraphs of a piece of text, joining the lines of hard-wrapped ones (section 4
 * of comparison.md).
 *
 * <p>A line end inside a wrapped paragraph is told by what would have fitted: a tool that fills
 * lines breaks one only when the next word does not fit. The rule needs no dictionary and no
 * setting, and a copy wrapped at 72 columns has the shingles of the unwrapped one ({@code
 * InvarianceAcceptance}).
 */
final class Paragraphs {

  private final byte[] text;
  private final Lines lines;
  private final Wrapping wrapping;

  private int line;
  private int start;
  private int end;

  Paragraphs(byte[] text, int from, int to) {
    this(text, Lines.of(text, from, to));
  }

  Paragraphs(byte[] text, Lines lines) {
    this.text = text;
    this.lines = lines;
    this.wrapping = Wrapping.of(text, lines);
  }

  /** Moves to the next paragraph; false when there is none. */
  boolean next() {
    while (line < lines.count() && lines.isBlank(line)) {
      line++;
    }
    if (line == lines.count()) {
      return false;
    }
    start = lines.start(line);
    while (goesOnAfter(line)) {
      line++;
    }
    end = lines.contentEnd(line);
    line++;
    return true;
  }

  /** Where the current paragraph begins. */
  int start() {
    return start;
  }

  /** Where the current paragraph ends. */
  int end() {
    return end;
  }

  /** The lines with those of each paragraph made one. */
  Lines unwrapped() {
    return wrapping.isHard() ? lines.joined(this::goesOnAfter) : lines;
  }

  private boolean goesOnAfter(int i) {
    return wrapping.isHard()
        && i + 1 < lines.count()
        && !lines.isBlank(i)
        && !lines.isBlank(i + 1)
        && indent(i + 1) <= indent(i)
        && !wrapping.wouldHaveFitted(lines.start(i), lines.contentEnd(i), startOf(i + 1));
  }

  private int indent(int i) {
    return Utf8.count(text, lines.start(i), lines.contentStart(i));
  }

  /**
   * What would have had to fit on the line before: a word, or one character of a script without
   * spaces.
   */
  private Wrapping.Start startOf(int i) {
    int from = lines.contentStart(i);
    boolean unspaced = (Characters.flags(Utf8.codePointAt(text, from)) & Characters.UNSPACED) != 0;
    int end = lines.contentEnd(i);
    int to = from + Utf8.length(text[from]);
    while (!unspaced && to < end && Lines.spaceAt(text, to, end) == 0) {
      to++;
    }
    return new Wrapping.Start(from, to, unspaced ? 0 : 1);
  }
}

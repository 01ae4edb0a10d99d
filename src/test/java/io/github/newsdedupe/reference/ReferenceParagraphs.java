package io.github.newsdedupe.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Section 4: the paragraphs of a text, its entities still in it. */
public final class ReferenceParagraphs {
  private static final int MIN_WIDTH = 30;
  private static final int MAX_WIDTH = 100;

  private ReferenceParagraphs() {}

  /** Every paragraph in order, its lines whole and joined by LF. */
  public static List<String> of(String text) {
    List<List<Line>> blocks = blocks(text);
    Optional<Wrapping> wrapping = wrapping(blocks.stream().flatMap(List::stream).toList());
    List<String> paragraphs = new ArrayList<>();
    for (List<Line> block : blocks) {
      paragraphs.addAll(paragraphsOf(block, wrapping));
    }
    return paragraphs;
  }

  /** Rules 4.1 and 4.2. */
  private static List<List<Line>> blocks(String text) {
    List<List<Line>> blocks = new ArrayList<>();
    List<Line> block = new ArrayList<>();
    for (String written : text.split("\r\n|\r|\n", -1)) {
      Line line = new Line(written);
      if (!line.isBlank()) {
        block.add(line);
      } else if (!block.isEmpty()) {
        blocks.add(block);
        block = new ArrayList<>();
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    return blocks;
  }

  private static List<String> paragraphsOf(List<Line> block, Optional<Wrapping> wrapping) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder(block.get(0).text());
    for (int i = 1; i < block.size(); i++) {
      Line line = block.get(i - 1);
      Line next = block.get(i);
      if (wrapping.isPresent() && wrapping.get().joins(line, next)) {
        paragraph.append('\n');
      } else {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
      paragraph.append(next.text());
    }
    paragraphs.add(paragraph.toString());
    return paragraphs;
  }

  /** Rule 4.4: how the piece is wrapped, or nothing when it is not. */
  private static Optional<Wrapping> wrapping(List<Line> piece) {
    List<Line> measured =
        piece.stream().filter(line -> line.hasSpaceInside() && !isLong(line)).toList();
    int longBytes = bytesOf(piece.stream().filter(ReferenceParagraphs::isLong).toList());
    if (measured.isEmpty() || longBytes > bytesOf(measured)) {
      return Optional.empty();
    }
    int width = width(measured, ReferenceParagraphs::codePoints);
    return width >= MIN_WIDTH
        ? Optional.of(new Wrapping(width, width(measured, ReferenceParagraphs::bytes)))
        : Optional.empty();
  }

  private static boolean isLong(Line line) {
    return line.hasSpaceInside() && codePoints(line.measured()) > MAX_WIDTH;
  }

  private static int bytesOf(List<Line> lines) {
    return lines.stream().mapToInt(line -> bytes(line.measured())).sum();
  }

  private static int width(List<Line> measured, ToIntFunction<String> length) {
    List<Integer> lengths =
        measured.stream().map(Line::measured).map(length::applyAsInt).sorted().toList();
    return lengths.get((int) Math.ceil(lengths.size() * 95 / 100.0) - 1);
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }

  /** The width of a hard-wrapped piece, counted twice. */
  private record Wrapping(int codePoints, int bytes) {

    /** Rules 4.5 and 4.6. */
    boolean joins(Line line, Line next) {
      return !isLong(line)
          && next.indent() <= line.indent()
          && (isFull(line, next, ReferenceParagraphs::codePoints, codePoints)
              || isFull(line, next, ReferenceParagraphs::bytes, bytes));
    }

    private static boolean isFull(Line line, Line next, ToIntFunction<String> length, int width) {
      return length.applyAsInt(line.measured()) + next.gap() + length.applyAsInt(next.start())
          >= width;
    }
  }
}

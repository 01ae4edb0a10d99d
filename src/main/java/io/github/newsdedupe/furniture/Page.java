package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One article while rules look at it: its text, its lines, and what has been claimed as furniture.
 */
final class Page {

  private final byte[] text;

  /** The lines that rules look at now. */
  private Lines lines;

  /** Claimed spans by their start; disjoint. */
  private final TreeMap<Integer, RemovedSpan> claimed = new TreeMap<>();

  Page(byte[] text) {
    this.text = text;
    this.lines = Lines.of(text, 0, text.length);
  }

  /** Takes the text to consist of these lines from now on. */
  void look(Lines view) {
    lines = view;
  }

  byte[] text() {
    return text;
  }

  Lines lines() {
    return lines;
  }

  /** Whether nothing between two offsets is claimed yet. */
  boolean isFree(int from, int to) {
    Map.Entry<Integer, RemovedSpan> before = claimed.lowerEntry(to);
    return before == null || before.getValue().end() <= from;
  }

  /**
   * Claims a span for a rule, widened to whole lines or over the spaces after it, if it is free.
   */
  void claim(Span found, Rule rule) {
    if (found.length() > 0 && isFree(found.start(), found.end())) {
      Span span = widen(found);
      claimed.put(span.start(), new RemovedSpan(rule.id(), rule.kind(), span.start(), span.end()));
    }
  }

  /** Where the first lines begin, at most {@code count}, that are neither blank nor claimed. */
  List<Integer> head(int count) {
    List<Integer> head = new ArrayList<>();
    for (int i = 0; i < lines.count() && head.size() < count; i++) {
      if (!lines.isBlank(i) && isFree(lines.contentStart(i), lines.contentEnd(i))) {
        head.add(lines.start(i));
      }
    }
    return head;
  }

  /** The first of these places on each line; they must rise. */
  List<Integer> onePerLine(List<Integer> places) {
    List<Integer> first = new ArrayList<>();
    int end = 0;
    for (int at : places) {
      if (at >= end) {
        first.add(at);
        end = lines.start(lines.lineAt(at) + 1);
      }
    }
    return first;
  }

  /** The next line after {@code line} that is not blank, or the number of lines. */
  int nextLine(int line) {
    int next = line + 1;
    while (next < lines.count() && lines.isBlank(next)) {
      next++;
    }
    return next;
  }

  /** The claimed spans in text order; neighbours of one rule are one. */
  List<RemovedSpan> removed() {
    List<RemovedSpan> removed = new ArrayList<>();
    for (RemovedSpan span : claimed.values()) {
      int last = removed.size() - 1;
      if (last >= 0
          && removed.get(last).end() == span.start()
          && removed.get(last).rule().equals(span.rule())) {
        int start = removed.get(last).start();
        removed.set(last, new RemovedSpan(span.rule(), span.kind(), start, span.end()));
      } else {
        removed.add(span);
      }
    }
    return removed;
  }

  /**
   * A span that leaves nothing on its lines takes their ends and the blank lines after them too;
   * any other takes the white space after it, so that no double space or gap stays behind.
   */
  private Span widen(Span span) {
    int first = lines.lineAt(span.start());
    int last = lines.lineAt(span.end() - 1);
    boolean wholeLines =
        span.start() <= lines.contentStart(first) && span.end() >= lines.contentEnd(last);
    int start = wholeLines ? lines.start(first) : span.start();
    int limit = wholeLines ? lines.start(nextLine(last)) : lines.contentEnd(last);
    int end = wholeLines ? limit : Literal.skipWhite(text, span.end(), limit);
    Map.Entry<Integer, RemovedSpan> before = claimed.lowerEntry(span.start());
    Map.Entry<Integer, RemovedSpan> after = claimed.ceilingEntry(span.end());
    return new Span(
        before == null ? start : Math.max(start, before.getValue().end()),
        after == null ? end : Math.min(end, after.getKey()));
  }
}

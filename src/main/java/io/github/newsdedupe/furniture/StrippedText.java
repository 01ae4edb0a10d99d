package io.github.newsdedupe.furniture;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** The text of an article and the spans of furniture in it. Kept plus removed is the original. */
public final class StrippedText {

  /** Receives one stretch of the text. */
  @FunctionalInterface
  public interface Piece {
    /** Takes the bytes of the text from {@code from} to {@code to}. */
    void accept(byte[] text, int from, int to);
  }

  private final byte[] text;
  private final List<RemovedSpan> removed;
  private final boolean suspect;

  /** Spans must be sorted, disjoint and inside the text. */
  StrippedText(byte[] text, List<RemovedSpan> removed, boolean suspect) {
    this.text = text;
    this.removed = List.copyOf(removed);
    this.suspect = suspect;
  }

  /** A text of which nothing is taken away. */
  public static StrippedText unstripped(byte[] text) {
    return new StrippedText(text, List.of(), false);
  }

  /** The bytes of the text, removed ones counted. */
  public int length() {
    return text.length;
  }

  /** What was removed, in text order. */
  public List<RemovedSpan> removed() {
    return removed;
  }

  /**
   * Whether rules wanted more than they may have: too much of the article on too little evidence,
   * or too many steps.
   */
  public boolean isSuspect() {
    return suspect;
  }

  /** Hands over every kept stretch, in text order; none is empty. */
  public void forEachKept(Piece piece) {
    int from = 0;
    for (RemovedSpan span : removed) {
      if (span.start() > from) {
        piece.accept(text, from, span.start());
      }
      from = span.end();
    }
    if (text.length > from) {
      piece.accept(text, from, text.length);
    }
  }

  /** The kept text in UTF-8. */
  public byte[] kept() {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(text.length);
    forEachKept((bytes, from, to) -> kept.write(bytes, from, to - from));
    return kept.toByteArray();
  }

  /** The share of the bytes that was removed, 0 to 1. */
  public double removedShare() {
    int bytes = 0;
    for (RemovedSpan span : removed) {
      bytes += span.end() - span.start();
    }
    return text.length == 0 ? 0 : (double) bytes / text.length;
  }
}

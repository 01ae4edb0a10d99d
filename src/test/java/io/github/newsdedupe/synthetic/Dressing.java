package io.github.newsdedupe.synthetic;

import java.util.ArrayList;
import java.util.List;

/** A clean text with furniture put between its paragraphs and at its ends. */
final class Dressing {
  private final List<List<String>> before = new ArrayList<>();
  private final List<String> atEnd = new ArrayList<>();
  private String lead = "";
  private int length;

  /** Starts anew, for a text of so many paragraphs. */
  void clear(int paragraphs) {
    before.forEach(List::clear);
    while (before.size() < paragraphs) {
      before.add(new ArrayList<>());
    }
    atEnd.clear();
    lead = "";
    length = 0;
  }

  /** Puts a piece somewhere; between two paragraphs, before the one with this number. */
  void put(Position position, String piece, int paragraph) {
    length += piece.length();
    switch (position) {
      case HEAD -> before.get(0).add(piece);
      case LEAD -> lead = piece;
      case BODY -> before.get(paragraph).add(piece);
      case END -> atEnd.add(piece);
    }
  }

  /** The characters of all that was put in. */
  int length() {
    return length;
  }

  /** Appends the text with all that was put in. */
  void write(Utf8Text clean, String gap, Utf8Text to) {
    for (int p = 0; p < clean.paragraphs(); p++) {
      for (String piece : before.get(p)) {
        to.append(piece);
        to.append(gap);
      }
      if (p == 0) {
        to.append(lead);
      }
      to.append(clean, clean.paragraph(p), clean.paragraph(p + 1));
    }
    for (String piece : atEnd) {
      to.append(gap);
      to.append(piece);
    }
  }
}

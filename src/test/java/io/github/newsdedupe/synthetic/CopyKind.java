package io.github.newsdedupe.synthetic;

import java.util.Locale;

/** What was done to a story to make a copy of it. */
enum CopyKind {
  /** Nothing. */
  EXACT,

  /** Words were replaced, left out and put in, here and there. */
  EDITED,

  /** The end is gone. */
  TRUNCATED,

  /** A run of its sentences is all there is. */
  EXCERPT,

  /** Paragraphs were put in. */
  EXTENDED;

  /** How it is written in the truth file. */
  String term() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.github.newsdedupe.synthetic;

/** Where furniture stands in an article. */
enum Position {
  /** On lines of its own before the first paragraph. */
  HEAD,

  /** On the line of the first paragraph, before its text. */
  LEAD,

  /** On lines of its own between two paragraphs. */
  BODY,

  /** On lines of its own after the last paragraph. */
  END
}

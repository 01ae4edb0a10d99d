package io.github.newsdedupe.reference;

/**
 * One line of a text, as sections 4.1, 4.3 and 4.5 look at it.
 *
 * @param text the line without its end
 */
record Line(String text) {

  boolean isBlank() {
    return text.chars().allMatch(Characters::isSpace);
  }

  /** How many code points of space the line starts with (all of them are single chars). */
  int indent() {
    return (int) text.chars().takeWhile(Characters::isSpace).count();
  }

  /** The line up to its last character that is not space: what its length is counted on. */
  String measured() {
    int end = text.length();
    while (end > 0 && Characters.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** The line without the space around it. */
  String content() {
    return isBlank() ? "" : measured().substring(indent());
  }

  boolean hasSpaceInside() {
    return content().chars().anyMatch(Characters::isSpace);
  }

  boolean startsWithoutSpaces() {
    return !isBlank() && Characters.isOfUnspacedScript(content().codePointAt(0));
  }

  /** Rule 4.5: what would have had to fit on the line before. */
  String start() {
    String content = content();
    if (startsWithoutSpaces()) {
      return Character.toString(content.codePointAt(0));
    }
    int end = 0;
    while (end < content.length() && !Characters.isSpace(content.charAt(end))) {
      end++;
    }
    return content.substring(0, end);
  }

  /** Rule 4.5: the space that would have stood before the start. */
  int gap() {
    return startsWithoutSpaces() ? 0 : 1;
  }
}

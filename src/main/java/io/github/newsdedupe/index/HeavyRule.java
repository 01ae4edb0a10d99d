package io.github.newsdedupe.index;

/**
 * A rule that takes much of an article.
 *
 * @param article which of the block
 * @param rule its id
 */
record HeavyRule(int article, String rule) {

  /** As it is written. */
  String text() {
    return article + " " + rule;
  }

  static HeavyRule of(String text) {
    int space = text.indexOf(' ');
    return new HeavyRule(Integer.parseInt(text.substring(0, space)), text.substring(space + 1));
  }
}

package io.github.newsdedupe.index;

import static io.github.newsdedupe.index.UnsoundException.require;

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

  /**
   * What was written.
   *
   * @param articles of the block
   */
  static HeavyRule of(String text, int articles) {
    require(text.matches("[0-9]{1,4} .+"), "no rule");
    int space = text.indexOf(' ');
    int article = Integer.parseInt(text.substring(0, space));
    require(article < articles, "a rule of no article");
    return new HeavyRule(article, text.substring(space + 1));
  }
}

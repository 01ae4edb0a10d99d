package io.github.newsdedupe.reference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Section 7: the numbers of an article, their words with a space between. */
final class ReferenceNumbers {
  private static final String JOINS = ".,:/-";

  private ReferenceNumbers() {}

  /** The numbers of these sentences, as they are compared. */
  static Set<String> of(List<List<WrittenWord>> sentences) {
    Set<String> numbers = new LinkedHashSet<>();
    sentences.forEach(sentence -> addAll(sentence, numbers));
    return numbers;
  }

  private static void addAll(List<WrittenWord> sentence, Set<String> numbers) {
    String number = "";
    for (int i = 0; i < sentence.size(); i++) {
      WrittenWord word = sentence.get(i);
      if (!word.isNumber()) {
        continue;
      }
      number += word.folded().text();
      if (i + 1 < sentence.size() && joins(word, sentence.get(i + 1))) {
        number += " ";
      } else {
        numbers.add(number);
        number = "";
      }
    }
  }

  private static boolean joins(WrittenWord word, WrittenWord next) {
    return next.isNumber() && word.gap().length() == 1 && JOINS.contains(word.gap());
  }
}

package io.github.newsdedupe.reference;

import java.util.ArrayList;
import java.util.List;

/** Rules 2.2 to 2.4 and section 3: the words of one paragraph, with what stands between them. */
final class ReferenceWords {
  private ReferenceWords() {}

  /** The words in order; what stands before the first word means nothing and is dropped. */
  static List<WrittenWord> of(String paragraph) {
    int[] text = paragraph.codePoints().filter(c -> !Characters.isTransparent(c)).toArray();
    List<WrittenWord> words = new ArrayList<>();
    int start = startOfWord(text, 0);
    while (start < text.length) {
      int end = endOfWord(text, start);
      int next = startOfWord(text, end);
      words.add(new WrittenWord(word(text, start, end), new String(text, end, next - end)));
      start = next;
    }
    return words;
  }

  /** A mark of a script with spaces starts no word: it follows one or is ignored. */
  private static int startOfWord(int[] text, int from) {
    int start = from;
    while (start < text.length
        && !Characters.isUnspaced(text[start])
        && !Characters.isWordCharacter(text[start])) {
      start++;
    }
    return start;
  }

  private static int endOfWord(int[] text, int start) {
    boolean alone = Characters.isUnspaced(text[start]);
    int end = start + 1;
    while (end < text.length && (alone ? isOtherMark(text[end]) : goesOn(text, end))) {
      end++;
    }
    return end;
  }

  /** Whether a run, which has a word character or a mark before this place, holds this one too. */
  private static boolean goesOn(int[] text, int place) {
    int c = text[place];
    if (Characters.isApostrophe(c)) {
      return place + 1 < text.length && Characters.isWordCharacter(text[place + 1]);
    }
    return !Characters.isUnspaced(c) && (Characters.isWordCharacter(c) || Characters.isMark(c));
  }

  /** A mark that is no word of its own, such as the combining voiced sound mark of kana. */
  private static boolean isOtherMark(int c) {
    return Characters.isMark(c) && !Characters.isUnspaced(c);
  }

  private static String word(int[] text, int start, int end) {
    StringBuilder word = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (!Characters.isApostrophe(text[i])) {
        word.appendCodePoint(text[i]);
      }
    }
    return word.toString();
  }
}

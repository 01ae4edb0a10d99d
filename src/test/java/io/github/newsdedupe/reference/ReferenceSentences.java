package io.github.newsdedupe.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sections 2 to 5: the sentences of a piece of text, as lists of folded words. */
public final class ReferenceSentences {
  private static final String ALWAYS_ENDS =
      "\u3002\uFF61\uFF01\uFF1F\u06D4\u0964\u0965\u1362\u1367\u061F\u0589\u104B\u17D4";
  private static final String MAY_END = ".!?\u2026";

  private static final String SPACE = "[\\x00-\\x20\u00A0\u3000\uFEFF]";
  private static final String BULLETS = "-\u2013\u2014*\u2022\u00B7\u25AA\u25CF\u25E6";

  private ReferenceSentences() {}

  /** Every sentence that has a word, in order. */
  public static List<List<Word>> of(String text) {
    return written(text).stream()
        .map(sentence -> sentence.stream().map(WrittenWord::folded).toList())
        .toList();
  }

  /** The same sentences as they are written. */
  static List<List<WrittenWord>> written(String text) {
    List<List<WrittenWord>> sentences = new ArrayList<>();
    for (String paragraph : ReferenceParagraphs.of(text)) {
      String decoded = ReferenceEntities.decode(paragraph);
      sentences.addAll(sentencesOf(ReferenceWords.of(decoded), itemStart(decoded)));
    }
    return sentences;
  }

  /**
   * Rule 5.5: what begins a further item of the list that this paragraph is, or what nothing
   * matches.
   */
  private static Pattern itemStart(String paragraph) {
    Matcher list = Pattern.compile("^" + SPACE + "*([" + BULLETS + "])" + SPACE).matcher(paragraph);
    return list.find()
        ? Pattern.compile(SPACE + Pattern.quote(list.group(1)) + "(?=" + SPACE + ")")
        : Pattern.compile("(?!)");
  }

  private static List<List<WrittenWord>> sentencesOf(List<WrittenWord> words, Pattern itemStart) {
    List<List<WrittenWord>> sentences = new ArrayList<>();
    List<WrittenWord> sentence = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      sentence.add(words.get(i));
      boolean last = i + 1 == words.size();
      boolean item = itemStart.matcher(words.get(i).gap()).find();
      if (last || item || endsBetween(words.get(i), words.get(i + 1))) {
        sentences.add(sentence);
        sentence = new ArrayList<>();
      }
    }
    return sentences;
  }

  /** Rules 5.2 to 5.4. */
  private static boolean endsBetween(WrittenWord word, WrittenWord next) {
    if (word.gap().chars().anyMatch(ReferenceSentences::alwaysEnds)) {
      return true;
    }
    String marks = fromFirstMark(word.gap());
    boolean excepted = marks.startsWith(".") && word.looksAbbreviated();
    return marks.chars().anyMatch(Characters::isWhiteSpace)
        && !next.startsLowerOrDigit()
        && !excepted;
  }

  /** The gap from its first mark on: if white space follows any mark, it follows the first. */
  private static String fromFirstMark(String gap) {
    int start = 0;
    while (start < gap.length() && MAY_END.indexOf(gap.charAt(start)) < 0) {
      start++;
    }
    return gap.substring(start);
  }

  private static boolean alwaysEnds(int c) {
    return ALWAYS_ENDS.indexOf(c) >= 0;
  }
}

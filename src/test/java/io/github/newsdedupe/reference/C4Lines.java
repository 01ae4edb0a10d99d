package io.github.newsdedupe.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The line rules of the C4 corpus (Raffel et al., JMLR 21, 2020, section 2.2) with the phrases on
 * policies that its code adds: lines of three words and more that end as sentences do.
 *
 * <p>The least number of sentences of a document is left out: it decides on documents, not lines.
 */
public final class C4Lines {

  private static final Pattern CITATION = Pattern.compile("\\[(\\d*|edit|citation needed)]");
  private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.?!\"']");
  private static final Pattern NOTICE =
      Pattern.compile(
          "javascript|terms of use|privacy policy|cookie policy|uses cookies|use of cookies"
              + "|use cookies");
  private static final int LEAST_WORDS = 3;
  private static final int LONGEST_WORD = 1000;

  private C4Lines() {}

  /** The lines that stay; none of a document with a curly bracket or filler text in one of them. */
  public static String kept(String text) {
    List<String> kept = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String words = CITATION.matcher(line.strip()).replaceAll("");
      String lowerCase = words.toLowerCase(Locale.ROOT);
      if (isSentence(words)) {
        if (lowerCase.contains("lorem ipsum")) {
          return "";
        }
        if (!lowerCase.contains("javascript") && words.contains("{")) {
          return "";
        }
        if (!NOTICE.matcher(lowerCase).find()) {
          kept.add(words);
        }
      }
    }
    return String.join("\n", kept);
  }

  private static boolean isSentence(String line) {
    List<String> words = List.of(line.strip().split("\\s+", -1));
    return SENTENCE_END.matcher(line).matches()
        && !line.endsWith("...")
        && words.size() >= LEAST_WORDS
        && words.stream().allMatch(word -> word.length() <= LONGEST_WORD);
  }
}

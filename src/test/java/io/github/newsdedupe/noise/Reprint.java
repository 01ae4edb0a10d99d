package io.github.newsdedupe.noise;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** What another desk does to a story. */
public final class Reprint {

  private static final Pattern WORD = Pattern.compile("\\S+");

  private static final List<String> PLACES =
      List.of("Port Landry", "Coldharrow", "Pell Sands", "Ammerfall", "New Brack", "Tamsin");
  private static final List<String> PEOPLE =
      List.of("Mayor", "Shop owners", "Teachers", "A former pilot", "Farmers", "The county clerk");
  private static final List<String> VERBS =
      List.of("wait and see", "speak out", "ask for more", "keep their distance", "take sides");
  private static final List<String> WHYS =
      List.of(
          "had followed the news since breakfast",
          "said that nobody had asked them first",
          "expected to hear more of it before the week was out",
          "remembered how it had ended the last time",
          "hung a map of it on the wall of the town hall");

  private Reprint() {}

  /** The beginning of a story, cut after this share of its words. */
  public static String abridged(String text, double share) {
    List<Integer> ends = WORD.matcher(text).results().map(word -> word.end()).toList();
    int kept = (int) Math.round(ends.size() * share);
    return kept == ends.size() ? text : text.substring(0, ends.get(Math.max(1, kept) - 1));
  }

  /** The story under another headline, with a paragraph for local readers before it. */
  public static String localised(String text, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String place = any(random, PLACES);
    String headline = any(random, PEOPLE) + " of " + place + " " + any(random, VERBS);
    String lead =
        String.format(
            "In %s, %d miles from where it happened, people %s, and %s %s.",
            place,
            random.nextInt(20, 900),
            any(random, WHYS),
            any(random, PEOPLE).toLowerCase(Locale.ROOT),
            any(random, WHYS));
    return headline + "\n\n" + lead + "\n\n" + text;
  }

  /** The words of a text, as they are written. */
  public static int length(String text) {
    return (int) WORD.matcher(text).results().count();
  }

  private static String any(SplittableRandom random, List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}

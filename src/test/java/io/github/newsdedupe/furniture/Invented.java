package io.github.newsdedupe.furniture;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Invented names, titles, captions, dates and counts, as furniture holds them. */
final class Invented {

  private static final List<String> FIRST =
      List.of("Ana", "Bo", "Carla", "D\u00E9sir\u00E9e", "Ewan", "J. P.", "Li", "Mette", "Omar");
  private static final List<String> LAST =
      List.of(
          "Ruiz", "de la Cruz", "Wei", "O\u2019Dell", "Roe", "van Aken", "Smith-Lund", "Brandt");
  private static final List<String> PLACES =
      List.of("Port Landry", "Coldharrow", "Pell Sands", "Ammerfall", "New Brack");
  private static final List<String> CAPS =
      List.of("PORT LANDRY", "NEW BRACK", "AMMERFALL", "ST. OLAF");
  private static final List<String> SUBJECTS =
      List.of(
          "Mayor", "Two tugs", "A lamp keeper", "The oldest ferry", "Six villages", "Why gulls");
  private static final List<String> VERBS =
      List.of("return to", "wait for", "go without", "look at", "cross", "can\u2019t find");
  private static final List<String> OBJECTS =
      List.of("the east basin", "a new dam", "the 9 o'clock tide", "Tamsin Bridge", "clean water");
  private static final List<String> SPEECH =
      List.of(
          "",
          " \"We were listening to the rain,\" she told the Lamp. \"Then the wall went.\"",
          " The season opened a fortnight late.",
          " Photos: that is what he had come for, he said.",
          " Nobody was hurt.");
  private static final List<String> CREDITS =
      List.of(
          "Evan Roe/AP",
          "ANA RUIZ/EPA/LANDOV",
          "Kenzo RuizAFP/Getty Images",
          "Getty Images",
          "PE/ZDS/Newscom/WENN.com",
          "Courtesy Ana Ruiz",
          "Li Wei for The Evening Lamp/Redux");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private final SplittableRandom random;
  private final Map<String, Supplier<String>> words;

  Invented(SplittableRandom random) {
    this.random = random;
    this.words = words();
  }

  String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  String any(String... texts) {
    return any(List.of(texts));
  }

  /** A number from {@code from} to {@code to}, both included. */
  int number(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  String name() {
    return any(FIRST) + " " + any(LAST);
  }

  /** One to three names. */
  String names() {
    return any(name(), name() + " and " + name(), name() + ", " + name() + " and " + name());
  }

  /** A headline: no full stop, now and then a question mark. */
  String title() {
    return any(SUBJECTS) + " " + any(VERBS) + " " + any(OBJECTS) + any("", "", "", "?");
  }

  /** One to three sentences, some of them quoted speech. */
  String caption() {
    String ending = " on " + any("Monday", "Sunday", "Friday") + ", " + date() + ".";
    return any(SUBJECTS) + " " + any(VERBS) + " " + any(OBJECTS) + ending + any(SPEECH);
  }

  /** The text that a word in braces stands for. */
  String text(String word) {
    Supplier<String> text = words.get(word);
    if (text == null) {
      throw new IllegalArgumentException("{" + word + "}");
    }
    return text.get();
  }

  private Map<String, Supplier<String>> words() {
    return Map.ofEntries(
        Map.entry("name", this::name),
        Map.entry("names", this::names),
        Map.entry("place", () -> any(PLACES)),
        Map.entry("CAPS", () -> any(CAPS)),
        Map.entry("title", this::title),
        Map.entry("caption", this::caption),
        Map.entry("credit", () -> any(CREDITS)),
        Map.entry("handle", () -> any("aruiz", "bo.wei", "ewan_roe", "mette1", "li-wei")),
        Map.entry("weekday", () -> any("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")),
        Map.entry("month", () -> any(MONTHS)),
        Map.entry("day", () -> Integer.toString(number(2, 28))),
        Map.entry("year", () -> Integer.toString(number(2009, 2025))),
        Map.entry("clock", () -> String.format("%d:%02d", number(1, 12), number(0, 59))),
        Map.entry("date", this::date));
  }

  private String date() {
    return any(MONTHS) + " " + number(1, 28) + ", " + number(2009, 2025);
  }
}

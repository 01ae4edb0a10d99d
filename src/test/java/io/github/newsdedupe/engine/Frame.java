package io.github.newsdedupe.engine;

import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a desk fills in, day after day. */
enum Frame {

  /** Eight numbers in fifty words, and verbs that change. */
  MARKET(
      "Shares on the Port Landry exchange closed {higher|lower} on {Monday|Tuesday|Friday}. The"
          + " main index of leading companies {rose|fell} ##.## points to end the session at"
          + " 1,###.##. Volume was ##.# million shares, against ##.# million a day before. Gainers"
          + " led losers by ### to ###, brokers said, while the yield on the ten year bond stood"
          + " at #.## pct."),
  /** Hardly anything but numbers. */
  BOX_SCORE(
      "Final: Harbour Gulls ##, Mill Town ##.\n\nHarbour Gulls: Aase #-# #-# ##, Brandt #-# #-#"
          + " ##, Cole ##-## #-# ##, Dunn #-# #-# ##, Egan #-# #-# #.\n\nMill Town: Falk #-# #-#"
          + " ##, Gold #-# #-# ##, Hahn ##-## #-# ##, Iversen #-# #-# ##, Jones #-# #-#"
          + " #.\n\nThree-point goals: Harbour Gulls ##-##, Mill Town ##-##. Rebounds: ##, ##."
          + " Attendance: #,###."),
  /** A table. */
  WEATHER(
      "Temperatures and rain in the last day.\n\nPort Landry ## ## #.##\nColdharrow ## ##"
          + " #.##\nPell Sands ## ## #.##\nAmmerfall ## ## #.##\nNew Brack ## ## #.##\nTamsin ##"
          + " ## #.##\nSt. Olaf ## ## #.##\n\nTides at the pier: high #:## and ##:##, low #:## and"
          + " ##:##. Sunrise #:##, sunset ##:##."),
  /** Three numbers in fifty words. With fewer digits, two of three agree now and then by chance. */
  REPURCHASE(
      "The central bank entered the government securities market to arrange $#,###.# million of"
          + " customer repurchase agreements, a spokesman said. Dealers said that federal funds"
          + " were trading at #.#### pct when the bank began its temporary supply of reserves,"
          + " against #.#### pct on the day before."),
  /** Eight numbers in some two hundred words. */
  WORDY(
      "The county has published its weekly report on the reservoir above the town, which holds"
          + " the drinking water of some forty villages and of the harbour itself. The water stood"
          + " at ##.## metres on the gauge of the north wall, and ##.## metres on that of the"
          + " south wall, where the wind from the sea is said to press it against the stones. In"
          + " the seven days before, ###.# million litres ran in from the hills and ###.# million"
          + " litres were taken out by the pumps. The keepers of the dam walked along the crown"
          + " every morning and found nothing that would have to be repaired before the winter. The"
          + " council asks everybody to save water all the same, to keep off the grass below the"
          + " spillway, and to report wet patches on the slope at once. Rain of ##.# millimetres"
          + " is expected by the end of the week, so that the level may change by ##.#"
          + " centimetres, with ##.# centimetres of snow on the ridge and ##.# degrees of frost at"
          + " night."),
  /** Names that differ, too. */
  EARNINGS(
      "{Harbour|Mill|Coast|Valley|Union|Northern} {Shipping|Foods|Steel|Paper|Oil|Glass} said"
          + " quarterly net income {rose|fell} to ##.# million dlrs, or #.## dlrs a share, from"
          + " ##.# million dlrs, or #.## dlrs a share, a year before. Revenues were ###.# million"
          + " dlrs. {Ana|Bo|Carla|Ewan|Mette|Omar} {Ruiz|Wei|Roe|Brandt|Falk|Lund}, its"
          + " {chairman|chief executive|treasurer}, said that the company expected sales of ###.#"
          + " million dlrs in the next quarter.");

  /** {@code #} is a digit, {@code {a|b}} one of several. */
  private static final Pattern BLANK = Pattern.compile("#|\\{([^{}]*)}");

  private final String text;

  Frame(String text) {
    this.text = text;
  }

  String filled(SplittableRandom random) {
    Matcher blanks = BLANK.matcher(text);
    return blanks.replaceAll(blank -> Matcher.quoteReplacement(filling(blank, random)));
  }

  private static String filling(MatchResult blank, SplittableRandom random) {
    if (blank.group(1) == null) {
      return Integer.toString(random.nextInt(1, 10));
    }
    String[] choices = blank.group(1).split("\\|", -1);
    return choices[random.nextInt(choices.length)];
  }
}

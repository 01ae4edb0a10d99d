package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day on which an article was published. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicationDayTest {

  private static final Optional<LocalDate> JUNE_18 = Optional.of(LocalDate.of(2020, 6, 18));
  private static final Optional<LocalDate> NONE = Optional.empty();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-06-18",
        "2020-6-18",
        "2020/06/18",
        "2020.06.18",
        " 2020-06-18 10:15:30 ",
        "2020-06-18T10:15:30",
        "2020-06-18T10:15:30.123456Z",
        "2020-06-18T23:59:59+02:00",
        "2020-06-18T10:15:30.5-0700",
        "2020-06-18T10:15:30+01:00[Europe/Paris]",
        "2020-06-18 10:15 UTC",
        "20200618",
        "20200618101530",
        "20200618T101530Z",
        "Thu, 18 Jun 2020 10:15:30 GMT",
        "Thu, 18 Jun 2020 10:15:30 +0200",
        "June 18, 2020",
        "June 18 2020",
        "June 18th, 2020",
        "JUNE 18, 2020",
        "Jun. 18, 2020",
        "Jun 18,2020",
        "18 June 2020",
        "18th of June 2020",
        "18-JUN-2020 15:01:01.79",
        "Thu Jun 18 2020",
        "Thu Jun 18 2020 10:15:30 GMT+0200",
        "Thu Jun 18 10:15:30 EDT 2020",
        "Thu Jun 18 10:15:30 +0000 2020",
        "Thursday 18 June 2020 10.32 BST",
        "June 18, 2020 Thursday 10:30 AM GMT",
        "18. Juni 2020",
        "Donnerstag, 18. Juni 2020, 10:15 Uhr",
        "jeudi 18 juin 2020 \u00E0 10h32",
        "18 de junio de 2020",
        "18 de junho de 2020",
        "18 giugno 2020",
        "18 \u0438\u044E\u043D\u044F 2020 \u0433.",
        "2020\u5E746\u670818\u65E5",
        "\u53D1\u5E03\u4E8E2020\u5E7406\u670818\u65E5 08:32",
        "18.06.2020",
        "18.6.2020 10:15",
        "18/06/2020",
        "06/18/2020",
        "18-06-2020",
        "1592480000",
        "1592480000.25",
        "1592480000123"
      })
  void a_date_in_metadata_is_read(String date) {
    assertEquals(JUNE_18, PublicationDay.stated(date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2020",
        "June 2020",
        "June 18",
        "6/18/20",
        "18.06.20",
        "01/02/2020",
        "01-02-2020",
        "30 February 2020",
        "2019-02-29",
        "2020-13-01",
        "20201301",
        "18/13/2020",
        "18 June 1499",
        "18 June 2201",
        "0001-11-30",
        "18 Juno 2020",
        "June 18-20, 2020",
        "June 18 to June 20, 2020",
        "2020-06-18/2020-06-20",
        "June 18, 2020, updated June 20, 2020",
        "Issue 12, June 18, 2020",
        "15924800",
        "159248000012",
        "12345678901234567890"
      })
  void what_is_no_date_or_more_than_one_gives_none(String date) {
    assertEquals(NONE, PublicationDay.stated(date));
  }

  @Test
  void two_numbers_that_are_the_same_are_not_ambiguous() {
    assertEquals(Optional.of(LocalDate.of(2020, 2, 2)), PublicationDay.stated("02/02/2020"));
  }

  @Test
  void a_day_is_the_one_that_is_written_in_whatever_zone() {
    assertEquals(JUNE_18, PublicationDay.stated("2020-06-18T00:30:00+14:00"));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5})
  void a_plain_date_is_the_day_that_patterns_find(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 500; i++) {
      int year = random.nextBoolean() ? random.nextInt(1990, 2030) : random.nextInt(10_000);
      int month = random.nextInt(15);
      int day = random.nextInt(34);
      StringBuilder date =
          new StringBuilder(String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day));
      if (random.nextInt(4) == 0) {
        date.setCharAt(random.nextInt(10), "-/.0 1TZ\u0661".charAt(random.nextInt(9)));
      }
      String text = date.toString().strip();

      assertEquals(PublicationDay.matched(text), PublicationDay.stated(text), text);
    }
  }

  @Test
  void a_long_statement_is_not_searched() {
    assertEquals(NONE, PublicationDay.stated("no ".repeat(100) + "June 18, 2020"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "June 18, 2020",
        "2020-06-18 12:36:04",
        "18.06.2020, 10:15 Uhr",
        "\u53D1\u5E03\u65F6\u95F4\uFF1A2020\u5E746\u670818\u65E508:32 \u6765\u6E90\uFF1A\u6668\u62A5",
        "Published: June 18, 2020",
        "Posted on Thursday, June 18, 2020 at 9:30 am EDT",
        "Published June 18, 2020, updated June 20, 2020",
        "First published on Thu 18 Jun 2020 10.32 BST",
        "Publi\u00E9 le 18 juin 2020 \u00E0 10h32",
        "Ver\u00F6ffentlicht am 18. Juni 2020",
        "By Ann Lee - June 18, 2020",
        "By Ann Lee and Bo van der Berg, Evening Ledger June 18, 2020",
        "posted at 9:30 am on June 18, 2020 by Ann Lee",
        "Science \u2022 June 18, 2020 \u2022 Ann Lee",
        "Ann Lee | 18 June 2020 | 5 comments",
        "LONDON, June 18, 2020",
        "NEW YORK, June 18, 2020 (Reuters)"
      })
  void a_stamp_in_the_first_lines_is_read(String line) {
    assertEquals(JUNE_18, inHead(line + "\n\nThe ferry will run for another year.\n"));
    assertEquals(JUNE_18, inHead("The ferry stays\n\n" + line + "\n\nIt will run.\n"));
    assertEquals(JUNE_18, inHead("The ferry stays\r\n" + line + "\r\nIt will run.\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LONDON, June 18, 2020 (Reuters) - The ferry will run for another year.",
        "WASHINGTON, D.C., June 18, 2020 -- The ferry will run for another year.",
        "NEW YORK, June 18, 2020 /PRNewswire/ -- The ferry will run for another year.",
        "Lindau (dpa), 18. Juni 2020 \u2013 Die F\u00E4hre bleibt.",
        "MADRID, 18 de junio de 2020 (EFE).- El barco sigue.",
        "\u041C\u041E\u0421\u041A\u0412\u0410, 18 \u0438\u044E\u043D\u044F 2020 \u0433. /\u0422\u0410\u0421\u0421/. \u2014 \u041F\u0430\u0440\u043E\u043C.",
        "(Reuters) June 18, 2020 - The ferry will run for another year."
      })
  void a_dateline_before_a_paragraph_is_read(String line) {
    assertEquals(JUNE_18, inHead(line + " It costs less than the lamps.".repeat(20)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council voted on June 18, 2020 to keep the ferry.",
        "FILE - In this June 18, 2020 file photo, the ferry leaves the pier.",
        "FILE PHOTO: The ferry leaves the pier, June 18, 2020. REUTERS/Ann Lee",
        "The ferry leaves the pier, June 18, 2020. (Ann Lee/Reuters)",
        "Lindau, Eldmark, June 18, 2020. (Ann Lee/Reuters)",
        "LINDAU, ELDMARK - JUNE 18, 2020: The ferry leaves the pier.",
        "The Night of June 18, 2020",
        "The Night of June 18, 2020 \u2014 What We Know",
        "On June 18, 2020",
        "By June 18, 2020",
        "June 18, 2020: the night the ferry stopped",
        "June 18, 2020 \u2013 the night the ferry stopped",
        "\u2014 Ann Lee (@annlee) June 18, 2020",
        "This story was updated on June 18, 2020.",
        "Updated June 18, 2020 9:30 a.m. EST",
        "LAST UPDATED AT 14:41 ON Thu 18 Jun 2020",
        "[Updated at 1:43 p.m. on June 18, 2020.]",
        "Zuletzt aktualisiert am 18. Juni 2020",
        "Call 555 2020-06-18",
        "20200618",
        "01/02/2020",
        "Updated\n\nJune 18, 2020",
        "June 18, 2020\n\nUPDATE: The ferry stays after all."
      })
  void a_date_in_prose_captions_headlines_or_updates_is_not_taken(String line) {
    assertEquals(NONE, inHead(line + "\n\nThe ferry will run for another year.\n"));
    assertEquals(NONE, inHead("The ferry stays\n\n" + line + "\n\nIt will run.\n"));
  }

  @Test
  void the_end_of_a_wrapped_paragraph_is_no_stamp() {
    String wrapped =
        """
        ELDMARK, March 16 - The ferry company said that the last day for
        its winter tickets, and for those that were sold at a lower price, is
        """;

    assertEquals(NONE, inHead(wrapped + "June 18, 2020.\n    It had said so before.\n"));
    assertEquals(NONE, inHead(wrapped + "June 18, 2020\n    It had said so before.\n"));
  }

  @Test
  void a_stamp_may_stand_below_other_short_lines() {
    assertEquals(JUNE_18, inHead("\n\n Log in\nSign up\n\nThe ferry\nAnn Lee\nJune 18, 2020\nIt."));
  }

  @Test
  void a_stamp_below_the_first_five_lines_is_not_looked_for() {
    assertEquals(NONE, inHead("One.\nTwo.\nThree.\nFour.\nFive.\nJune 18, 2020\n"));
  }

  @Test
  void a_stamp_after_four_hundred_bytes_is_not_looked_for() {
    assertEquals(NONE, inHead("The ferry stays. ".repeat(25) + "\nJune 18, 2020\n"));
  }

  @Test
  void a_line_that_goes_on_after_what_is_looked_at_is_no_stamp() {
    String stamp = "June 18, 2020";
    String lead = "x".repeat(400 - stamp.length() - 2) + ".\n";

    assertEquals(NONE, inHead(lead + stamp + " was a Thursday\n"));
  }

  @Test
  void a_byte_order_mark_does_not_hide_a_stamp() {
    assertEquals(JUNE_18, inHead("\uFEFFJune 18, 2020\nIt will run.\n"));
  }

  @Test
  void metadata_win_over_the_text() {
    assertEquals(JUNE_18, article(Optional.of("2020-06-18"), "May 1, 2015\n").publishedOn());
  }

  @Test
  void metadata_that_cannot_be_read_do_not() {
    assertEquals(JUNE_18, article(Optional.of("recently"), "June 18, 2020\n").publishedOn());
  }

  @Test
  void an_article_may_have_no_day() {
    assertEquals(NONE, article(Optional.empty(), "It will run.\n").publishedOn());
  }

  private static Optional<LocalDate> inHead(String text) {
    return article(Optional.empty(), text).publishedOn();
  }

  private static Article article(Optional<String> date, String text) {
    Metadata metadata = new Metadata(Optional.empty(), Optional.empty(), date, Optional.empty());
    Locator locator = new Locator.WholeFile(new InputFile(Path.of("a.txt"), "a.txt", false, 0));
    return new Article("a.txt", locator, text.getBytes(StandardCharsets.UTF_8), metadata);
  }
}

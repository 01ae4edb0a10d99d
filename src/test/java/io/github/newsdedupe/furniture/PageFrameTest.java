package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.text.Lines;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageFrameTest {

  private static final String MENU =
      "Home\nHarbour\nWeather\nTides\nCouncil\nSports\nTug Races\nReal Estate\nJobs\n\n";

  private static final String FIRST =
      "The ferry company moved its oldest boat to the upper harbour on Tuesday, for the second"
          + " time in a month.\n\n";

  private static final String BODY =
      FIRST
          + "Nobody aboard had been told why, and the pilots who were asked in the evening said"
          + " that they had heard of it from the harbour master.\n\n"
          + "Why it matters\n\n"
          + "The boat is as old as the pier, and the pier is as old as the town, the council"
          + " wrote to the company last year.\n\n"
          + "It asked for a survey of both, which the company, the clerk of the council said on"
          + " Wednesday, has neither begun nor refused so far.\n\n";

  private static final String FOOT =
      "Most Read\nTugs return to the basin\nFog until noon\n\nContact\nPrivacy\nTerms\n";

  @Test
  void menu_and_footer_go_and_the_article_between_them_stays() {
    assertEquals(BODY.strip(), kept(MENU + BODY + FOOT).strip());
  }

  @Test
  void without_a_menu_before_the_article_nothing_goes() {
    assertEquals(BODY + FOOT, kept(BODY + FOOT));
    assertEquals("Home\nHarbour\n" + BODY + FOOT, kept("Home\nHarbour\n" + BODY + FOOT));
  }

  @Test
  void a_table_after_an_article_is_no_menu() {
    String fixtures = "Port Landry\nEast Basin\nUpper Harbour\nThe Lamps\n".repeat(3);

    assertEquals(BODY + fixtures, kept(BODY + fixtures));
  }

  @Test
  void labels_with_digits_are_no_menu() {
    String table = MENU.replace("\n", " 1\n");

    assertEquals(table + BODY, kept(table + BODY));
  }

  @Test
  void a_page_without_an_article_stays_as_it_is() {
    assertEquals(MENU + FIRST + FOOT, kept(MENU + FIRST + FOOT));
  }

  @Test
  void an_article_that_a_box_cuts_in_two_stays_with_its_box() {
    String text = BODY + "Tides today\n".repeat(20) + BODY;

    assertEquals(text.strip(), kept(MENU + text + FOOT).strip());
  }

  @Test
  void prose_before_a_list_is_not_taken_for_a_menu() {
    String text = FIRST + FIRST + FIRST + MENU + BODY;

    assertEquals(text, kept(text));
  }

  private static String kept(String page) {
    byte[] text = page.getBytes(StandardCharsets.UTF_8);
    Lines lines = Lines.of(text, 0, text.length);
    PageFrame frame = PageFrame.of(text, lines);
    return page.substring(frame.before().end(), frame.after().start());
  }
}

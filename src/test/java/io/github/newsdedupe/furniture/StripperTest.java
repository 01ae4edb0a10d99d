package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the built-in rules do to whole articles, and how spans are widened and ranked. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StripperTest {

  private static final String BODY = "The lamp on the pier went out at dusk.";
  private static final String MORE = "Nobody saw who had done it.";
  private static final String VIDEO =
      "JUST WATCHED The pier at dusk Replay More Videos ... MUST WATCH The pier at dusk 02:11";

  @Test
  void an_article_without_furniture_is_left_alone() {
    assertEquals(List.of(), Strips.rules(BODY + "\n\n" + MORE + "\n"));
  }

  @Test
  void an_empty_text_is_left_alone() {
    assertEquals("", Strips.kept(""));
  }

  @Test
  void a_video_in_mid_line_goes_with_the_space_after_it() {
    assertEquals(BODY + " " + MORE, Strips.kept(BODY + " " + VIDEO + " " + MORE));
  }

  @Test
  void a_video_whose_words_stand_on_lines_of_their_own_goes() {
    String lines =
        "JUST WATCHED\n\nThe pier at dusk\n\nReplay\n\nMore Videos ...\n\n"
            + "MUST WATCH\n\nThe pier at dusk 02:11";

    assertEquals(BODY + "\n\n" + MORE, Strips.kept(BODY + "\n\n" + lines + "\n\n" + MORE));
  }

  @Test
  void a_video_without_a_length_goes() {
    assertEquals(
        BODY + "\n" + MORE, Strips.kept(BODY + "\n" + VIDEO.replace(" 02:11", "") + "\n" + MORE));
  }

  @Test
  void two_videos_in_a_row_go() {
    assertEquals(BODY + " " + MORE, Strips.kept(BODY + " " + VIDEO + " " + VIDEO + " " + MORE));
  }

  @Test
  void an_unclosed_video_is_left_alone() {
    String open = BODY + " JUST WATCHED The pier at dusk Replay More Videos ... " + MORE;

    assertEquals(open, Strips.kept(open));
  }

  @Test
  void an_unclosed_video_does_not_hide_the_next() {
    assertEquals(
        "JUST WATCHED The pier " + BODY,
        Strips.kept("JUST WATCHED The pier " + VIDEO + " " + BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PORT LANDRY (AP) \u2014 ",
        "PORT LANDRY, Oct. 6 (Xinhua) -- ",
        "PORT LANDRY \u2014 ",
        "Port Landry (CNN) \u2014 ",
        "Port Landry, Ohio (CNN) ",
        "(CNN) -- ",
        "(CNN)",
        "Port Landry (CNN)",
      })
  void a_dateline_goes_and_its_sentence_stays(String dateline) {
    assertEquals(BODY + "\n" + MORE, Strips.kept(dateline + BODY + "\n" + MORE));
  }

  @Test
  void a_dateline_below_the_head_is_left_alone() {
    String text = (BODY + "\n").repeat(8) + "PORT LANDRY (AP) \u2014 " + MORE;

    assertEquals(text, Strips.kept(text));
  }

  @Test
  void blank_and_removed_lines_do_not_count_as_head() {
    String top = "By Ana Ruiz\n\n\nUpdated 12:58 PM EST, Mon November 16, 2015\n\n\n";
    String text = (MORE + "\n").repeat(7) + "PORT LANDRY (AP) \u2014 " + BODY;

    assertEquals((MORE + "\n").repeat(7) + BODY, Strips.kept(top + text));
  }

  @Test
  void a_dateline_in_mid_line_is_left_alone() {
    String text = MORE + " PORT LANDRY (AP) \u2014 " + BODY;

    assertEquals(text, Strips.kept(text));
  }

  @Test
  void highlights_go_up_to_the_dateline() {
    assertEquals(
        BODY,
        Strips.kept(
            "Story highlights\nThe lamp is out\n\nNo one saw it\nPort Landry (CNN) " + BODY));
  }

  @Test
  void highlights_that_nothing_closes_lose_their_label_only() {
    assertEquals(
        "The lamp is out\n" + BODY, Strips.kept("Story highlights\nThe lamp is out\n" + BODY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\n\n", "\r\n\r\n", "\n\n\n\n", "\n \n\t\n"})
  void a_removed_line_takes_the_blank_lines_after_it(String gap) {
    String line = "The Associated Press contributed to this report.";

    assertEquals(BODY + gap + MORE, Strips.kept(BODY + gap + line + gap + MORE));
  }

  @Test
  void a_removed_line_takes_the_space_around_it() {
    assertEquals(BODY + "\n" + MORE, Strips.kept(BODY + "\n \t / Source: TODAY  \n" + MORE));
  }

  @Test
  void a_removed_last_line_needs_no_line_end() {
    assertEquals(BODY + "\n", Strips.kept(BODY + "\n/ Source: TODAY"));
  }

  @Test
  void the_longer_of_two_spans_wins() {
    String text = "Story highlights\nThe lamp is out\n(CNN) \u2014 " + BODY;

    assertEquals(List.of("cnn.highlights", "cnn.dateline"), Strips.rules(text));
  }

  @Test
  void of_equal_spans_the_lesser_rule_id_wins() {
    Rule rule = RuleFiles.rule("line Read more");
    Rule twin = new Rule("my.a", "test", rule.shape(), rule.examples(), rule.source());
    Stripper stripper = new Stripper(RuleSet.of(List.of(rule, twin)));

    List<RemovedSpan> removed = stripper.strip(Strips.utf8("Read more\n" + BODY)).removed();

    assertEquals(List.of(new RemovedSpan("my.a", "test", 0, 10)), removed);
  }

  @Test
  void an_optional_line_of_a_group_may_be_missing() {
    String[] group = {"line Read more:", "maybe {any:1-9}", "next The end"};

    assertEquals("x\n", Strips.kept("x\nRead more:\nthis\n\nThe end", group));
    assertEquals("x\n", Strips.kept("x\nRead more:\n\nThe end", group));
    assertEquals(
        "x\nRead more:\na\nb\nThe end", Strips.kept("x\nRead more:\na\nb\nThe end", group));
  }

  @Test
  void a_block_longer_than_it_may_be_is_left_alone() {
    String[] block = {"block Highlights", "until The end", "max-lines 3"};

    assertEquals("The end.", Strips.kept("Highlights\n1\n2\nThe end.", block));
    assertEquals(
        "Highlights\n1\n2\n3\nThe end.", Strips.kept("Highlights\n1\n2\n3\nThe end.", block));
  }

  @Test
  void one_rule_that_removes_neighbouring_lines_removes_one_span() {
    List<String> rules = Strips.rules("/ Source: TODAY\n/ Source: TODAY\n\n" + BODY);

    assertEquals(List.of("nbc.source"), rules);
  }
}

package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.engine.Progress.Step;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressLineTest {

  private static final long MILLISECOND = 1_000_000;
  private static final long SECOND = 1_000 * MILLISECOND;

  private final StringWriter err = new StringWriter();
  private long now = -5 * SECOND;

  @Test
  void a_terminal_shows_step_share_rate_and_time_left_in_one_line() {
    Console console = console(true);
    ProgressLine line = new ProgressLine(console, () -> now);
    line.begin(Step.READING, 1_000_000);
    now += 2 * SECOND;
    line.advance(250_000, 50_000);
    now += 100 * MILLISECOND;
    line.advance(1, 1);
    now += 1_900 * MILLISECOND;
    line.advance(249_999, 49_999);
    console.say("dedupe: done");

    assertEquals(
        "dedupe: reading 25 %, 50,000 articles, 25,000/s, 6 s left"
            + "\r\u001B[Kdedupe: reading 50 %, 100,000 articles, 25,000/s, 4 s left"
            + "\r\u001B[Kdedupe: done\n",
        err.toString());
  }

  @Test
  void a_line_never_fills_a_terminal() {
    Console narrow =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintWriter(err),
            12);

    narrow.status("dedupe: reading 25 %");
    narrow.status("新聞新聞新聞新聞\u001B[31m");

    assertEquals("dedupe: rea\r\u001B[K新聞新聞新", err.toString());
  }

  @Test
  void a_log_has_a_line_now_and_then() {
    ProgressLine line = new ProgressLine(console(false), () -> now);
    line.begin(Step.READING, 1_000);
    for (int second = 1; second <= 65; second++) {
      now += SECOND;
      line.advance(1, 1_000);
    }
    line.begin(Step.COMPARING, 40);
    now += 30 * SECOND;
    line.advance(1, 0);

    assertEquals(
        """
        dedupe: reading 3 %, 30,000 articles, 1,000/s, 17 min left
        dedupe: reading 6 %, 60,000 articles, 1,000/s, 16 min left
        dedupe: comparing 2 %, 20 min left
        """,
        err.toString());
  }

  @Test
  void a_short_run_says_nothing_of_its_progress() {
    ProgressLine line = new ProgressLine(console(true), () -> now);
    line.begin(Step.READING, 1_000);
    now += 150 * MILLISECOND;
    line.advance(1_000, 1);

    assertEquals("", err.toString());
  }

  @Test
  void what_is_not_known_is_not_told() {
    ProgressLine line = new ProgressLine(console(true), () -> now);
    line.begin(Step.READING, 0);
    now += SECOND;
    line.advance(5, 7);
    now += SECOND;
    line.begin(Step.LEARNING, 0);

    assertEquals("dedupe: reading, 7 articles, 7/s\r\u001B[Kdedupe: learning", err.toString());
  }

  @Test
  void a_step_of_which_more_is_done_than_was_thought_is_not_at_its_end() {
    ProgressLine line = new ProgressLine(console(true), () -> now);
    line.begin(Step.READING, 100);
    now += SECOND / 2;
    line.advance(400, 0);

    assertEquals("dedupe: reading 99 %", err.toString());
  }

  @Test
  void a_line_fits_a_terminal_and_controls_it_in_no_other_way() {
    Console console = console(true);
    console.status("x".repeat(200));
    console.say("a\u001B]0;b\tc");

    assertEquals("x".repeat(79) + "\r\u001B[Ka\\u001B]0;b\\u0009c\n", err.toString());
  }

  private Console console(boolean terminal) {
    return new Console(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        new PrintWriter(err),
        terminal);
  }
}

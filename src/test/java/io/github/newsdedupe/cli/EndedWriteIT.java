package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are ended while they write a file. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndedWriteIT {

  /** Enough to ask for longer than it takes to see that the answers are being written. */
  private static final int RECORDS = 20_000;

  @TempDir Path folder;
  @TempDir Path scratch;

  @BeforeEach
  void an_index_and_much_to_ask_it() throws Exception {
    Texts.write(folder.resolve("a.txt"), Texts.FERRY);
    Texts.write(folder.resolve("in.jsonl"), Texts.record("a", Texts.FERRY).repeat(RECORDS));
    sh("\"$DEDUPE\" index -q a.txt --index index");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT", "HUP"})
  void nothing_is_left_after_a_signal(String signal) throws Exception {
    sh(endedBy(signal));

    assertEquals("a.txt in.jsonl index", left());
  }

  @Test
  void what_is_left_after_a_kill_goes_with_the_next_run() throws Exception {
    sh(endedBy("KILL"));
    assertTrue(left().startsWith(".dedupe-"), left());

    sh("\"$DEDUPE\" query -q a.txt --index index -o other.json");
    assertTrue(left().startsWith(".dedupe-"), left());

    sh("\"$DEDUPE\" query -q a.txt --index index -o o.json");
    assertEquals("a.txt in.jsonl index o.json other.json", left());
  }

  /**
   * A query that is ended once it writes. Whoever runs the tests in the background has them ignore
   * interrupts, which Java then does too, unless they are set back.
   */
  private static String endedBy(String signal) {
    return """
        heard='env --default-signal=INT'; $heard true 2>/dev/null || heard=
        { until set -- .dedupe-*.partial; [ -e "$1" ] || [ -e o.json ]; do :; done
          kill -SIGNAL $$; } &
        exec $heard "$DEDUPE" query -q in.jsonl --index index -o o.json
        """
        .replace("SIGNAL", signal);
  }

  private String left() throws Exception {
    return String.join(" ", sh("ls -A").out().lines().toList());
  }

  private Outcome sh(String script) throws Exception {
    return Shell.run(folder, scratch, script);
  }
}

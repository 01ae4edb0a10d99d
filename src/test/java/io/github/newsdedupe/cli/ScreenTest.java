package io.github.newsdedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal gets of data. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreenTest {

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 1_000})
  void what_a_terminal_would_obey_is_shown_however_it_is_written(int atOnce) throws IOException {
    byte[] text =
        "caf\u00E9\t\u65B0\n\u001B]0;x\u0007\u009B31m\n\u202Eend".getBytes(StandardCharsets.UTF_8);
    Screen screen = new Screen(terminal);

    for (int i = 0; i < text.length; i += atOnce) {
      screen.write(text, i, Math.min(atOnce, text.length - i));
    }
    screen.flush();

    assertEquals("caf\u00E9\t\u65B0\n\\u001B]0;x\\u0007\\u009B31m\n\\u202Eend", shown());
  }

  @Test
  void bytes_that_are_no_text_are_no_commands() throws IOException {
    Screen screen = new Screen(terminal);

    screen.write(new byte[] {'a', (byte) 0x9B, '3', '1', 'm', '\n'});
    screen.write(0x1B);
    screen.write('\n');

    assertEquals("a\uFFFD31m\n\\u001B\n", shown());
  }

  private String shown() {
    return terminal.toString(StandardCharsets.UTF_8);
  }
}

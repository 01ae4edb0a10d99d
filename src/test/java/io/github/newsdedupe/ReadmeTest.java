package io.github.newsdedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.cli.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What README and the pages show of the program is what the program prints. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeTest {

  private static final Path README = Path.of("README.md");

  /** A comment that names a command, and the block of its output after it, indented alike. */
  private static final Pattern SHOWN =
      Pattern.compile("(?m)^( *)<!-- dedupe (.*) -->\\n *```\\n((?:.*\\n)*?) *```\\n");

  /** A part of the sample report; {@code …} stands for what is left out. */
  private static final Pattern EXCERPT =
      Pattern.compile(
          "(?m)^<!-- from samples/expected-report.json -->\\n```json\\n((?:.*\\n)*?)```\\n");

  /** {@code mvn test -Dgolden.update} writes the output of the program into the page. */
  @ParameterizedTest
  @CsvSource({
    "README.md, 4",
    "src/site/markdown/evaluation.md, 5",
    "src/site/markdown/check.md, 1",
    "src/site/markdown/against.md, 1",
    "src/site/markdown/archives.md, 2",
    "src/site/markdown/results.md, 1"
  })
  void every_block_is_the_output_of_its_command(Path file, int blocks) throws IOException {
    String page = Files.readString(file);

    String actual =
        SHOWN.matcher(page).replaceAll(block -> Matcher.quoteReplacement(withOutput(block)));

    if (System.getProperty("golden.update") != null) {
      Files.writeString(file, actual);
    } else {
      assertEquals(actual, page);
    }
    assertEquals(blocks, SHOWN.matcher(page).results().count());
  }

  @Test
  void the_excerpt_of_the_report_is_in_the_report() throws IOException {
    String report = Files.readString(Path.of("samples/expected-report.json"));
    Matcher excerpt = EXCERPT.matcher(Files.readString(README));
    assertEquals(true, excerpt.find());

    int from = 0;
    List<String> missing = new ArrayList<>();
    for (String part : excerpt.group(1).split(" *…\\n", -1)) {
      int at = report.indexOf(part, from);
      from = Math.max(from, at);
      if (at < 0) {
        missing.add(part);
      }
    }

    assertEquals(List.of(), missing);
  }

  private static String withOutput(java.util.regex.MatchResult block) {
    String indent = block.group(1);
    String command = block.group(2);
    String output = Program.run(command.split(" ", -1)).out();
    StringBuilder text = new StringBuilder();
    text.append(indent).append("<!-- dedupe ").append(command).append(" -->\n");
    text.append(indent).append("```\n");
    output
        .strip()
        .lines()
        .forEach(line -> text.append((indent + line).stripTrailing()).append('\n'));
    return text.append(indent).append("```\n").toString();
  }
}

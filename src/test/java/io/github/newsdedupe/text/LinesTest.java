package io.github.newsdedupe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines against a regular expression. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinesTest {

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  /** What tells a line end from other bytes: its neighbours, and bytes beyond ASCII. */
  private static final String[] PARTS = {
    "\n", "\r", "\r\n", "\t", "\u000B", "\u000E", "\0", " ", "a line", "\u00E9", "\u706F\u5854"
  };

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void begin_where_a_regular_expression_says(long seed) {
    SplittableRandom random = new SplittableRandom(seed);

    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(30), 0, PARTS.length).forEach(part -> text.append(PARTS[part]));

      assertEquals(byExpression(text.toString()), starts(text.toString()), text.toString());
    }
  }

  private static List<Integer> byExpression(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    Matcher ends = LINE_END.matcher(text);
    while (ends.find()) {
      starts.add(utf8(text.substring(0, ends.end())).length);
    }
    int last = starts.size() - 1;
    return starts.get(last) == utf8(text).length ? starts.subList(0, last) : starts;
  }

  private static List<Integer> starts(String text) {
    Lines lines = Lines.of(utf8(text), 0, utf8(text).length);
    return IntStream.range(0, lines.count()).mapToObj(lines::start).toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

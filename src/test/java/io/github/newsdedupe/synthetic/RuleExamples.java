package io.github.newsdedupe.synthetic;

import io.github.newsdedupe.furniture.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The furniture in the examples of the built-in rules: what of each {@code yes} line must go. */
final class RuleExamples {
  private static final String YES = "yes ";
  private static final String START = "<<";
  private static final String END = ">>";

  /** A single short word could be body text anywhere but in its example. */
  private static final int SHORTEST = 8;

  private RuleExamples() {}

  /** Each piece once, in the order of the packs. */
  static List<String> all() {
    return RuleSet.builtIn().packs().stream()
        .flatMap(RuleExamples::lines)
        .map(String::strip)
        .filter(line -> line.startsWith(YES))
        .map(line -> piece(line.substring(YES.length()).strip()))
        .filter(piece -> piece.length() >= SHORTEST)
        .filter(piece -> piece.chars().noneMatch(c -> c < ' ' && c != '\n'))
        .distinct()
        .toList();
  }

  private static String piece(String example) {
    int start = example.indexOf(START);
    int end = example.indexOf(END);
    String marked = start < 0 ? example : example.substring(start + START.length(), end);
    return marked.replace("\\n", "\n");
  }

  private static Stream<String> lines(String pack) {
    try (InputStream in = RuleSet.class.getResourceAsStream("packs/" + pack + ".rules")) {
      byte[] file = Objects.requireNonNull(in).readAllBytes();
      return new String(file, StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

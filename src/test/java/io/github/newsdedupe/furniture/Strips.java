package io.github.newsdedupe.furniture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What a stripper makes of a text, in words that a test can compare. */
final class Strips {

  private static final Stripper BUILT_IN = new Stripper(RuleSet.builtIn());

  private Strips() {}

  static StrippedText strip(String text) {
    return BUILT_IN.strip(utf8(text));
  }

  static StrippedText strip(byte[] text) {
    return BUILT_IN.strip(text);
  }

  static StrippedText strip(Rule rule, String text) {
    return new Stripper(RuleSet.of(List.of(rule))).strip(utf8(text));
  }

  /** What all built-in rules leave. */
  static String kept(String text) {
    return new String(strip(text).kept(), StandardCharsets.UTF_8);
  }

  /** What one rule of this test leaves. */
  static String kept(String text, String... directives) {
    Rule rule = RuleFiles.rule(directives);
    return new String(strip(rule, text).kept(), StandardCharsets.UTF_8);
  }

  /** The ids of the rules that removed something, in text order. */
  static List<String> rules(String text) {
    return strip(text).removed().stream().map(RemovedSpan::rule).toList();
  }

  static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+", -1)).toList();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package io.github.newsdedupe.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes rules of the directives that a test is about. */
final class RuleFiles {

  private RuleFiles() {}

  static RuleFile read(String... lines) {
    return RuleFile.read("my.rules", List.of(lines), Map.of());
  }

  /** A rule of these directives, with everything else that a rule needs. */
  static Rule rule(String... directives) {
    List<String> lines = new ArrayList<>(List.of("pack my", "rule my.rule", "kind test"));
    lines.addAll(List.of(directives));
    lines.addAll(List.of("yes an example", "no a counterexample"));
    return RuleFile.read("my.rules", lines, Map.of()).rules().get(0);
  }
}

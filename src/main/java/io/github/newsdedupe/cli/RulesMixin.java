package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.furniture.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which furniture rules a command applies. */
final class RulesMixin {

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Also apply the furniture rules in FILE, or disable built-in ones.")
  private List<Path> files = new ArrayList<>();

  /** The built-in rules and those of the user's files, in their order. */
  RuleSet toRuleSet() {
    RuleSet rules = RuleSet.builtIn();
    for (Path file : files) {
      rules = rules.with(file.toString(), linesOf(file));
    }
    return rules;
  }

  /** The lines of a rule file. */
  static List<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new DedupeException(file + ": cannot be read: " + DedupeException.reasonOf(e), e);
    }
  }
}

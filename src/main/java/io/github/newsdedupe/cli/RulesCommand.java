package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.text.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dedupe rules list} and {@code dedupe rules test FILE...}. */
@Command(
    name = "dedupe rules",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    customSynopsis = {
      "Usage: dedupe rules list",
      "       dedupe rules test FILE...",
      "       dedupe rules learn PATH..."
    },
    synopsisHeading = "",
    sortOptions = false,
    description = {
      "",
      "Lists the furniture rules, or runs the examples of rule files. With test, the",
      "exit code is 1 when a rule fails one of its examples. See also 'dedupe rules",
      "learn --help'.",
      ""
    })
final class RulesCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "ACTION", description = "list or test.")
  private String action = "";

  @Parameters(index = "1..*", paramLabel = "FILE", description = "Rule files to test.")
  private List<Path> files = new ArrayList<>();

  @Mixin private RulesMixin rules = new RulesMixin();

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (action.equals("list") && files.isEmpty()) {
      print(rules.toRuleSet().listing());
      return ExitCode.DONE;
    }
    if (action.equals("test") && !files.isEmpty()) {
      return test();
    }
    throw new UsageException("say 'list', or 'test' and at least one file");
  }

  private int test() {
    RuleSet known = rules.toRuleSet();
    List<String> failures = new ArrayList<>();
    boolean tested = false;
    for (Path file : files) {
      List<String> lines = RulesMixin.linesOf(file);
      failures.addAll(known.failures(file.toString(), lines));
      tested |= known.hasExamples(file.toString(), lines);
    }
    if (!tested) {
      throw new DedupeException(files.get(0) + ": no rule, so that there is no example to test");
    }
    Output.writeVerdict(console, Optional.empty(), out -> writeLines(failures, out));
    String result = failures.isEmpty() ? "all examples hold" : failures.size() + " examples fail";
    console.say("dedupe: " + result);
    return failures.isEmpty() ? ExitCode.DONE : ExitCode.NO;
  }

  /** Line ends of examples as rule files have them. */
  private void print(List<String> lines) {
    List<String> printable =
        lines.stream().map(line -> Printable.of(line.replace("\n", "\\n"))).toList();
    Output.write(console, Optional.empty(), out -> writeLines(printable, out));
  }

  static void writeLines(List<String> lines, OutputStream out) throws IOException {
    for (String line : lines) {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}

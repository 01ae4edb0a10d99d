package io.github.newsdedupe.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Arguments that picocli tells apart; running a command is not left to it. */
final class ParsedArguments {

  private ParsedArguments() {}

  /**
   * Gives a command its arguments.
   *
   * @return what is to be printed instead of running it, if they ask for help or the version
   * @throws UsageException if they are none of the command's
   */
  static Optional<String> give(Callable<Integer> command, List<String> arguments) {
    CommandLine line =
        new CommandLine(command)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOverwrittenOptionsAllowed(true)
            .setExpandAtFiles(false)
            .setUsageHelpAutoWidth(false)
            .registerConverter(Path.class, new NamedPaths.Converter());
    try {
      ParseResult parsed = line.parseArgs(arguments.toArray(new String[0]));
      if (parsed.isUsageHelpRequested()) {
        return Optional.of(line.getUsageMessage());
      }
      if (parsed.isVersionHelpRequested()) {
        return Optional.of(line.getCommandSpec().version()[0] + "\n");
      }
      NamedPaths.check(parsed);
      return Optional.empty();
    } catch (ParameterException e) {
      throw new UsageException(e);
    }
  }
}

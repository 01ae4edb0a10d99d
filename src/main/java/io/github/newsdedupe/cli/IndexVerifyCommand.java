package io.github.newsdedupe.cli;

import io.github.newsdedupe.engine.IndexEngine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dedupe index verify --index DIR}. */
@Command(
    name = "dedupe index verify",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    customSynopsis = "Usage: dedupe index verify [OPTIONS] --index DIR",
    synopsisHeading = "",
    sortOptions = false,
    description = {
      "",
      "Reads an index from end to end and prints a line for each part that is damaged.",
      "Exits with 1 if any is.",
      ""
    })
final class IndexVerifyCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private ArchiveMixin archive = new ArchiveMixin();

  IndexVerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<String> damages = IndexEngine.damagesOf(archive.folder());
    Output.writeVerdict(
        console,
        Optional.empty(),
        out -> {
          for (String damage : damages) {
            out.write((damage + "\n").getBytes(StandardCharsets.UTF_8));
          }
        });
    console.say(
        "dedupe: "
            + (damages.isEmpty()
                ? "the index is whole"
                : Summaries.count(damages.size(), "damage")
                    + "; restore the index from a copy, or index the archive anew"));
    return damages.isEmpty() ? ExitCode.DONE : ExitCode.NO;
  }
}

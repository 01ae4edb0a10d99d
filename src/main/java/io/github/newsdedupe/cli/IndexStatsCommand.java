package io.github.newsdedupe.cli;

import io.github.newsdedupe.index.IndexReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dedupe index stats --index DIR}. */
@Command(
    name = "dedupe index stats",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    customSynopsis = "Usage: dedupe index stats [OPTIONS] --index DIR",
    synopsisHeading = "",
    sortOptions = false,
    description = {"", "Prints what an index holds and how it was made.", ""})
final class IndexStatsCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private ArchiveMixin archive = new ArchiveMixin();

  IndexStatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (IndexReader index = archive.read()) {
      Output.write(
          console,
          Optional.empty(),
          out -> out.write(Summaries.of(index).getBytes(StandardCharsets.UTF_8)));
    }
    return ExitCode.DONE;
  }
}

package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.Keep;
import io.github.newsdedupe.index.IndexFolder;
import io.github.newsdedupe.index.IndexReader;
import io.github.newsdedupe.index.IndexSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** Which index a command is about. */
final class ArchiveMixin {

  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the index.")
  private Path folder = Path.of("");

  /** Takes the folder as the user names it. */
  Path take(Path named) {
    folder = named;
    return named;
  }

  IndexFolder folder() {
    return IndexFolder.at(folder);
  }

  /** Opens the index. */
  IndexReader read() {
    return folder().read();
  }

  /** The options that the index was made with. */
  DedupeOptions options() {
    return options(settings());
  }

  /** What shaped the index, which must be there. */
  IndexSettings settings() {
    return folder()
        .settings()
        .orElseThrow(
            () ->
                new DedupeException(
                    folder
                        + ": no index; 'dedupe index PATH... --index "
                        + folder
                        + "' makes one"));
  }

  /** The same, unless the user wants furniture left in. */
  DedupeOptions options(boolean strip) {
    IndexSettings made = settings();
    return options(
        new IndexSettings(
            made.threshold(),
            made.recall(),
            made.strip() && strip,
            made.learn() && strip,
            made.rules(),
            made.sketches()));
  }

  /** The options of an index with these settings. */
  static DedupeOptions options(IndexSettings settings) {
    return new DedupeOptions(
        settings.threshold(),
        settings.recall(),
        settings.strip(),
        settings.learn(),
        Keep.LONGEST,
        OptionalInt.empty(),
        OptionalDouble.empty());
  }

  /** What an index was made with goes before what is asked for by saying nothing. */
  static DedupeOptions shaped(
      DedupeOptions asked, ThresholdMixin threshold, Optional<IndexSettings> by) {
    return by.map(
            settings ->
                new DedupeOptions(
                    threshold.thresholdOr(settings.threshold()),
                    settings.recall(),
                    asked.strip() && settings.strip(),
                    asked.learn() && settings.learn(),
                    asked.keep(),
                    asked.windowDays(),
                    OptionalDouble.empty()))
        .orElse(asked);
  }
}

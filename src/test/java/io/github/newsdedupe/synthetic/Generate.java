package io.github.newsdedupe.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes an archive in any of its forms; {@code src/bench/bench generate} runs it. */
@Command(
    name = "generate",
    description = "Writes a made-up news archive and what is planted in it.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class Generate implements Callable<Integer> {

  @Option(names = "--articles", defaultValue = "10000", description = "How many articles.")
  private int articles;

  @Option(names = "--seed", defaultValue = "1", description = "Another seed, another archive.")
  private long seed;

  @Option(names = "--jsonl", description = "Write JSON Lines: a file, or with --parts a folder.")
  private Optional<Path> jsonl = Optional.empty();

  @Option(names = "--parts", defaultValue = "0", description = "So many files of JSON Lines.")
  private int parts;

  @Option(names = "--folder", description = "Write a text file for each article.")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--clean", description = "Write the same articles without furniture.")
  private Optional<Path> clean = Optional.empty();

  @Option(names = "--pairs", description = "Write planted pairs and their exact similarity.")
  private Optional<Path> pairs = Optional.empty();

  @Option(names = "--most-pairs", defaultValue = "10000", description = "At most so many.")
  private int mostPairs;

  @Option(names = "--stories", description = "Write which articles tell the same story.")
  private Optional<Path> stories = Optional.empty();

  @Option(names = "--threads", description = "Default: all cores.")
  private Optional<Integer> threads = Optional.empty();

  private Generate() {}

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    return new CommandLine(new Generate()).execute(args);
  }

  @Override
  public Integer call() throws IOException {
    int workers = threads.orElse(Runtime.getRuntime().availableProcessors());
    SyntheticArchive archive = new SyntheticArchive(seed, articles);
    writeArticles(archive, workers);
    TruthOutput truth = new TruthOutput(archive);
    if (pairs.isPresent()) {
      truth.writePairs(pairs.get(), mostPairs, workers);
    }
    if (stories.isPresent()) {
      truth.writeStories(stories.get(), workers);
    }
    return 0;
  }

  private void writeArticles(SyntheticArchive archive, int workers) throws IOException {
    JsonLinesOutput lines = new JsonLinesOutput(archive, false);
    if (jsonl.isPresent() && parts > 0) {
      lines.writeParts(jsonl.get(), parts, workers);
    } else if (jsonl.isPresent()) {
      lines.write(jsonl.get(), workers);
    }
    if (clean.isPresent()) {
      new JsonLinesOutput(archive, true).write(clean.get(), workers);
    }
    if (folder.isPresent()) {
      new FolderOutput(archive, false).write(folder.get(), workers);
    }
  }
}

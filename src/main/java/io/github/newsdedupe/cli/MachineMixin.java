package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.corpus.Extent;
import io.github.newsdedupe.engine.Estimate;
import io.github.newsdedupe.engine.IndexEngine;
import io.github.newsdedupe.engine.LocalEngine;
import io.github.newsdedupe.engine.Progress;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.WorkFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What a run may take of the machine. */
final class MachineMixin {

  /** More threads than this only cost memory on any machine there is. */
  private static final int MAX_THREADS = 1_024;

  /** With fewer articles, no run needs what any machine would not have. */
  private static final int WORTH_TELLING = 100_000;

  @Option(
      names = "--threads",
      converter = Numbers.Whole.class,
      paramLabel = "N",
      description = "Threads to use. Default: all cores.")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      description = "Take no more memory than this, e.g. 2g. Default: 640m.")
  private Optional<String> memory = Optional.empty();

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description =
          "Keep in DIR what does not fit into memory, and go on there if the run is killed.")
  private Optional<Path> work = Optional.empty();

  /** The folder that the options name, or one for temporary files. */
  WorkFolder workFolder() {
    return work.map(folder -> WorkFolder.in(folder, Version.number()))
        .orElseGet(WorkFolder::temporary);
  }

  /** The same, where none of what is read lies in it: it may be named in a list of paths. */
  WorkFolder workFolder(CorpusOptions reading) {
    if (work.isPresent()) {
      Stream.of(reading.paths(), reading.against())
          .flatMap(List::stream)
          .forEach(path -> NamedPaths.checkOutside(work.get(), Path.of(path)));
    }
    return workFolder();
  }

  /** Fails now if no machine could do what the options say. */
  void check() {
    threadCount();
    checkMemory();
  }

  /** The engine that the options ask for. */
  LocalEngine engine(WorkFolder folder, Consumer<String> warnings, Progress progress) {
    check();
    return new LocalEngine(threadCount(), Room.of(folder), warnings, progress);
  }

  /** The same for indexes. */
  IndexEngine indexEngine(WorkFolder folder, Consumer<String> warnings, Progress progress) {
    checkMemory();
    return new IndexEngine(threadCount(), Room.of(folder), warnings, progress);
  }

  /**
   * Tells what a run will need, if it is a large one.
   *
   * @throws DedupeException when it needs more memory than there is, whatever goes to files
   */
  void announce(Corpus corpus, WorkFolder folder, Consumer<String> notes) {
    long spilling = Room.of(folder).memory();
    Extent extent = corpus.extent();
    Estimate least = Estimate.of(extent.atLeast(), threadCount(), spilling, work.isPresent());
    if (!least.fitsInto(Runtime.getRuntime().maxMemory())) {
      throw new DedupeException(
          aboutArticles(least) + " do not fit into so little memory" + enough(least));
    }
    Estimate estimate = Estimate.of(extent, threadCount(), spilling, work.isPresent());
    if (estimate.articles() >= WORTH_TELLING) {
      notes.accept(aboutArticles(estimate) + enough(estimate) + filesOf(estimate, folder));
    }
  }

  private static String aboutArticles(Estimate estimate) {
    return String.format(Locale.ROOT, "about %,d articles", estimate.articles());
  }

  private static String enough(Estimate estimate) {
    return ": --memory " + MemorySize.ofHeap(estimate.heap()) + " will do";
  }

  private static String filesOf(Estimate estimate, WorkFolder folder) {
    return estimate.files() == 0
        ? ""
        : String.format(
            Locale.ROOT, ", and %.1f GB for files in %s", estimate.files() / 1e9, folder.path());
  }

  private int threadCount() {
    int count = threads.orElse(Runtime.getRuntime().availableProcessors());
    if (count < 1 || count > MAX_THREADS) {
      throw new UsageException("--threads must be 1 to " + MAX_THREADS + ", but is " + count);
    }
    return count;
  }

  /** The launcher turns the size into a heap limit; a JVM that runs already cannot. */
  private void checkMemory() {
    if (memory.isEmpty()) {
      return;
    }
    long bytes = MemorySize.parse(memory.get()).orElseThrow(this::noSize);
    if (bytes < MemorySize.LEAST) {
      throw new UsageException("--memory must be 256m or more, but is " + memory.get());
    }
    if (Runtime.getRuntime().maxMemory() > bytes) {
      throw new UsageException(
          "--memory is kept by the command dedupe; with java -jar, limit the heap: -Xmx512m");
    }
  }

  private UsageException noSize() {
    return new UsageException(
        "--memory must be a size such as 900m or 2g, but is " + memory.orElse(""));
  }
}

package io.github.newsdedupe.cli;

import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.report.model.Report;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** What articles are held against, instead of each other. */
final class AgainstMixin {

  @Option(
      names = "--against",
      paramLabel = "PATH",
      description =
          "Tell only which articles duplicate one in this file or folder, as a test set one of the"
              + " training set; may be given again for more.")
  private List<String> against = new ArrayList<>();

  /** What to read on both sides, checked. */
  CorpusOptions toOptions(CorpusMixin corpus, InputStream in, boolean mayBeNothing) {
    if (against.contains("")) {
      throw new UsageException("an empty --against; is a variable not set?");
    }
    if (corpus.isListedOn(Corpus.STANDARD_INPUT) && against.contains(Corpus.STANDARD_INPUT)) {
      throw new UsageException("standard input cannot be both the list of files and an article");
    }
    CorpusOptions reading = corpus.toOptions(in, mayBeNothing);
    against.stream().filter(reading.paths()::contains).findFirst().ifPresent(this::failOnBoth);
    return reading.against(against);
  }

  /** Whether there is anything. */
  boolean isGiven() {
    return !against.isEmpty();
  }

  /** Fails on a file of both sides: it would be a copy of itself, or lost on one of them. */
  void check(Corpus articles) {
    articles.onBothSides().ifPresent(this::failOnBoth);
  }

  private void failOnBoth(Object path) {
    throw new UsageException(path + " is both in PATH and in --against; name it in one of them");
  }

  /** Warns if nothing could be found, since there was nothing to find it in. */
  void check(Report report, Consumer<String> warnings) {
    if (report.summary().against().orElse(1) == 0) {
      warnings.accept("no articles in --against, so that there is nothing to be a duplicate of");
    }
  }
}

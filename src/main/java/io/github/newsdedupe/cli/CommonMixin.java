package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.engine.Progress;
import io.github.newsdedupe.report.model.SkippedEntry;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** What all commands that read articles share. */
final class CommonMixin {

  /** Skipped files named on standard error; all are in the report. */
  private static final int NAMED = 10;

  @Option(names = "--no-strip", description = "Leave page furniture in the text.")
  private boolean noStrip;

  @Option(names = "--strict", description = "Exit with 3 when anything was skipped.")
  private boolean strict;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress, warnings or summary on standard error.")
  private boolean quiet;

  boolean strip() {
    return !noStrip;
  }

  /** Where warnings go. */
  Consumer<String> warnings(Console console) {
    return warning -> {
      if (!quiet) {
        console.say("dedupe: warning: " + warning);
      }
    };
  }

  /** Where a run tells what is no warning. */
  Consumer<String> notes(Console console) {
    return note -> {
      if (!quiet) {
        console.say("dedupe: " + note);
      }
    };
  }

  /** Where a run tells how far it is. */
  Progress progress(Console console) {
    return quiet ? Progress.NONE : new ProgressLine(console, System::nanoTime);
  }

  /** Says what was not read and how the run went; returns the exit code. */
  int finish(Console console, String summary, Corpus corpus, List<SkippedEntry> skipped) {
    tell(console, corpus, skipped);
    notes(console).accept(summary);
    return strict && !skipped.isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
  }

  /** Says what was skipped of a run that read no article; returns what to throw. */
  DedupeException nothingRead(Console console, Corpus corpus, List<SkippedEntry> skipped) {
    tell(console, corpus, skipped);
    return new DedupeException(
        "no article was read"
            + (corpus.hasTwoSides() ? " on one of the two sides" : "")
            + ", so that there is no answer; --allow-empty takes that for one");
  }

  private void tell(Console console, Corpus corpus, List<SkippedEntry> skipped) {
    console.clearStatus();
    corpus.checkText();
    corpus.warnings().forEach(warnings(console));
    if (!quiet) {
      skipped.stream()
          .limit(NAMED)
          .forEach(s -> console.say("dedupe: skipped " + s.path() + ": " + s.reason()));
      if (skipped.size() > NAMED) {
        console.say("dedupe: skipped " + (skipped.size() - NAMED) + " more");
      }
      Summaries.of(corpus.passedOver()).ifPresent(line -> console.say("dedupe: " + line));
    }
  }
}

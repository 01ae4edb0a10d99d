package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.report.Findings;

/** Runs the stages over a corpus. The findings are the same for every engine. */
public interface DedupeEngine {

  /** Finds the duplicates in a corpus. */
  Findings find(Corpus corpus, Stages stages);
}

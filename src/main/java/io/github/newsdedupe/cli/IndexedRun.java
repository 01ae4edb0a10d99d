package io.github.newsdedupe.cli;

import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.engine.IndexEngine;
import io.github.newsdedupe.engine.LocalEngine;
import io.github.newsdedupe.engine.Stages;
import io.github.newsdedupe.index.IndexFolder;
import io.github.newsdedupe.index.IndexReader;
import io.github.newsdedupe.index.IndexWriter;
import io.github.newsdedupe.report.Findings;
import java.util.List;

/** A run over all that an index holds. */
record IndexedRun(IndexFolder folder) {

  /** Adds what there is to add; returns what could not be read. */
  List<Skipped> add(Corpus articles, Stages stages, IndexEngine engine) {
    if (articles.isEmpty()) {
      return articles.skipped();
    }
    try (IndexWriter writer = folder.write(stages.indexSettings())) {
      return engine.add(articles, stages, writer).skipped();
    }
  }

  /** Finds the duplicates in the index. */
  Findings find(Stages stages, LocalEngine engine, List<Skipped> unread) {
    try (IndexReader reader = folder.read(stages.indexSettings())) {
      return engine.find(reader, stages, unread);
    }
  }
}

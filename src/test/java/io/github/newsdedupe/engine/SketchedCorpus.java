package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.store.Sketches;
import java.util.List;

/** A corpus of which every article can be read, sketched one by one. */
final class SketchedCorpus {

  private SketchedCorpus() {}

  /** Sketches all articles and puts them in order. */
  static void into(Sketches sketches, Corpus corpus, Stages stages) {
    ArticleSketcher sketcher = stages.sketcher();
    EveryArticle.of(corpus, article -> sketches.add(List.of(sketcher.sketch(article))));
    sketches.arrange();
  }
}

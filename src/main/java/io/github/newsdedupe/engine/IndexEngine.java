package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.index.IndexCheck;
import io.github.newsdedupe.index.IndexFolder;
import io.github.newsdedupe.index.IndexReader;
import io.github.newsdedupe.index.IndexWriter;
import io.github.newsdedupe.report.model.QueryAnswer;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.Sketches;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Fills indexes in this JVM. */
public final class IndexEngine {

  private final int threads;
  private final Room room;
  private final Consumer<String> warnings;
  private final Progress progress;

  /**
   * An engine.
   *
   * @param threads at least 1
   * @param room for what is kept of articles while furniture is learned
   * @param warnings receives what the user should know
   * @param progress learns how far a run is
   */
  public IndexEngine(int threads, Room room, Consumer<String> warnings, Progress progress) {
    this.threads = threads;
    this.room = room;
    this.warnings = warnings;
    this.progress = progress;
  }

  /**
   * Adds articles to an index. The first ones teach it furniture, if the stages learn; it keeps
   * what it has learned, or sketches of later articles would be of another kind.
   */
  public IndexChange add(Corpus corpus, Stages stages, IndexWriter writer) {
    try (Workers workers = new Workers(threads)) {
      Stages frozen = learned(corpus, stages, writer, workers);
      AmbiguousIds ids =
          corpus.hasJsonLines() ? AmbiguousIds.of(corpus, workers) : AmbiguousIds.NONE;
      return change(writer, new Indexing(frozen, ids, workers, progress).add(corpus, writer));
    }
  }

  /** Makes an index anew from the articles that it holds, and learns from all of them. */
  public IndexChange relearn(IndexReader index, Stages stages, IndexWriter renewed) {
    try (Workers workers = new Workers(threads)) {
      Stages frozen = learned(index, stages, renewed, workers);
      Indexing indexing = new Indexing(frozen, AmbiguousIds.NONE, workers, progress);
      return change(renewed, indexing.add(index, renewed));
    }
  }

  /**
   * Names for each article of a corpus what it duplicates in an index.
   *
   * @param stages as the index was made
   * @param answers receives them in the order of the articles, some at a time
   * @return what was not read, sorted
   */
  public List<Skipped> query(
      Corpus corpus, Stages stages, IndexReader index, Consumer<List<QueryAnswer>> answers) {
    try (Workers workers = new Workers(threads)) {
      Stages frozen = stages.with(FrozenLearning.of(index).furniture());
      AmbiguousIds ids =
          corpus.hasJsonLines() ? AmbiguousIds.of(corpus, workers) : AmbiguousIds.NONE;
      Querying querying = new Querying(index, frozen);
      Collection<Skipped> skipped = new ConcurrentLinkedQueue<>(corpus.skipped());
      QueryPortion.Read read = new QueryPortion.Read(corpus, ids, skipped);
      Deque<QueryPortion> portions = new ArrayDeque<>(List.of(portion()));
      Runnable answer =
          () -> {
            workers.await();
            List<Query> queries = portions.remove().queries();
            portions.add(portion());
            answers.accept(workers.call(() -> querying.answer(queries)));
          };
      corpus.forEachBatch(
          batch -> {
            QueryPortion.Reader reader = portions.element().add(frozen.sketcher(), read);
            workers.submit(() -> reader.read(batch));
            if (portions.element().isFull()) {
              answer.run();
            }
          });
      answer.run();
      return skipped.stream().sorted().toList();
    }
  }

  /** The damages of an index, one a line; none if it is whole. */
  public static List<String> damagesOf(IndexFolder folder) {
    return IndexCheck.damagesOf(folder, FrozenLearning::decode);
  }

  /** What is looked up together may take as much as sketches and what they are compared with. */
  private QueryPortion portion() {
    return new QueryPortion(2 * room.memory());
  }

  private IndexChange change(IndexWriter writer, Indexing.Added added) {
    if (added.renamed() > 0) {
      warnings.accept(
          "ids that are not unique: " + added.renamed() + " named by file and line instead");
    }
    if (!added.beside().isEmpty()) {
      warnings.accept(
          "names that the index has for other articles: "
              + added.beside().size()
              + " kept beside them, e.g. "
              + added.beside().get(0));
    }
    return new IndexChange(
        writer.added() - writer.replaced(),
        writer.replaced(),
        added.known(),
        writer.articles(),
        added.skipped().stream().sorted().toList());
  }

  private Stages learned(ArticleSource source, Stages stages, IndexWriter writer, Workers workers) {
    Optional<FrozenLearning> known = writer.learned(FrozenLearning::decode);
    if (known.isPresent() || !stages.isLearning()) {
      return stages.with(known.orElse(FrozenLearning.NONE).furniture()).dating();
    }
    try (Sketches sketches = new Sketches(room)) {
      new FirstReading(source, stages, workers, progress).into(room, sketches, warning -> {});
      Learning learning = workers.call(() -> Learning.from(sketches, stages, source, progress));
      if (learning.articles() > 0) {
        FrozenLearning frozen = new FrozenLearning(learning.stages().learned(), learning.entries());
        writer.freeze(frozen.encode());
      }
      return learning.stages().dating();
    }
  }
}

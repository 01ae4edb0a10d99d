package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.engine.Progress.Step;
import io.github.newsdedupe.lsh.Buckets;
import io.github.newsdedupe.lsh.CandidatePairs;
import io.github.newsdedupe.lsh.Postings;
import io.github.newsdedupe.report.Findings;
import io.github.newsdedupe.report.model.Furniture;
import io.github.newsdedupe.report.model.Furniture.HotRule;
import io.github.newsdedupe.report.model.Furniture.LearnedEntry;
import io.github.newsdedupe.store.ArticleTable;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.Sketches;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Runs the stages in this JVM. */
public final class LocalEngine implements DedupeEngine {

  private final int threads;
  private final Room room;
  private final Consumer<String> warnings;
  private final Progress progress;

  /**
   * An engine.
   *
   * @param threads at least 1
   * @param room for what is kept of articles
   * @param warnings receives what the user should know and no report holds
   * @param progress learns how far a run is
   */
  public LocalEngine(int threads, Room room, Consumer<String> warnings, Progress progress) {
    this.threads = threads;
    this.room = room;
    this.warnings = warnings;
    this.progress = progress;
  }

  @Override
  public Findings find(Corpus corpus, Stages stages) {
    try (Workers workers = new Workers(threads);
        Sketches sketches = new Sketches(room)) {
      FirstReading reading = new FirstReading(corpus, stages, workers, progress);
      Collection<Skipped> skipped = reading.into(room, sketches, warnings);
      progress.begin(Step.LEARNING, 0);
      Learning learning = workers.call(() -> Learning.from(sketches, stages, corpus));
      progress.begin(Step.MATCHING, 0);
      Resolution resolution = new Resolution(corpus, sketches.table(), learning.stages(), progress);
      Resolved resolved =
          workers.call(() -> resolution.resolve(candidatePairs(sketches, stages), room));
      skipped.addAll(resolution.lost());
      return new Findings(
          sketches.table().ids(),
          sketches.table().locators(),
          count(sketches.table()::isThin, sketches),
          furniture(sketches, learning),
          resolved.clusters(),
          resolved.apart(),
          resolved.pairs(),
          resolved.hashesApart(),
          skipped.stream().sorted().toList());
    }
  }

  private static int count(IntPredicate test, Sketches sketches) {
    return (int) IntStream.range(0, sketches.articles()).filter(test).count();
  }

  private Furniture furniture(Sketches sketches, Learning learning) {
    int articles = sketches.articles();
    List<HotRule> hotRules = HotRules.of(sketches.heavyRules(), articles);
    for (HotRule rule : hotRules) {
      warnings.accept(
          String.format(
              Locale.ROOT,
              "rule %s takes much of %d of %d articles; see what with 'dedupe clean --explain'",
              rule.rule(),
              rule.articles(),
              articles));
    }
    ArticleTable table = sketches.table();
    List<String> suspect =
        IntStream.range(0, articles).filter(table::isSuspect).mapToObj(table::id).toList();
    return new Furniture(suspect, hotRules, learning.entries());
  }

  /**
   * Learns from a corpus and finds nothing else; also what begins lines and has a title after it.
   *
   * @param stages that learn
   * @param skipped receives what cannot be read, in order
   */
  public Learning learn(Corpus corpus, Stages stages, Consumer<Skipped> skipped) {
    try (Workers workers = new Workers(threads);
        Sketches sketches = new Sketches(room)) {
      FirstReading reading = new FirstReading(corpus, stages, workers, progress);
      Collection<Skipped> unread = reading.into(room, sketches, warnings);
      unread.stream().sorted().forEach(skipped);
      progress.begin(Step.LEARNING, 0);
      Learning learning = workers.call(() -> Learning.from(sketches, stages, corpus));
      List<LearnedEntry> entries = new ArrayList<>(learning.entries());
      workers
          .call(() -> LineLabels.of(sketches.table(), stages, corpus).toList())
          .forEach(entries::add);
      return new Learning(learning.articles(), learning.stages(), entries);
    }
  }

  private static CandidatePairs candidatePairs(Sketches sketches, Stages stages) {
    CandidatePairs found =
        Buckets.candidatePairs(sketches, stages.banding()).and(Postings.candidatePairs(sketches));
    ArticleTable table = sketches.table();
    return stages.window().days().isEmpty()
        ? found
        : found.filter(pair -> stages.window().admits(table.day(pair.a()), table.day(pair.b())));
  }
}

package io.github.newsdedupe.engine;

import io.github.newsdedupe.Sides;
import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.index.IndexReader;
import io.github.newsdedupe.lsh.Buckets;
import io.github.newsdedupe.lsh.CandidatePairs;
import io.github.newsdedupe.lsh.Postings;
import io.github.newsdedupe.report.Findings;
import io.github.newsdedupe.report.FoundClusters;
import io.github.newsdedupe.report.model.Furniture;
import io.github.newsdedupe.report.model.Furniture.HotRule;
import io.github.newsdedupe.report.model.Furniture.LearnedEntry;
import io.github.newsdedupe.store.ArticleTable;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.Sketches;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
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
      Learning learning = workers.call(() -> Learning.from(sketches, stages, corpus, progress));
      Sides sides = sidesOf(corpus, sketches.table());
      return compare(sketches, new Compared(corpus, learning, skipped, sides), workers);
    }
  }

  private static Sides sidesOf(Corpus corpus, ArticleTable table) {
    if (!corpus.hasTwoSides()) {
      return Sides.ONE;
    }
    BitSet against = new BitSet(table.size());
    for (int place = 0; place < table.size(); place++) {
      against.set(place, table.locator(place).file().against());
    }
    return Sides.against(against);
  }

  /**
   * Finds the duplicates among the articles of an index.
   *
   * @param stages as the index was made
   * @param unread what could not be read when articles were added
   */
  public Findings find(IndexReader index, Stages stages, List<Skipped> unread) {
    try (Workers workers = new Workers(threads);
        Sketches sketches = new Sketches(room)) {
      index.addTo(sketches);
      workers.call(sketches::arrange);
      FrozenLearning frozen = FrozenLearning.of(index);
      Learning learning =
          new Learning(sketches.articles(), stages.with(frozen.furniture()), frozen.entries());
      Compared compared = new Compared(index, learning, new ArrayList<>(unread), Sides.ONE);
      return compare(sketches, compared, workers);
    }
  }

  /**
   * What is compared.
   *
   * @param source where articles are read again
   * @param learning what was learned of them
   * @param skipped what was not read
   * @param sides whether only pairs across two collections count
   */
  private record Compared(
      ArticleSource source, Learning learning, Collection<Skipped> skipped, Sides sides) {}

  private Findings compare(Sketches sketches, Compared compared, Workers workers) {
    Stages stages = compared.learning.stages();
    Sides sides = compared.sides;
    Resolution resolution = new Resolution(compared.source, sketches.table(), stages, progress);
    Resolved resolved =
        workers.call(
            () -> resolution.resolve(candidateGroups(sketches, stages, sides), sides, room));
    Collection<Skipped> skipped = compared.skipped;
    skipped.addAll(resolution.lost());
    BitSet lost = lost(resolution.lost(), sketches.table(), resolved.clusters());
    return new Findings(
        sketches.articles(),
        sketches.table().ids(),
        sketches.table().locators(),
        count(
            place -> sketches.table().isThin(place) && !sides.isAgainst(place) && !lost.get(place),
            sketches),
        furniture(sketches, compared.learning),
        resolved.clusters(),
        resolved.apart(),
        resolved.pairs(),
        resolved.hashesApart(),
        skipped.stream().sorted().toList(),
        resolved.evidence(),
        sides,
        lost);
  }

  /** Articles that were lost before anything was found of them. */
  private static BitSet lost(List<Skipped> skipped, ArticleTable table, FoundClusters clusters) {
    BitSet lost = new BitSet();
    if (!skipped.isEmpty()) {
      Set<String> ids = skipped.stream().map(Skipped::path).collect(Collectors.toSet());
      IntStream.range(0, table.size())
          .filter(place -> ids.contains(table.id(place)))
          .forEach(lost::set);
      clusters.stream().forEach(found -> found.cluster().members().forEach(lost::clear));
    }
    return lost;
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
      Learning learning = workers.call(() -> Learning.from(sketches, stages, corpus, progress));
      List<LearnedEntry> entries = new ArrayList<>(learning.entries());
      workers
          .call(() -> LineLabels.of(sketches.table(), stages, corpus).toList())
          .forEach(entries::add);
      return new Learning(learning.articles(), learning.stages(), entries);
    }
  }

  private CandidateGroups candidateGroups(Sketches sketches, Stages stages, Sides sides) {
    return CandidateGroups.of(candidatePairs(sketches, stages, sides), sketches.table().size());
  }

  private CandidatePairs candidatePairs(Sketches sketches, Stages stages, Sides sides) {
    WatchedColumns columns = WatchedColumns.of(sketches, stages.banding(), progress);
    CandidatePairs found =
        Buckets.candidatePairs(columns, stages.banding(), sides)
            .and(Postings.candidatePairs(columns, sides));
    ArticleTable table = sketches.table();
    return stages.window().days().isEmpty()
        ? found
        : found.filter(pair -> stages.window().admits(table.day(pair.a()), table.day(pair.b())));
  }
}

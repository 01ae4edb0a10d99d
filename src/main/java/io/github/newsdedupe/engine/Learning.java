package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.engine.Progress.Step;
import io.github.newsdedupe.learn.ArticleSegments;
import io.github.newsdedupe.learn.LearnedFurniture;
import io.github.newsdedupe.learn.LearnedSegment;
import io.github.newsdedupe.learn.Learner;
import io.github.newsdedupe.report.model.Furniture.LearnedEntry;
import io.github.newsdedupe.store.Sketches;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Learns the furniture of a run from what the first reading kept, and sketches those articles again
 * that hold much of it. Few do, so one reading of the archive is enough for both.
 *
 * @param articles how many there were to learn from
 * @param stages that leave out what was learned
 * @param entries what was learned, for the report
 */
public record Learning(int articles, Stages stages, List<LearnedEntry> entries) {

  /**
   * Each article is gone through so often: in its sample, for what it holds, and sketched again.
   */
  private static final int ROUNDS = 3;

  /** Copies the list. */
  public Learning {
    entries = List.copyOf(entries);
  }

  /**
   * Learns, if the stages say so.
   *
   * @param sketches those of articles with learned furniture are changed
   * @param progress learns how far it is
   */
  static Learning from(Sketches sketches, Stages stages, ArticleSource corpus, Progress progress) {
    progress.begin(Step.LEARNING, ROUNDS * (long) sketches.articles());
    if (!stages.isLearning()) {
      return new Learning(sketches.articles(), stages, List.of());
    }
    LearnedFurniture learned = learn(sketches, progress);
    Stages learnedStages = stages.with(learned);
    BitSet holders = holders(sketches, learned, progress);
    progress.advance(sketches.articles() - holders.cardinality(), 0);
    new Rereading(corpus, sketches.table(), learnedStages)
        .forEach(
            holders.stream(),
            (place, sketcher, article) -> {
              sketches.change(place, sketcher.sketch(article));
              progress.advance(1, 0);
            });
    sketches.closeChanges();
    Rereading rereading = new Rereading(corpus, sketches.table(), stages);
    return new Learning(sketches.articles(), learnedStages, entries(learned, rereading));
  }

  /** Learns from a sample of each source, some sources at a time. */
  private static LearnedFurniture learn(Sketches sketches, Progress progress) {
    Learner learner = new Learner();
    List<BitSet> samples = sketches.samplesForLearning();
    for (BitSet sample : samples) {
      int[] places = new int[sample.cardinality()];
      List<ArticleSegments> segments = new ArrayList<>(places.length);
      sketches.forEachSegments(
          sample,
          (place, ofArticle) -> {
            synchronized (segments) {
              places[segments.size()] = place;
              segments.add(ofArticle);
            }
          });
      learner.learn(segments, i -> places[i]);
      progress.advance(sketches.articles() / samples.size(), 0);
    }
    return learner.learned();
  }

  /** The articles that hold so much of what was learned that it is left out of them. */
  private static BitSet holders(Sketches sketches, LearnedFurniture learned, Progress progress) {
    BitSet holders = new BitSet(sketches.articles());
    sketches.forEachSegments(
        (place, segments) -> {
          int most = segments.mostShingles(learned);
          if (most > 0 && ArticleSketcher.isMuch(most, sketches.table().shingles(place))) {
            synchronized (holders) {
              holders.set(place);
            }
          }
          progress.advance(1, 0);
        });
    return holders;
  }

  private static List<LearnedEntry> entries(LearnedFurniture learned, Rereading rereading) {
    Map<Integer, List<LearnedSegment>> byExample =
        learned.segments().stream().collect(Collectors.groupingBy(LearnedSegment::example));
    Map<Integer, Map<Long, String>> texts =
        rereading.measure(
            byExample.keySet().stream().mapToInt(place -> place), ArticleSketcher::sentencesByKey);
    return learned.segments().stream()
        .flatMap(
            segment ->
                Optional.ofNullable(texts.get(segment.example()))
                    .flatMap(byKey -> Optional.ofNullable(byKey.get(segment.key())))
                    .map(text -> entry(segment, text))
                    .stream())
        .toList();
  }

  private static LearnedEntry entry(LearnedSegment segment, String text) {
    return new LearnedEntry(
        text, segment.kind().term(), segment.source(), segment.articles(), segment.groups());
  }
}

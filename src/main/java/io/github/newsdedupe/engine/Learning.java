package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.learn.ArticleSegments;
import io.github.newsdedupe.learn.LearnedFurniture;
import io.github.newsdedupe.learn.LearnedSegment;
import io.github.newsdedupe.learn.Learner;
import io.github.newsdedupe.report.model.Furniture.LearnedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Learns the furniture of a run from what the first reading kept, and sketches those articles again
 * that hold some of it. Few do, so one reading of the archive is enough for both.
 *
 * @param articles as they are compared, with nothing kept for learning any more
 * @param stages that leave out what was learned
 * @param entries what was learned, for the report
 */
public record Learning(List<SketchedArticle> articles, Stages stages, List<LearnedEntry> entries) {

  /** Copies the lists. */
  public Learning {
    articles = List.copyOf(articles);
    entries = List.copyOf(entries);
  }

  /** Learns, if the stages say so. */
  static Learning from(List<SketchedArticle> articles, Stages stages, Corpus corpus) {
    List<ArticleSegments> segments =
        articles.stream().flatMap(article -> article.segments().stream()).toList();
    if (segments.size() < articles.size() || !stages.isLearning()) {
      return new Learning(articles, stages, List.of());
    }
    LearnedFurniture learned = Learner.learn(segments);
    Stages learnedStages = stages.with(learned);
    List<SketchedArticle> forgotten = articles.stream().map(SketchedArticle::forget).toList();
    Rereading rereading = new Rereading(corpus, forgotten);
    IntStream holders =
        IntStream.range(0, segments.size()).filter(place -> segments.get(place).holdsAny(learned));
    Map<Integer, SketchedArticle> again =
        rereading.measure(holders, learnedStages, ArticleSketcher::sketch);
    List<SketchedArticle> compared = new ArrayList<>(forgotten);
    again.forEach((place, s) -> compared.set(place, s.forget().withId(forgotten.get(place).id())));
    return new Learning(compared, learnedStages, entries(learned, rereading, stages));
  }

  private static List<LearnedEntry> entries(
      LearnedFurniture learned, Rereading rereading, Stages stages) {
    Map<Integer, List<LearnedSegment>> byExample =
        learned.segments().stream().collect(Collectors.groupingBy(LearnedSegment::example));
    Map<Integer, Map<Long, String>> texts =
        rereading.measure(
            byExample.keySet().stream().mapToInt(place -> place),
            stages,
            ArticleSketcher::sentencesByKey);
    return learned.segments().stream().flatMap(segment -> entry(segment, texts).stream()).toList();
  }

  private static Optional<LearnedEntry> entry(
      LearnedSegment segment, Map<Integer, Map<Long, String>> texts) {
    return Optional.ofNullable(texts.get(segment.example()))
        .flatMap(byKey -> Optional.ofNullable(byKey.get(segment.key())))
        .map(
            text ->
                new LearnedEntry(
                    text,
                    segment.kind().term(),
                    segment.source(),
                    segment.articles(),
                    segment.groups()));
  }
}

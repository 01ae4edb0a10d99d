package io.github.newsdedupe.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the furniture of a corpus that no rule knows: what stands in many articles of a source that
 * have nothing else to do with each other. A story that is printed often stands in many articles
 * too, but together with the rest of it; so what matters is not how many articles hold a sentence
 * but how many unrelated ones.
 *
 * <p>The sentences under suspicion are never left out of that comparison before they are proved:
 * copies of a story that each have a paragraph of their own would look unrelated.
 */
public final class Learner {

  /**
   * The articles of a source that are looked at. Fewer, and what stands in one of five hundred is
   * too rare to be proved; more cost memory and time and add nothing.
   */
  public static final int ARTICLES = 20_000;

  private final List<LearnedSegment> learned = new ArrayList<>();

  /** Learns from the articles of all sources, each for itself; their order does not matter. */
  public static LearnedFurniture learn(List<ArticleSegments> articles) {
    Learner learner = new Learner();
    learner.learn(articles, i -> i);
    return learner.learned();
  }

  /**
   * Learns from the articles of some sources, each for itself and many at a time; all of a source
   * come at once.
   *
   * @param numbers of the articles, by which examples are told
   */
  public void learn(List<ArticleSegments> articles, IntUnaryOperator numbers) {
    Map<String, List<Integer>> bySource =
        IntStream.range(0, articles.size())
            .boxed()
            .collect(Collectors.groupingBy(i -> articles.get(i).source()));
    learned.addAll(
        bySource.entrySet().parallelStream()
            .map(e -> learn(e.getKey(), articles, byRank(e.getValue(), articles), numbers))
            .flatMap(List::stream)
            .toList());
  }

  private static List<Integer> byRank(List<Integer> ofSource, List<ArticleSegments> articles) {
    return ofSource.stream()
        .sorted(Comparator.comparing(articles::get, ArticleSegments.BY_RANK))
        .limit(ARTICLES)
        .toList();
  }

  private static List<LearnedSegment> learn(
      String source,
      List<ArticleSegments> articles,
      List<Integer> byRank,
      IntUnaryOperator numbers) {
    List<ArticleSegments> looked = byRank.stream().map(articles::get).toList();
    Candidates candidates = new Candidates(looked, Evidence.CONTEXTS);
    List<LearnedSegment> found = new ArrayList<>();
    new SourceLearner(candidates)
        .learn(
            (k, proof) ->
                found.add(
                    new LearnedSegment(
                        source,
                        candidates.key(k),
                        proof.kind(),
                        candidates.articles(k),
                        proof.evidence().groups(),
                        numbers.applyAsInt(byRank.get(candidates.sample(k)[0].article())))));
    return found;
  }

  /** What was learned so far. */
  public LearnedFurniture learned() {
    return LearnedFurniture.of(learned);
  }
}

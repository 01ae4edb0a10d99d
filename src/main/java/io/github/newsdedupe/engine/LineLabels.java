package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.learn.LearnedPrefix;
import io.github.newsdedupe.learn.LinePrefixes;
import io.github.newsdedupe.report.model.Furniture.LearnedEntry;
import io.github.newsdedupe.store.ArticleTable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Labels that begin lines with a title after them. They need the written text, so a sample of each
 * source is read again: worth it where rules are suggested, not in every run.
 */
final class LineLabels {

  /** Articles of a source that are read again. Fewer, and rare labels are missed. */
  private static final int ARTICLES = 500;

  /** How such finds are called in reports and rules. */
  private static final String KIND = "prefix";

  private LineLabels() {}

  /** What the articles of each source begin lines with. */
  static Stream<LearnedEntry> of(ArticleTable articles, Stages stages, ArticleSource corpus) {
    Map<String, List<Integer>> bySource =
        IntStream.range(0, articles.size())
            .boxed()
            .collect(
                Collectors.groupingBy(
                    place -> articles.source(place), TreeMap::new, Collectors.toList()));
    Rereading rereading = new Rereading(corpus, articles, stages);
    return bySource.entrySet().stream()
        .flatMap(
            source ->
                LinePrefixes.learn(texts(source.getValue(), articles, stages, rereading)).stream()
                    .map(prefix -> entry(prefix, source.getKey())));
  }

  /** The checksums of the texts choose the sample: the same one whatever the order of files. */
  private static List<byte[]> texts(
      List<Integer> places, ArticleTable articles, Stages stages, Rereading rereading) {
    IntStream sample =
        places.stream()
            .sorted(Comparator.comparing(place -> articles.checksum(place)))
            .limit(ARTICLES)
            .mapToInt(place -> place);
    Map<Integer, byte[]> kept =
        new TreeMap<>(
            rereading.measure(sample, (sketcher, article) -> stages.strip(article.text()).kept()));
    return List.copyOf(kept.values());
  }

  private static LearnedEntry entry(LearnedPrefix prefix, String source) {
    return new LearnedEntry(prefix.text(), KIND, source, prefix.articles(), prefix.continuations());
  }
}

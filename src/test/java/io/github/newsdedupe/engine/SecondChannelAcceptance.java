package io.github.newsdedupe.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.Sides;
import io.github.newsdedupe.acceptance.SharedCorpus;
import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.lsh.Buckets;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.lsh.CandidatePairs;
import io.github.newsdedupe.lsh.Postings;
import io.github.newsdedupe.sketch.ShingleSample;
import io.github.newsdedupe.sketch.Shingles;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.SketchedArticle;
import io.github.newsdedupe.store.Sketches;
import io.github.newsdedupe.store.WorkFolder;
import io.github.newsdedupe.text.WordScanner;
import io.github.newsdedupe.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What finding excerpts adds to a run: sampling, meeting by samples, and verifying the pairs that
 * only so become candidates. Measured in time of the processor, of which other programs take none,
 * and against the stages that there are without it; the best of some runs.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecondChannelAcceptance {

  private static final double MOST = .3;
  private static final int RUNS = 4;

  @TempDir Path folder;

  /** Nanoseconds of the stages that there are anyway, and of those that find excerpts. */
  private record Cost(long others, long channel) {

    double share() {
      return channel / (double) others;
    }
  }

  @Test
  void excerpts_cost_at_most_30_percent_of_the_rest_on_allsides() throws IOException {
    Path corpus = SharedCorpus.jsonLines("allsides", folder);
    List<Cost> costs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      costs.add(cost(corpus));
    }
    long others = costs.stream().mapToLong(Cost::others).min().orElseThrow();
    long channel = costs.stream().mapToLong(Cost::channel).min().orElseThrow();
    double share = new Cost(others, channel).share();

    System.out.printf(
        "%d ms without excerpts, %d ms more with them: %.1f %%%n",
        others / 1_000_000, channel / 1_000_000, 100 * share);
    assertTrue(share <= MOST, () -> "it costs " + share);
  }

  private static Cost cost(Path file) throws IOException {
    CorpusOptions options = CorpusOptions.of(List.of(file.toString()));
    Stages stages = new Stages(DedupeOptions.ofThreshold(.5), RuleSet.builtIn());
    try (Corpus corpus = Corpus.open(options, InputStream.nullInputStream());
        Sketches sketches = new Sketches(new Room(Long.MAX_VALUE, WorkFolder.temporary()))) {
      List<Shingles> shingles = new ArrayList<>();
      long sketching = time(() -> sketches.add(sketch(corpus, stages)));
      sketches.arrange();
      EveryArticle.of(corpus, article -> shingles.add(shingles(stages, article)));
      long sampling = time(() -> shingles.forEach(ShingleSample::of));
      List<CandidatePair> byBands = new ArrayList<>();
      long bands = time(() -> byBands.addAll(byBands(sketches, stages)));
      List<CandidatePair> bySamples = new ArrayList<>();
      long samples = time(() -> bySamples.addAll(bySamples(sketches)));
      bySamples.removeAll(Set.copyOf(byBands));
      RereadOracle oracle =
          new RereadOracle(
              stages,
              new Rereading(corpus, sketches.table(), stages),
              Long.MAX_VALUE,
              Progress.NONE);
      long verifying = time(() -> oracle.compare(byBands, pair -> {}));
      long verifyingMore = time(() -> oracle.compare(bySamples, pair -> {}));
      return new Cost(sketching - sampling + bands + verifying, sampling + samples + verifyingMore);
    }
  }

  private static List<SketchedArticle> sketch(Corpus corpus, Stages stages) {
    List<SketchedArticle> articles = new ArrayList<>();
    ArticleSketcher sketcher = stages.sketcher();
    EveryArticle.of(corpus, article -> articles.add(sketcher.sketch(article)));
    return articles;
  }

  private static Shingles shingles(Stages stages, Article article) {
    Words words = new Words();
    Shingles shingles = new Shingles();
    stages.strip(article.text()).forEachKept(new WordScanner(words)::scan);
    shingles.fill(words);
    return shingles;
  }

  private static List<CandidatePair> byBands(Sketches sketches, Stages stages) {
    return list(Buckets.candidatePairs(sketches, stages.banding(), Sides.ONE));
  }

  private static List<CandidatePair> bySamples(Sketches sketches) {
    return list(Postings.candidatePairs(sketches, Sides.ONE));
  }

  private static List<CandidatePair> list(CandidatePairs pairs) {
    return IntStream.range(0, pairs.size()).mapToObj(pairs::get).toList();
  }

  private static long time(Runnable stage) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = system.getProcessCpuTime();
    stage.run();
    return system.getProcessCpuTime() - start;
  }
}

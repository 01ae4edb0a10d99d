package io.github.newsdedupe.engine;

import io.github.newsdedupe.cluster.Articles;
import io.github.newsdedupe.cluster.Clusterer;
import io.github.newsdedupe.cluster.Clustering;
import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.ArticleSink;
import io.github.newsdedupe.corpus.Batch;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.lsh.BandHashes;
import io.github.newsdedupe.lsh.Buckets;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.lsh.Postings;
import io.github.newsdedupe.report.Findings;
import io.github.newsdedupe.report.model.Furniture;
import io.github.newsdedupe.report.model.Furniture.HotRule;
import io.github.newsdedupe.report.model.Furniture.LearnedEntry;
import io.github.newsdedupe.similarity.Window;
import io.github.newsdedupe.sketch.ShingleSample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs the stages in this JVM. */
public final class LocalEngine implements DedupeEngine {

  /**
   * Two or three rounds settle what can be settled; the bound keeps odd corpora from taking more.
   */
  private static final int ROUNDS = 8;

  private final int threads;
  private final Consumer<String> warnings;

  /**
   * An engine.
   *
   * @param threads at least 1
   * @param warnings receives what the user should know and no report holds
   */
  public LocalEngine(int threads, Consumer<String> warnings) {
    this.threads = threads;
    this.warnings = warnings;
  }

  @Override
  public Findings find(Corpus corpus, Stages stages) {
    try (Workers workers = new Workers(threads)) {
      Collection<Skipped> skipped = new ConcurrentLinkedQueue<>(corpus.skipped());
      List<SketchedArticle> sketched = sketch(corpus, stages, workers, skipped);
      Learning learning = workers.call(() -> Learning.from(sketched, stages, corpus));
      List<SketchedArticle> articles = learning.articles();
      List<CandidatePair> candidates = workers.call(() -> candidatePairs(articles, stages));
      Verification verification = new Verification(corpus, learning.stages(), articles);
      workers.call(() -> verification.verify(candidates));
      ClusteredArticles clustered = new ClusteredArticles(articles, verification, stages);
      Clustering clustering =
          workers.call(() -> cluster(clustered, verification, stages.threshold()));
      Evidence evidence = workers.call(() -> verification.evidence(clustering));
      skipped.addAll(evidence.lost());
      return new Findings(
          articles.stream().map(SketchedArticle::id).toList(),
          (int) articles.stream().filter(SketchedArticle::thin).count(),
          furniture(learning),
          verification.pairs(),
          clustering,
          evidence.contentHashes(),
          evidence.rawJaccards(),
          skipped.stream().sorted().toList());
    }
  }

  private Furniture furniture(Learning learning) {
    List<SketchedArticle> articles = learning.articles();
    List<HotRule> hotRules = HotRules.of(articles);
    for (HotRule rule : hotRules) {
      warnings.accept(
          String.format(
              "rule %s takes much of %d of %d articles; see what with 'dedupe clean --explain'",
              rule.rule(), rule.articles(), articles.size()));
    }
    List<String> suspect =
        articles.stream().filter(SketchedArticle::suspect).map(SketchedArticle::id).toList();
    return new Furniture(suspect, hotRules, learning.entries());
  }

  /**
   * Learns from a corpus and finds nothing else; also what begins lines and has a title after it.
   *
   * @param stages that learn
   * @param skipped receives what cannot be read, in order
   */
  public Learning learn(Corpus corpus, Stages stages, Consumer<Skipped> skipped) {
    try (Workers workers = new Workers(threads)) {
      Collection<Skipped> unread = new ConcurrentLinkedQueue<>(corpus.skipped());
      List<SketchedArticle> sketched = sketch(corpus, stages, workers, unread);
      unread.stream().sorted().forEach(skipped);
      Learning learning = workers.call(() -> Learning.from(sketched, stages, corpus));
      List<LearnedEntry> entries = new ArrayList<>(learning.entries());
      workers.call(() -> LineLabels.of(sketched, stages, corpus).toList()).forEach(entries::add);
      return new Learning(learning.articles(), learning.stages(), entries);
    }
  }

  /**
   * Clusters; articles that would be kept apart first meet the representatives on the other side.
   */
  private static Clustering cluster(
      Articles articles, Verification verification, double threshold) {
    for (int round = 0; round < ROUNDS; round++) {
      Clustering clustering = Clusterer.cluster(articles, verification.pairs(), threshold);
      if (!verification.verify(clustering.unmet())) {
        return clustering;
      }
    }
    return Clusterer.cluster(articles, verification.pairs(), threshold);
  }

  private List<SketchedArticle> sketch(
      Corpus corpus, Stages stages, Workers workers, Collection<Skipped> skipped) {
    Collection<SketchedArticle> sketched = new ConcurrentLinkedQueue<>();
    corpus.forEachBatch(
        batch -> workers.submit(() -> sketchBatch(batch, stages.sketcher(), sketched, skipped)));
    workers.await();
    ArticleList list = ArticleList.of(sketched);
    if (list.renamed() > 0) {
      warnings.accept(
          "ids that are not unique: " + list.renamed() + " named by file and line instead");
    }
    return list.articles();
  }

  private static void sketchBatch(
      Batch batch,
      ArticleSketcher sketcher,
      Collection<SketchedArticle> sketched,
      Collection<Skipped> skipped) {
    batch.read(
        new ArticleSink() {
          @Override
          public void article(Article article) {
            sketched.add(sketcher.sketch(article));
          }

          @Override
          public void skip(Skipped reason) {
            skipped.add(reason);
          }
        });
  }

  private static List<CandidatePair> candidatePairs(List<SketchedArticle> articles, Stages stages) {
    List<BandHashes> bands = articles.stream().map(SketchedArticle::bands).toList();
    List<ShingleSample> samples = articles.stream().map(SketchedArticle::sample).toList();
    return Stream.concat(
            Buckets.candidatePairs(bands, stages.banding()).stream(),
            Postings.candidatePairs(samples).stream())
        .distinct()
        .filter(pair -> mayMeet(articles.get(pair.a()), articles.get(pair.b()), stages.window()))
        .toList();
  }

  private static boolean mayMeet(SketchedArticle a, SketchedArticle b, Window window) {
    return window.admits(a.publication(), b.publication());
  }
}

package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.ArticleSink;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.Skipped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads articles a second time, by their place. What is no longer there or no longer the same is
 * lost and named. Keeping every text from the first reading would take the memory of the archive.
 */
final class Rereading {

  private final Corpus corpus;
  private final List<SketchedArticle> articles;
  private final Collection<Skipped> lost = new ConcurrentLinkedQueue<>();

  Rereading(Corpus corpus, List<SketchedArticle> articles) {
    this.corpus = corpus;
    this.articles = articles;
  }

  /** What was lost so far, without repetitions. */
  List<Skipped> lost() {
    return lost.stream().distinct().toList();
  }

  /** Reads articles and measures something of each; those that are lost have no entry. */
  <T> Map<Integer, T> measure(
      IntStream places, Stages stages, BiFunction<ArticleSketcher, Article, T> measure) {
    ThreadLocal<ArticleSketcher> sketchers = ThreadLocal.withInitial(stages::sketcher);
    return places.distinct().boxed().toList().parallelStream()
        .flatMap(place -> read(place).map(article -> Map.entry(place, article)).stream())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> measure.apply(sketchers.get(), entry.getValue())));
  }

  private Optional<Article> read(int place) {
    SketchedArticle sketched = articles.get(place);
    Sink sink = new Sink();
    corpus.reread(sketched.locator(), sink);
    Optional<Article> same =
        sink.article.filter(article -> article.checksum() == sketched.checksum());
    if (same.isEmpty()) {
      lost.add(new Skipped(sketched.id(), "changed or vanished while it was compared"));
    }
    return same;
  }

  private static final class Sink implements ArticleSink {
    private Optional<Article> article = Optional.empty();

    @Override
    public void article(Article found) {
      article = Optional.of(found);
    }

    @Override
    public void skip(Skipped reason) {
      article = Optional.empty();
    }
  }
}

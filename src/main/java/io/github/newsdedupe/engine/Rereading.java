package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.ArticleSink;
import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.store.ArticleTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Reads articles a second time, by their place. What is no longer there or no longer the same is
 * lost and named. Keeping every text from the first reading would take the memory of the archive.
 */
final class Rereading {

  private final ArticleSource corpus;
  private final ArticleTable articles;
  private final ThreadLocal<ArticleSketcher> sketchers;
  private final Collection<Skipped> lost = new ConcurrentLinkedQueue<>();

  Rereading(ArticleSource corpus, ArticleTable articles, Stages stages) {
    this.corpus = corpus;
    this.articles = articles;
    this.sketchers = ThreadLocal.withInitial(stages::sketcher);
  }

  /** What was lost so far, without repetitions. */
  List<Skipped> lost() {
    return lost.stream().distinct().toList();
  }

  /** The number of words of an article. */
  int length(int place) {
    return articles.length(place);
  }

  /** A sketcher of this thread. */
  ArticleSketcher sketcher() {
    return sketchers.get();
  }

  /** Receives an article that was read again, in any thread. */
  @FunctionalInterface
  interface Reader {
    /** Takes the article at a place, and a sketcher of this thread. */
    void accept(int place, ArticleSketcher sketcher, Article article);
  }

  /** Reads articles again, in any order and many at a time; those that are lost are left out. */
  void forEach(IntStream places, Reader reader) {
    places
        .parallel()
        .forEach(
            place ->
                read(place).ifPresent(article -> reader.accept(place, sketchers.get(), article)));
  }

  /** Reads articles and measures something of each; those that are lost have no entry. */
  <T> Map<Integer, T> measure(IntStream places, BiFunction<ArticleSketcher, Article, T> measure) {
    Map<Integer, T> measured = new ConcurrentHashMap<>();
    forEach(
        places.distinct(),
        (place, sketcher, article) -> measured.put(place, measure.apply(sketcher, article)));
    return measured;
  }

  /** Reads one article again, unless it is lost. */
  Optional<Article> read(int place) {
    Sink sink = new Sink();
    corpus.reread(articles.locator(place), sink);
    Optional<Article> same =
        sink.article.filter(article -> article.checksum() == articles.checksum(place));
    if (same.isEmpty()) {
      lost.add(new Skipped(articles.id(place), "changed or vanished while it was compared"));
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

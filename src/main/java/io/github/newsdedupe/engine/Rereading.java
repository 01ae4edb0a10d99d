package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.ArticleSink;
import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.store.ArticleTable;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Reads articles a second time, by their place. What is no longer there or no longer the same is
 * lost and named. Keeping every text from the first reading would take the memory of the archive.
 */
final class Rereading {

  /** What an article takes that has no words, while it is compared. */
  private static final long OF_ARTICLE = 2_048;

  /** What a word takes, as a shingle in a set and in a sequence. */
  private static final long OF_WORD = 40;

  /** Articles that take more are large: a pair in each of many threads would be too much. */
  private static final long LARGE = 3 << 20;

  /** Of what can still be read, but is another text or none. */
  private static final String CHANGED = "changed or vanished while it was compared";

  private final ArticleSource corpus;
  private final ArticleTable articles;
  private final ThreadLocal<ArticleSketcher> sketchers;

  /** Those of which no two pairs are compared at a time. */
  private final BitSet large = new BitSet();

  private final Collection<Skipped> lost = new ConcurrentLinkedQueue<>();

  Rereading(ArticleSource corpus, ArticleTable articles, Stages stages) {
    this.corpus = corpus;
    this.articles = articles;
    this.sketchers = ThreadLocal.withInitial(stages::sketcher);
    IntStream.range(0, articles.size())
        .filter(place -> bytes(length(place)) > LARGE)
        .forEach(large::set);
  }

  /**
   * Compares articles; if there are large ones among them, while no other large ones are compared.
   *
   * @param pairs that are compared
   */
  void inTurn(List<CandidatePair> pairs, Runnable comparison) {
    if (!large.isEmpty()
        && pairs.stream().anyMatch(pair -> large.get(pair.a()) || large.get(pair.b()))) {
      synchronized (large) {
        comparison.run();
      }
    } else {
      comparison.run();
    }
  }

  /** What an article of so many words takes while it is compared, beside its text. */
  static long bytes(int words) {
    return OF_ARTICLE + OF_WORD * words;
  }

  /** What was lost so far, without repetitions. */
  List<Skipped> lost() {
    return lost.stream().distinct().toList();
  }

  /** The number of words of an article. */
  int length(int place) {
    return articles.length(place);
  }

  /** Who published an article, as it is written; empty if that is not known. */
  String source(int place) {
    return articles.source(place);
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
    places.parallel().forEach(place -> read(place, reader));
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
  private void read(int place, Reader reader) {
    Sink sink = new Sink(place, reader);
    corpus.reread(articles.locator(place), sink);
    if (!sink.found) {
      lost.add(new Skipped(articles.id(place), sink.reason));
    }
  }

  /** Hands on the article that was read before, and no other. */
  private final class Sink implements ArticleSink {
    private final int place;
    private final Reader reader;
    private boolean found;
    private String reason = CHANGED;

    Sink(int place, Reader reader) {
      this.place = place;
      this.reader = reader;
    }

    @Override
    public void article(Article article) {
      if (article.checksum() == articles.checksum(place)) {
        found = true;
        reader.accept(place, sketchers.get(), article);
      }
    }

    @Override
    public void skip(Skipped skipped) {
      reason = skipped.mayPass() ? skipped.reason() : CHANGED;
    }
  }
}

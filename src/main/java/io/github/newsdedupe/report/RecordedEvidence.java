package io.github.newsdedupe.report;

import io.github.newsdedupe.similarity.RecordedPair;
import io.github.newsdedupe.similarity.RecordedPairs;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * All that the clusters of a run depend on, at whatever threshold from the floor up. Comes in from
 * any thread. What is not here does not exist for a decision.
 */
public final class RecordedEvidence {

  private final Map<Integer, RecordedArticle> articles = new ConcurrentHashMap<>();
  private final RecordedPairs pairs = new RecordedPairs();

  /**
   * Takes pairs up, each once; {@link #arranged} when all are there.
   *
   * @param describe what is to be known of an article of them
   */
  public void take(List<RecordedPair> found, IntFunction<RecordedArticle> describe) {
    for (RecordedPair pair : found) {
      articles.computeIfAbsent(pair.a(), describe::apply);
      articles.computeIfAbsent(pair.b(), describe::apply);
    }
    pairs.take(found);
  }

  /** Puts the pairs into their order. */
  public RecordedEvidence arranged() {
    pairs.sort();
    return this;
  }

  /** The pairs in their order. */
  public RecordedPairs pairs() {
    return pairs;
  }

  /** The places of the articles in pairs, in their order. */
  public Stream<Integer> places() {
    return articles.keySet().stream().sorted();
  }

  /** An article that is in a pair. */
  public RecordedArticle article(int place) {
    RecordedArticle article = articles.get(place);
    if (article == null) {
      throw new NoSuchElementException("not recorded: " + place);
    }
    return article;
  }
}

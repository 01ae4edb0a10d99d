package io.github.newsdedupe.cluster;

import io.github.newsdedupe.reference.ComparedArticles;
import io.github.newsdedupe.reference.Comparison;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.similarity.Similarity;
import java.util.Comparator;

/**
 * A graph as the reference sees it.
 *
 * @param graph the same articles
 */
record PlainGraph(Graph graph) implements ComparedArticles {

  @Override
  public int count() {
    return graph.count();
  }

  @Override
  public int length(int article) {
    return graph.length(article);
  }

  @Override
  public Comparison compare(int first, int second) {
    SimilarPair pair = graph.compare(first, second);
    Similarity similarity = pair.from(first);
    return new Comparison(
        pair.relation().term(),
        similarity.jaccard(),
        similarity.containmentA(),
        similarity.containmentB());
  }

  @Override
  public boolean areInWindow(int first, int second) {
    return true;
  }

  @Override
  public Comparator<Integer> preference() {
    return graph.preference();
  }
}

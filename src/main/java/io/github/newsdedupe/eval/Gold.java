package io.github.newsdedupe.eval;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What people say of articles, against which a report is held. */
public sealed interface Gold {

  /** The ids of all articles that it names. */
  SortedSet<String> articles();

  /**
   * Labelled pairs; nothing is known of others.
   *
   * @param pairs each once, in the order of the file
   */
  record Pairs(List<GoldPair> pairs) implements Gold {

    /** Copies the list. */
    public Pairs {
      pairs = List.copyOf(pairs);
    }

    @Override
    public SortedSet<String> articles() {
      SortedSet<String> articles = new TreeSet<>();
      for (GoldPair gold : pairs) {
        articles.add(gold.pair().a());
        articles.add(gold.pair().b());
      }
      return articles;
    }
  }

  /**
   * A whole partition: articles of one cluster are duplicates, all others are different.
   *
   * @param clusterOf the gold cluster of each article, by its id
   */
  record Clusters(SortedMap<String, String> clusterOf) implements Gold {

    /** Copies the map. */
    public Clusters {
      clusterOf = Collections.unmodifiableSortedMap(new TreeMap<>(clusterOf));
    }

    @Override
    public SortedSet<String> articles() {
      return new TreeSet<>(clusterOf.keySet());
    }
  }
}

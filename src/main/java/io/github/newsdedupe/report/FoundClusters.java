package io.github.newsdedupe.report;

import java.util.stream.Stream;

/** All clusters of a run. Each is made when it is asked for: together they may not fit anywhere. */
public interface FoundClusters extends AutoCloseable {

  /** How many there are. */
  int size();

  /** How many articles they have besides their representatives. */
  long duplicates();

  /** The clusters, by representative; may be asked for again and again. */
  Stream<FoundCluster> stream();

  /** Gives back what they take. */
  @Override
  void close();
}

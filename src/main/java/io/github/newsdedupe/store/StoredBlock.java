package io.github.newsdedupe.store;

import java.util.Map;

/** A block of articles whose sketches lie elsewhere, where they stay. */
public interface StoredBlock {

  /** How many articles there are or were. */
  int size();

  /** Receives an article and which of the block it is. */
  @FunctionalInterface
  interface RowSink {
    /** Takes article {@code i}. */
    void accept(int i, ArticleRow row);
  }

  /** Hands over the articles that there are, in their order. */
  void forEachRow(RowSink sink);

  /** In how many articles each rule takes much, by rule. */
  Map<String, Integer> heavyRules();

  /** The hashes of one band; not to be changed. */
  int[] hashes(int band);

  /** The number of sampled shingles in one part. */
  int sampleCount(int part);

  /** The sampled shingles of one part. */
  int[] samples(int part);

  /** Which article of the block each sampled shingle of a part belongs to. */
  char[] holders(int part);
}

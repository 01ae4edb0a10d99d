package io.github.newsdedupe.learn;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** What was learned from a corpus: the keys of sentences that are furniture, source by source. */
public final class LearnedFurniture {

  private static final long[] NO_KEYS = {};

  /** Nothing. */
  public static final LearnedFurniture NONE = new LearnedFurniture();

  /**
   * In how many sources a label must be learned before it counts in all. Lower, and the byline of a
   * columnist whom two papers print counts everywhere; higher, and sources of a few articles keep
   * the {@code Advertisement} that every other source has.
   */
  private static final int SOURCES = 3;

  private final List<LearnedSegment> segments;

  /** By source, those that are furniture everywhere included. */
  private final Map<String, KeySet> bySource;

  private final KeySet common;

  /** What was learned; mostly nothing, which then costs nothing. */
  public static LearnedFurniture of(List<LearnedSegment> learned) {
    return learned.isEmpty() ? NONE : new LearnedFurniture(learned);
  }

  private LearnedFurniture() {
    segments = List.of();
    bySource = Map.of();
    common = new KeySet(NO_KEYS, NO_KEYS);
  }

  private LearnedFurniture(List<LearnedSegment> learned) {
    segments =
        learned.stream()
            .sorted(
                Comparator.comparingInt((LearnedSegment segment) -> -segment.articles())
                    .thenComparingLong(LearnedSegment::key)
                    .thenComparing(LearnedSegment::source))
            .toList();
    long[] everywhere = commonLabels();
    common = new KeySet(everywhere, NO_KEYS);
    bySource =
        segments.stream().collect(Collectors.groupingBy(LearnedSegment::source)).entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, e -> new KeySet(keys(e.getValue()), everywhere)));
  }

  private static long[] keys(List<LearnedSegment> segments) {
    return segments.stream().mapToLong(LearnedSegment::key).toArray();
  }

  private long[] commonLabels() {
    return segments.stream()
        .filter(segment -> segment.kind() == Kind.LABEL)
        .collect(Collectors.groupingBy(LearnedSegment::key, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(sources -> sources.getValue() >= SOURCES)
        .mapToLong(Map.Entry::getKey)
        .toArray();
  }

  /** Every find, those in most articles first. */
  public List<LearnedSegment> segments() {
    return segments;
  }

  /** Tells by their keys which sentences of this source's articles are furniture. */
  public LongPredicate forSource(String source) {
    return bySource.getOrDefault(source, common);
  }
}

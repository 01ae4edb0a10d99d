package io.github.newsdedupe.learn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** What was learned from a corpus: the keys of sentences that are furniture, source by source. */
public final class LearnedFurniture {

  /** Nothing. */
  public static final LearnedFurniture NONE = new LearnedFurniture();

  /**
   * In how many sources a label must be learned before it counts in all. Lower, and the byline of a
   * columnist whom two papers print counts everywhere; higher, and sources of a few articles keep
   * the {@code Advertisement} that every other source has.
   */
  private static final int SOURCES = 3;

  private final List<LearnedSegment> segments;
  private final Map<String, long[]> keysBySource;
  private final long[] common;

  /** What was learned; mostly nothing, which then costs nothing. */
  public static LearnedFurniture of(List<LearnedSegment> learned) {
    return learned.isEmpty() ? NONE : new LearnedFurniture(learned);
  }

  private LearnedFurniture() {
    segments = List.of();
    keysBySource = Map.of();
    common = new long[0];
  }

  private LearnedFurniture(List<LearnedSegment> learned) {
    segments =
        learned.stream()
            .sorted(
                Comparator.comparingInt((LearnedSegment segment) -> -segment.articles())
                    .thenComparingLong(LearnedSegment::key)
                    .thenComparing(LearnedSegment::source))
            .toList();
    keysBySource =
        segments.stream().collect(Collectors.groupingBy(LearnedSegment::source)).entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> keys(e.getValue())));
    common = commonLabels();
  }

  private static long[] keys(List<LearnedSegment> segments) {
    return segments.stream().mapToLong(LearnedSegment::key).sorted().toArray();
  }

  private long[] commonLabels() {
    return segments.stream()
        .filter(segment -> segment.kind() == Kind.LABEL)
        .collect(Collectors.groupingBy(LearnedSegment::key, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(sources -> sources.getValue() >= SOURCES)
        .mapToLong(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  /** Every find, those in most articles first. */
  public List<LearnedSegment> segments() {
    return segments;
  }

  /** Tells by their keys which sentences of this source's articles are furniture. */
  public LongPredicate forSource(String source) {
    long[] own = keysBySource.getOrDefault(source, new long[0]);
    return key -> Arrays.binarySearch(own, key) >= 0 || Arrays.binarySearch(common, key) >= 0;
  }
}

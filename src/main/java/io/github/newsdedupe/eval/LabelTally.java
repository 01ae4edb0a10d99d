package io.github.newsdedupe.eval;

import io.github.newsdedupe.eval.Evaluation.LabelEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts what became of the pairs of each label. */
final class LabelTally {

  /** What is counted as one: a label, with its relation if the file has one. */
  private record Key(Verdict verdict, String label, String relation) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::verdict).thenComparing(Key::label).thenComparing(Key::relation);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** The counts of one label. */
  private static final class Counts {
    private int pairs;
    private int joined;
    private int related;
    private final Map<String, Integer> reported = new TreeMap<>();
  }

  private final Joins joins;
  private final Map<Key, Counts> counts = new TreeMap<>();

  LabelTally(Joins joins) {
    this.joins = joins;
  }

  void add(GoldPair gold) {
    Key key = new Key(gold.verdict(), gold.label(), gold.relation().orElse(""));
    Counts of = counts.computeIfAbsent(key, any -> new Counts());
    of.pairs++;
    of.joined += joins.clusterOf(gold.pair()).isPresent() ? 1 : 0;
    of.related += joins.isRelated(gold.pair()) ? 1 : 0;
    joins
        .score(gold.pair())
        .relation()
        .ifPresent(relation -> of.reported.merge(relation, 1, Integer::sum));
  }

  /** Those that count first, then by label. */
  List<LabelEntry> entries() {
    return counts.entrySet().stream().map(of -> entry(of.getKey(), of.getValue())).toList();
  }

  private static LabelEntry entry(Key key, Counts of) {
    return new LabelEntry(
        key.label(),
        Optional.of(key.relation()).filter(relation -> !relation.isEmpty()),
        key.verdict().term(),
        of.pairs,
        of.joined,
        of.related,
        of.reported);
  }
}

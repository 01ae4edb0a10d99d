package io.github.newsdedupe.eval;

import io.github.newsdedupe.eval.Evaluation.LabelEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Holds a report against gold clusters: all pairs of the articles that they name. */
final class ClusterComparison implements Comparison {

  private final Gold.Clusters gold;
  private final Joins joins;

  ClusterComparison(Gold.Clusters gold, Joins joins) {
    this.gold = gold;
    this.joins = joins;
  }

  @Override
  public Confusion confusion() {
    return new Contingency(gold.clusterOf(), joins).confusion();
  }

  @Override
  public Optional<Double> adjustedRandIndex() {
    return confusion().adjustedRandIndex();
  }

  /** None: clusters say of every pair whether it is one. */
  @Override
  public long uncounted() {
    return 0;
  }

  @Override
  public List<LabelEntry> labels() {
    return List.of();
  }

  @Override
  public void addMisses(Worst worst) {
    joins.scored().stream()
        .filter(pair -> isPositive(pair) && joins.clusterOf(pair).isEmpty())
        .forEach(pair -> worst.add(pair, Optional.empty()));
    addUnscored(this::goldCluster, joins::clusterOf, worst);
  }

  @Override
  public void addFalseJoins(Worst worst) {
    joins.scored().stream()
        .filter(pair -> isNegative(pair) && joins.clusterOf(pair).isPresent())
        .forEach(pair -> worst.add(pair, Optional.empty()));
    addUnscored(joins::clusterOf, this::goldCluster, worst);
  }

  /** The first pairs by id that one grouping joins and the other does not, and nothing scores. */
  private void addUnscored(
      Function<String, Optional<String>> joining,
      Function<String, Optional<String>> parting,
      Worst worst) {
    for (List<String> block : blocks(joining)) {
      new Crossings(block, parting)
          .first(worst.most(), pair -> !joins.scored().contains(pair))
          .forEach(pair -> worst.add(pair, Optional.empty()));
    }
  }

  /** The gold articles by their group; those without one are left out. */
  private Iterable<List<String>> blocks(Function<String, Optional<String>> group) {
    Map<String, List<String>> blocks = new TreeMap<>();
    for (String article : gold.clusterOf().keySet()) {
      group
          .apply(article)
          .ifPresent(id -> blocks.computeIfAbsent(id, any -> new ArrayList<>()).add(article));
    }
    return blocks.values();
  }

  private boolean isPositive(Pair pair) {
    return areNamed(pair) && goldCluster(pair.a()).equals(goldCluster(pair.b()));
  }

  private boolean isNegative(Pair pair) {
    return areNamed(pair) && !goldCluster(pair.a()).equals(goldCluster(pair.b()));
  }

  private boolean areNamed(Pair pair) {
    return gold.clusterOf().containsKey(pair.a()) && gold.clusterOf().containsKey(pair.b());
  }

  private Optional<String> goldCluster(String article) {
    return Optional.of(Objects.requireNonNull(gold.clusterOf().get(article)));
  }
}

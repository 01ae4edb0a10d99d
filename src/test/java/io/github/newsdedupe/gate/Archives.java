package io.github.newsdedupe.gate;

import io.github.newsdedupe.report.model.ClusterEntry;
import io.github.newsdedupe.report.model.Furniture;
import io.github.newsdedupe.report.model.Generator;
import io.github.newsdedupe.report.model.LocatedArticle;
import io.github.newsdedupe.report.model.Member;
import io.github.newsdedupe.report.model.PairEntry;
import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.report.model.Rules;
import io.github.newsdedupe.report.model.RunOptions;
import io.github.newsdedupe.report.model.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Builds what a run found in an archive of a hundred articles. */
final class Archives {

  private final List<ClusterEntry> clusters = new ArrayList<>();
  private final List<PairEntry> related = new ArrayList<>();
  private final Map<String, String> contents = new HashMap<>();
  private List<String> relations = Gate.RELATIONS;
  private double threshold = 0.5;
  private String rules = "r1";
  private List<String> against = List.of();

  /** An article with another content than its name; articles of one content are copies. */
  Archives content(String article, String content) {
    contents.put(article, content);
    return this;
  }

  /** A cluster; the first article is its representative. */
  Archives cluster(String id, PairEntry... pairs) {
    List<String> ids = new ArrayList<>();
    for (PairEntry pair : pairs) {
      ids.add(pair.a());
      ids.add(pair.b());
    }
    List<Member> members =
        ids.stream().distinct().map(article -> Member.representative(article, "")).toList();
    clusters.add(new ClusterEntry(id, members.size(), ids.get(0), 0.5, members, List.of(pairs)));
    return this;
  }

  /** Pairs that no cluster holds. */
  Archives related(PairEntry... pairs) {
    related.addAll(List.of(pairs));
    return this;
  }

  /** Representatives are all that is in this folder; the other articles are held against them. */
  Archives against(String folder) {
    against = List.of(folder);
    return this;
  }

  Archives counting(String... only) {
    relations = List.of(only);
    return this;
  }

  Archives foundWith(double otherThreshold, String otherRules) {
    threshold = otherThreshold;
    rules = otherRules;
    return this;
  }

  /** Two articles; the first one's place in a cluster is that of its representative. */
  static PairEntry pair(String a, String b, String relation, double jaccard) {
    return new PairEntry(a, b, relation, Optional.empty(), jaccard, 0.25, 0.75);
  }

  static PairEntry near(String a, String b) {
    return pair(a, b, "near-duplicate", 0.7);
  }

  static PairEntry identical(String a, String b) {
    return pair(a, b, "identical", 1);
  }

  static PairEntry excerpt(String parent, String child) {
    return new PairEntry(parent, child, "excerpt", Optional.of(parent), 0.1, 0.25, 0.75);
  }

  /** The hash of a content. */
  static String hash(String content) {
    return String.format("%64s", Integer.toHexString(content.hashCode())).replace(' ', '0');
  }

  Gate.Archive build() {
    Map<String, LocatedArticle> located = new HashMap<>();
    List<PairEntry> pairs = new ArrayList<>(related);
    clusters.forEach(cluster -> pairs.addAll(cluster.pairs()));
    for (PairEntry pair : pairs) {
      for (String id : List.of(pair.a(), pair.b())) {
        String hash = hash(contents.getOrDefault(id, id));
        located.put(id, new LocatedArticle(id, id, 1, hash));
      }
    }
    return new Gate.Archive(report(), located, new HashSet<>(relations));
  }

  private Report report() {
    return new Report(
        Report.SCHEMA,
        new Generator("dedupe", "0"),
        new RunOptions(
            threshold,
            0.99,
            1,
            1,
            5,
            true,
            false,
            "longest",
            OptionalInt.empty(),
            List.of(),
            List.of(),
            Map.of(),
            "auto",
            Optional.empty(),
            against,
            "all",
            OptionalDouble.empty(),
            new Rules(List.of(), rules)),
        new Summary(100, OptionalInt.empty(), clusters.size(), 0, 0, 0, 0, 0, 0),
        new Furniture(List.of(), List.of(), List.of()),
        clusters,
        related,
        List.of(),
        Optional.empty());
  }
}

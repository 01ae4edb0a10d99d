package io.github.newsdedupe.report;

import io.github.newsdedupe.cluster.Cluster;
import io.github.newsdedupe.report.model.ClusterEntry;
import io.github.newsdedupe.report.model.Generator;
import io.github.newsdedupe.report.model.Member;
import io.github.newsdedupe.report.model.PairEntry;
import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.report.model.RunOptions;
import io.github.newsdedupe.report.model.SkippedEntry;
import io.github.newsdedupe.report.model.Summary;
import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.similarity.Similarity;
import io.github.newsdedupe.text.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns findings into the report: places become ids, pairs become entries. */
public final class ReportBuilder {

  /** Enough to tell all clusters of an archive apart: a collision needs some 2^32 of them. */
  private static final int CLUSTER_ID_DIGITS = 16;

  private final Findings findings;
  private final boolean allPairs;

  private ReportBuilder(Findings findings, boolean allPairs) {
    this.findings = findings;
    this.allPairs = allPairs;
  }

  /**
   * The report of a run.
   *
   * @param options as the run had them; {@link RunOptions#ALL_PAIRS} lists all pairs
   */
  public static Report build(Findings findings, RunOptions options, String version) {
    boolean allPairs = options.pairs().equals(RunOptions.ALL_PAIRS);
    ReportBuilder builder = new ReportBuilder(findings, allPairs);
    return new Report(
        Report.SCHEMA,
        new Generator("dedupe", version),
        options,
        builder.summary(),
        findings.furniture(),
        builder.clusters(),
        builder.related(),
        findings.skipped().stream().map(s -> new SkippedEntry(s.path(), s.reason())).toList());
  }

  private Summary summary() {
    List<Cluster> clusters = findings.clustering().clusters();
    int duplicates = clusters.stream().mapToInt(cluster -> cluster.edges().size()).sum();
    int articles = findings.ids().size();
    return new Summary(
        articles,
        clusters.size(),
        duplicates,
        articles - duplicates - clusters.size(),
        findings.thin(),
        findings.furniture().suspect().size(),
        findings.skipped().size());
  }

  /** Pairs across clusters: those that could have joined, or all if all are asked for. */
  private List<PairEntry> related() {
    return (allPairs ? pairsAcross() : findings.clustering().apart())
        .stream().map(this::entry).toList();
  }

  private List<SimilarPair> pairsAcross() {
    Map<Integer, Integer> representatives = findings.clustering().representatives();
    return findings.pairs().stream()
        .filter(
            pair -> {
              int ofA = of(representatives, pair.a());
              return ofA < 0 || ofA != of(representatives, pair.b());
            })
        .toList();
  }

  /** Each is made when it is asked for, so that no more than one need be held. */
  private Iterable<ClusterEntry> clusters() {
    Map<Integer, List<SimilarPair>> pairs = allPairs ? pairsByRepresentative() : Map.of();
    return () ->
        findings.clustering().clusters().stream()
            .map(
                cluster ->
                    entry(
                        cluster,
                        pairsOf(cluster, pairs.getOrDefault(cluster.representative(), List.of()))))
            .iterator();
  }

  /** What holds a cluster, which may never have been candidates, and other pairs in it. */
  private static List<SimilarPair> pairsOf(Cluster cluster, List<SimilarPair> others) {
    return Stream.concat(cluster.pairs().stream(), others.stream())
        .distinct()
        .sorted(Comparator.comparingInt(SimilarPair::a).thenComparingInt(SimilarPair::b))
        .toList();
  }

  private Map<Integer, List<SimilarPair>> pairsByRepresentative() {
    Map<Integer, Integer> representatives = findings.clustering().representatives();
    return findings.pairs().stream()
        .filter(pair -> representatives.containsKey(pair.a()))
        .filter(pair -> of(representatives, pair.a()) == of(representatives, pair.b()))
        .collect(Collectors.groupingBy(pair -> of(representatives, pair.a())));
  }

  private static int of(Map<Integer, Integer> representatives, int article) {
    return representatives.getOrDefault(article, -1);
  }

  private ClusterEntry entry(Cluster cluster, List<SimilarPair> pairs) {
    List<Member> members = members(cluster);
    return new ClusterEntry(
        clusterId(members),
        cluster.size(),
        findings.ids().get(cluster.representative()),
        cluster.weakestLink(),
        members,
        pairs.stream().map(this::entry).toList());
  }

  private List<Member> members(Cluster cluster) {
    int representative = cluster.representative();
    List<Member> members = new ArrayList<>();
    members.add(
        Member.representative(
            findings.ids().get(representative), findings.contentHash(representative)));
    cluster.edges().forEach(edge -> members.add(member(cluster, edge)));
    return members;
  }

  private Member member(Cluster cluster, SimilarPair edge) {
    int article = edge.other(cluster.representative());
    Similarity similarity = edge.from(article);
    return new Member(
        findings.ids().get(article),
        "duplicate",
        Optional.of(relation(cluster, edge).term()),
        cluster.parentOf(article).map(findings.ids()::get),
        findings.contentHash(article),
        Optional.of(similarity.jaccard()),
        Optional.of(similarity.containmentA()),
        findings.rawJaccard(edge));
  }

  /** A member that is an excerpt of another member may have any relation to the representative. */
  private static Relation relation(Cluster cluster, SimilarPair edge) {
    return cluster.parentOf(edge.other(cluster.representative())).isPresent()
        ? Relation.EXCERPT
        : edge.relation();
  }

  private static String clusterId(List<Member> members) {
    byte[] text =
        members.stream()
            .map(member -> member.article() + " " + member.contentHash())
            .sorted()
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8);
    ContentHash hash = new ContentHash();
    hash.add(text, 0, text.length);
    return hash.hex().substring(0, CLUSTER_ID_DIGITS);
  }

  private PairEntry entry(SimilarPair pair) {
    Similarity similarity = pair.similarity();
    return new PairEntry(
        findings.ids().get(pair.a()),
        findings.ids().get(pair.b()),
        pair.relation().term(),
        pair.relation() == Relation.EXCERPT
            ? Optional.of(findings.ids().get(pair.parent()))
            : Optional.empty(),
        similarity.jaccard(),
        similarity.containmentA(),
        similarity.containmentB());
  }
}

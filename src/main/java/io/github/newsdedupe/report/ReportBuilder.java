package io.github.newsdedupe.report;

import io.github.newsdedupe.Sides;
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
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns findings into the report: places become ids, pairs become entries. */
public final class ReportBuilder {

  /** Enough to tell all clusters of an archive apart: a collision needs some 2^32 of them. */
  private static final int CLUSTER_ID_DIGITS = 16;

  /** Of an article that is in no cluster. */
  private static final int NONE = -1;

  private final Findings findings;
  private final boolean allPairs;

  /** By article; empty unless all pairs are listed. */
  private final int[] representatives;

  private ReportBuilder(Findings findings, boolean allPairs) {
    this.findings = findings;
    this.allPairs = allPairs;
    this.representatives = allPairs ? representatives(findings) : new int[0];
  }

  /**
   * The report of a run.
   *
   * @param options as the run had them; {@link RunOptions#ALL_PAIRS} lists all pairs
   * @param passedOver how many files in folders were not looked into
   */
  public static Report build(
      Findings findings, RunOptions options, String version, int passedOver) {
    boolean allPairs = options.pairs().equals(RunOptions.ALL_PAIRS);
    ReportBuilder builder = new ReportBuilder(findings, allPairs);
    return new Report(
        Report.SCHEMA,
        new Generator("dedupe", version),
        options,
        builder.summary(passedOver),
        findings.furniture(),
        builder::clusters,
        builder::related,
        findings.skipped().stream().map(s -> new SkippedEntry(s.path(), s.reason())).toList(),
        findings.evidence().map(evidence -> EvidenceEntries.of(evidence, findings)));
  }

  private Summary summary(int passedOver) {
    int clusters = findings.clusters().size();
    int duplicates = Math.toIntExact(findings.clusters().duplicates());
    Sides sides = findings.sides();
    int articles = findings.articles() - findings.leftOut().cardinality();
    BitSet against = sides.against();
    against.andNot(findings.lost());
    return new Summary(
        articles,
        sides.areTwo() ? OptionalInt.of(against.cardinality()) : OptionalInt.empty(),
        clusters,
        duplicates,
        articles - duplicates - (sides.areTwo() ? 0 : clusters),
        findings.thin(),
        findings.furniture().suspect().size(),
        findings.skipped().size(),
        passedOver);
  }

  /** Pairs across clusters: those that could have joined, or all if all are asked for. */
  private Iterator<PairEntry> related() {
    return (allPairs ? findings.pairs().stream().filter(this::isAcross) : findings.apart().stream())
        .map(this::entry)
        .iterator();
  }

  private boolean isAcross(SimilarPair pair) {
    int representative = representatives[pair.a()];
    return representative == NONE || representative != representatives[pair.b()];
  }

  /** The representative of each article in a cluster. */
  private static int[] representatives(Findings findings) {
    int[] representatives = new int[findings.ids().size()];
    Arrays.fill(representatives, NONE);
    findings.clusters().stream()
        .map(FoundCluster::cluster)
        .forEach(
            cluster ->
                cluster
                    .members()
                    .forEach(member -> representatives[member] = cluster.representative()));
    return representatives;
  }

  /** Each is made when it is asked for, so that no more than one need be held. */
  private Iterator<ClusterEntry> clusters() {
    return findings.clusters().stream().map(this::entry).iterator();
  }

  /** What holds a cluster, which may never have been candidates, and other pairs in it. */
  private List<SimilarPair> pairsOf(Cluster cluster) {
    Stream<SimilarPair> others =
        allPairs
            ? cluster.members().flatMap(member -> findings.pairs().from(member).stream())
            : Stream.empty();
    return SimilarPair.sorted(
        Stream.concat(cluster.pairs().stream(), others.filter(pair -> !isAcross(pair))));
  }

  private ClusterEntry entry(FoundCluster found) {
    Cluster cluster = found.cluster();
    List<Member> members = members(found);
    return new ClusterEntry(
        clusterId(members),
        cluster.size(),
        findings.ids().get(cluster.representative()),
        cluster.weakestLink(),
        members,
        pairsOf(cluster).stream().map(this::entry).toList());
  }

  private List<Member> members(FoundCluster found) {
    Cluster cluster = found.cluster();
    List<Member> members = new ArrayList<>();
    members.add(
        Member.representative(
            findings.ids().get(cluster.representative()), found.contentHashes().get(0)));
    for (int edge = 0; edge < cluster.edges().size(); edge++) {
      members.add(member(found, edge));
    }
    return members;
  }

  private Member member(FoundCluster found, int at) {
    Cluster cluster = found.cluster();
    SimilarPair edge = cluster.edges().get(at);
    int article = edge.other(cluster.representative());
    Similarity similarity = edge.from(article);
    return new Member(
        findings.ids().get(article),
        "duplicate",
        Optional.of(cluster.relation(edge).term()),
        cluster.parentOf(article).map(findings.ids()::get),
        found.contentHashes().get(at + 1),
        Optional.of(similarity.jaccard()),
        Optional.of(similarity.containmentA()),
        Optional.of(found.rawJaccards().get(at)).filter(raw -> !raw.isNaN()));
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

package io.github.newsdedupe.gate;

import io.github.newsdedupe.report.model.CheckReport;
import io.github.newsdedupe.report.model.CheckReport.Counts;
import io.github.newsdedupe.report.model.DuplicateEntry;
import io.github.newsdedupe.report.model.LocatedArticle;
import io.github.newsdedupe.report.model.PairEntry;
import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.report.model.Summary;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges what an archive holds. Its articles are put in an order, and each that resembles one
 * before it is a duplicate: so the first of any that belong together is none, and without the
 * duplicates no two articles resemble each other. Where articles are held against others, those
 * others come first: all of them lead, and who resembles one follows it.
 */
public final class Gate {

  /** The relations that count, the most telling first. */
  public static final List<String> RELATIONS =
      List.of("identical", "near-duplicate", "update", "excerpt");

  /**
   * Of all that an article duplicates, what says most comes first: before all what nobody has
   * accepted, as when an accepted article of two collections has one more copy in the other.
   */
  private static final Comparator<DuplicateEntry> MOST_TELLING =
      Comparator.comparing(DuplicateEntry::accepted)
          .thenComparingInt(entry -> RELATIONS.indexOf(entry.relation()))
          .thenComparing(DuplicateEntry::jaccard, Comparator.reverseOrder())
          .thenComparing(DuplicateEntry::containment, Comparator.reverseOrder())
          .thenComparing(entry -> entry.of().article());

  private static final Comparator<DuplicateEntry> BY_PLACE =
      Comparator.<DuplicateEntry, String>comparing(entry -> entry.duplicate().path())
          .thenComparingLong(entry -> entry.duplicate().line())
          .thenComparing(entry -> entry.duplicate().article());

  private final Baseline baseline;
  private final Duplicates duplicates;
  private final Acceptance acceptance;
  private final Comparator<String> order;

  private Gate(Archive archive, Baseline baseline, AllowList allowed) {
    this.duplicates = Duplicates.in(archive.report, archive.articles, archive.relations);
    this.baseline = baseline;
    this.acceptance = Acceptance.of(duplicates, baseline, allowed);
    Comparator<String> order =
        Comparator.comparingInt(acceptance::rank)
            .thenComparing(duplicates::isFollower)
            .thenComparing(duplicates::isExcerpt)
            .thenComparing(Comparator.naturalOrder());
    this.order =
        archive.report.options().against().isEmpty()
            ? order
            : Comparator.comparing(duplicates::isFollower).thenComparing(order);
  }

  /**
   * What an archive holds.
   *
   * @param report with all pairs
   * @param articles of its clusters and pairs, by id
   * @param relations that count
   */
  public record Archive(
      Report report, Map<String, LocatedArticle> articles, Set<String> relations) {}

  /** Judges an archive. */
  public static CheckReport check(
      Archive archive, Baseline baseline, AllowList allowed, Limit limit) {
    return new Gate(archive, baseline, allowed).verdict(archive.report, limit);
  }

  /** A baseline that accepts all of an archive that is not allowed anyway. */
  public static Baseline baselineOf(Archive archive, AllowList allowed) {
    Gate gate = new Gate(archive, Baseline.NONE, allowed);
    return new Baseline(
        Double.toString(archive.report.options().threshold()),
        archive.report.options().rules().sha256(),
        gate.groups());
  }

  private CheckReport verdict(Report report, Limit limit) {
    Map<String, DuplicateEntry> found = new HashMap<>();
    Set<String> allowed = new HashSet<>();
    for (PairEntry pair : duplicates.pairs()) {
      DuplicateEntry entry = entry(pair);
      if (acceptance.of(pair) == Acceptance.Verdict.ALLOWED) {
        allowed.add(entry.duplicate().article());
      } else {
        found.merge(entry.duplicate().article(), entry, Gate::moreTelling);
      }
    }
    allowed.removeAll(found.keySet());
    List<DuplicateEntry> counted =
        found.values().stream().filter(limit::counts).sorted(BY_PLACE).toList();
    return new CheckReport(
        CheckReport.SCHEMA,
        report.generator(),
        limit.text(),
        limit.admits(counted.size(), report.summary().articles()),
        counts(report.summary(), found.values(), allowed.size()),
        counted);
  }

  private Counts counts(Summary summary, Collection<DuplicateEntry> found, int allowed) {
    int known = (int) found.stream().filter(DuplicateEntry::accepted).count();
    return new Counts(
        summary.articles(),
        summary.against(),
        found.size() - known,
        known,
        allowed,
        baseline.size() - acceptance.known(),
        summary.skipped(),
        summary.passedOver());
  }

  private static DuplicateEntry moreTelling(DuplicateEntry one, DuplicateEntry other) {
    return MOST_TELLING.compare(one, other) <= 0 ? one : other;
  }

  /** Which of a pair duplicates which. */
  private DuplicateEntry entry(PairEntry pair) {
    boolean a = order.compare(pair.a(), pair.b()) > 0;
    Optional<String> duplicate = Optional.of(a ? pair.a() : pair.b());
    boolean part = pair.parent().equals(duplicate) != a;
    return new DuplicateEntry(
        acceptance.of(pair) == Acceptance.Verdict.BASELINE
            ? DuplicateEntry.BASELINE
            : DuplicateEntry.NEW,
        duplicates.article(duplicate.get()),
        pair.relation(),
        duplicates.article(a ? pair.b() : pair.a()),
        pair.parent(),
        pair.jaccard(),
        part ? pair.containmentA() : pair.containmentB());
  }

  /** Articles that pairs hold together, in the order in which a baseline lists them. */
  private List<List<Baseline.Entry>> groups() {
    Groups groups = new Groups();
    for (PairEntry pair : duplicates.pairs()) {
      if (acceptance.of(pair) != Acceptance.Verdict.ALLOWED) {
        groups.join(pair.a(), pair.b());
      }
    }
    Map<String, List<String>> byLeader =
        duplicates.pairs().stream()
            .flatMap(pair -> Stream.of(pair.a(), pair.b()))
            .distinct()
            .filter(groups::has)
            .sorted()
            .collect(Collectors.groupingBy(groups::leader));
    TreeMap<String, List<String>> byFirst = new TreeMap<>();
    byLeader.values().forEach(ids -> byFirst.put(ids.get(0), ids));
    return byFirst.values().stream()
        .map(ids -> ids.stream().map(this::baselineEntry).toList())
        .toList();
  }

  private Baseline.Entry baselineEntry(String id) {
    return new Baseline.Entry(duplicates.article(id).contentHash(), id);
  }
}

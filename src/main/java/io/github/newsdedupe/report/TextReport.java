package io.github.newsdedupe.report;

import io.github.newsdedupe.report.model.ClusterEntry;
import io.github.newsdedupe.report.model.Member;
import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.text.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes the clusters of a report for a person to read. */
public final class TextReport {

  private TextReport() {}

  /**
   * A paragraph for each cluster: the representative, then each duplicate with its Jaccard, or of
   * an excerpt the share that the representative holds. Of two sides, a duplicate may hold an
   * excerpt, its representative.
   */
  public static void write(Report report, OutputStream out) throws IOException {
    for (ClusterEntry cluster : report.clusters()) {
      StringBuilder text = new StringBuilder();
      for (Member member : cluster.members()) {
        text.append(line(member, cluster));
      }
      text.append('\n');
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String line(Member member, ClusterEntry cluster) {
    boolean holds = member.parent().equals(Optional.of(member.article()));
    String relation = holds ? "holds excerpt" : member.relation().orElse(member.role());
    Optional<Double> score =
        holds
            ? held(cluster.representative(), member.article(), cluster)
            : member.parent().isPresent() ? member.containment() : member.jaccard();
    String number = score.map(share -> String.format(Locale.ROOT, "%.2f", share)).orElse("");
    return String.format(
            Locale.ROOT, "%-15s %4s  %s%n", relation, number, Printable.of(member.article()))
        .replace("\r\n", "\n");
  }

  /** The share of an excerpt that its parent holds. */
  private static Optional<Double> held(String excerpt, String parent, ClusterEntry cluster) {
    return cluster.pairs().stream()
        .filter(pair -> Set.of(pair.a(), pair.b()).equals(Set.of(excerpt, parent)))
        .map(pair -> pair.a().equals(excerpt) ? pair.containmentA() : pair.containmentB())
        .findFirst();
  }
}

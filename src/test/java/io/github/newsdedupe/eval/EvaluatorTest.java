package io.github.newsdedupe.eval;

import static io.github.newsdedupe.eval.Reports.cluster;
import static io.github.newsdedupe.eval.Reports.pair;
import static io.github.newsdedupe.eval.Reports.report;
import static io.github.newsdedupe.eval.Reports.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.eval.Evaluation.Counts;
import io.github.newsdedupe.eval.Evaluation.Figures;
import io.github.newsdedupe.eval.Evaluation.PairFinding;
import io.github.newsdedupe.report.model.ReportedPairs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluatorTest {

  private static final ReportedPairs REPORT =
      report(
          List.of(cluster("K", "a", "b", "c"), cluster("L", "x", "y")),
          pair("c", "y", "excerpt", 0.3),
          pair("z", "b", "template", 0.4));

  @Test
  void counts_of_pairs_make_the_figures() throws GoldFormatException {
    Evaluation evaluation =
        evaluate(REPORT, "dup a b\ndup b c\ndup a x\nno b y\nno x y\nno c q\nlow a y");

    assertEquals(new Counts(6, 5, 3, 3, 1, 2, 1, 1, 2), evaluation.counts());
    // 2/3, 2/3, 4/6 and 2 (2·2 − 1·1) / (3·3 + 3·3).
    assertEquals(figures(0.6667, 0.6667, 0.6667, 0.3333), evaluation.figures());
  }

  @Test
  void without_negative_pairs_only_recall_is_told() throws GoldFormatException {
    Evaluation evaluation = evaluate(REPORT, "dup a b\ndup a x\nlow a y");

    assertEquals(
        new Figures(Optional.empty(), Optional.of(0.5), Optional.empty(), Optional.empty()),
        evaluation.figures());
  }

  @Test
  void without_positive_pairs_recall_is_not_told() throws GoldFormatException {
    Evaluation evaluation = evaluate(REPORT, "no a b\nno a x");

    assertEquals(
        new Figures(Optional.of(0.0), Optional.empty(), Optional.empty(), Optional.empty()),
        evaluation.figures());
  }

  @Test
  void a_report_that_joins_nothing_has_a_recall_and_an_f1_of_zero() throws GoldFormatException {
    Evaluation evaluation = evaluate(report(List.of()), "dup a b\nno a x");

    assertEquals(
        new Figures(Optional.empty(), Optional.of(0.0), Optional.of(0.0), Optional.of(0.0)),
        evaluation.figures());
  }

  @Test
  void every_label_is_tallied_those_that_count_first() throws GoldFormatException {
    Evaluation evaluation =
        evaluate(REPORT, "low c y\nexcerpt a q\nexcerpt b z\nno b c\ndup a b\ndup c a\ndup b x");

    assertEquals(
        List.of(
            "dup - positive[3, 2, 0]{near-duplicate=2}",
            "no - negative[1, 1, 0]{}",
            "excerpt - uncounted[2, 0, 1]{template=1}",
            "low - uncounted[1, 0, 1]{excerpt=1}"),
        tally(evaluation));
  }

  @Test
  void labels_with_relations_are_tallied_by_both() throws GoldFormatException {
    Evaluation evaluation = evaluate(REPORT, "yes update a b\nyes excerpt c y\nyes update a c");

    assertEquals(
        List.of(
            "yes excerpt positive[1, 0, 1]{excerpt=1}",
            "yes update positive[2, 2, 0]{near-duplicate=2}"),
        tally(evaluation));
  }

  @Test
  void the_worst_misses_are_the_most_similar_then_the_first_by_id() throws GoldFormatException {
    Evaluation evaluation = evaluate(REPORT, "dup q r\ndup y c\ndup a q\ndup z b\ndup a b", 3);

    assertEquals(
        List.of(
            "b z dup - template 0.40 0.75 0.25",
            "c y dup - excerpt 0.30 0.25 0.75",
            "a q dup - - - - -"),
        full(evaluation.misses()));
    assertEquals(4, evaluation.counts().misses());
  }

  @Test
  void the_worst_false_joins_come_with_their_cluster_and_score() throws GoldFormatException {
    Evaluation evaluation = evaluate(REPORT, "no a c\nno b c\nno x y\nno a x");

    assertEquals(
        List.of(
            "x y no L near-duplicate 0.90 - 0.95",
            "a c no K near-duplicate 0.80 - 0.85",
            "b c no K - - - -"),
        full(evaluation.falseJoins()));
  }

  @Test
  void a_listed_pair_says_more_than_a_member() throws GoldFormatException {
    ReportedPairs all =
        report(List.of(with(cluster("K", "b", "a", "c"), pair("c", "a", "update", 0.6))));

    Evaluation evaluation = evaluate(all, "no a c\nno a b");

    assertEquals(
        List.of("a b no K near-duplicate 0.90 0.95 -", "a c no K update 0.60 0.75 0.25"),
        full(evaluation.falseJoins()));
  }

  @Test
  void clusters_say_of_every_pair_whether_it_is_one() throws GoldFormatException {
    Evaluation evaluation = evaluate(REPORT, "a 1\nb 1\nq 1\nc 2\ny 2\nx 3");

    // Joined: ab, ac, bc, xy. Duplicates: ab, aq, bq, cy.
    assertEquals(new Counts(6, 5, 4, 11, 0, 1, 3, 3, 8), evaluation.counts());
    assertEquals(List.of(), evaluation.labels());
    assertEquals(figures(0.25, 0.25, 0.25, -0.0227), evaluation.figures());
  }

  @Test
  void mistakes_against_clusters_are_listed_like_those_against_pairs() throws GoldFormatException {
    Evaluation evaluation = evaluate(REPORT, "a 1\nb 1\nq 1\nc 2\ny 2\nx 3", 2);

    assertEquals(
        List.of("c y excerpt", "a q ?"),
        evaluation.misses().stream().map(EvaluatorTest::brief).toList());
    assertEquals(
        List.of("x y near-duplicate", "a c near-duplicate"),
        evaluation.falseJoins().stream().map(EvaluatorTest::brief).toList());
  }

  @Test
  void gold_of_other_articles_is_told() throws GoldFormatException {
    Evaluator strangers = evaluator(REPORT, "dup ./n m");

    assertEquals(
        Optional.of(
            "no article of PAIRS occurs in REPORT: ids in REPORT look like 'a'; in PAIRS like"
                + " './n'"),
        strangers.warning());
  }

  @Test
  void an_article_in_a_cluster_or_a_related_pair_is_no_stranger() throws GoldFormatException {
    assertEquals(Optional.empty(), evaluator(REPORT, "dup n y").warning());
    assertEquals(Optional.empty(), evaluator(REPORT, "dup n z").warning());
    assertEquals(Optional.empty(), evaluator(report(List.of()), "dup n m").warning());
  }

  private static String brief(PairFinding finding) {
    return finding.a() + " " + finding.b() + " " + finding.relation().orElse("?");
  }

  private static List<String> full(List<PairFinding> findings) {
    return findings.stream()
        .map(
            of ->
                String.join(
                    " ",
                    of.a(),
                    of.b(),
                    of.label().orElse("-"),
                    of.cluster().orElse("-"),
                    of.relation().orElse("-"),
                    text(of.jaccard()),
                    text(of.containmentA()),
                    text(of.containmentB())))
        .toList();
  }

  private static String text(Optional<Double> score) {
    return score.map(number -> String.format(Locale.ROOT, "%.2f", number)).orElse("-");
  }

  private static List<String> tally(Evaluation evaluation) {
    return evaluation.labels().stream()
        .map(
            of ->
                String.join(" ", of.label(), of.relation().orElse("-"), of.verdict())
                    + List.of(of.pairs(), of.joined(), of.related())
                    + of.reported())
        .toList();
  }

  private static Figures figures(double precision, double recall, double f1, double index) {
    return new Figures(
        Optional.of(precision), Optional.of(recall), Optional.of(f1), Optional.of(index));
  }

  private static Evaluation evaluate(ReportedPairs report, String gold) throws GoldFormatException {
    return evaluate(report, gold, 10);
  }

  private static Evaluation evaluate(ReportedPairs report, String gold, int worst)
      throws GoldFormatException {
    return evaluator(report, gold).evaluate(worst, "1");
  }

  private static Evaluator evaluator(ReportedPairs report, String gold) throws GoldFormatException {
    return new Evaluator(report, GoldReader.read("g", gold.getBytes(StandardCharsets.UTF_8)));
  }
}

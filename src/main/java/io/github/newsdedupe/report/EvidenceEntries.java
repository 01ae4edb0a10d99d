package io.github.newsdedupe.report;

import io.github.newsdedupe.corpus.InputFile;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.report.model.EvidenceArticle;
import io.github.newsdedupe.report.model.EvidenceEntry;
import io.github.newsdedupe.report.model.EvidencePair;
import io.github.newsdedupe.report.model.RelationStep;
import io.github.newsdedupe.similarity.RecordedPair;
import io.github.newsdedupe.similarity.Similarity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Turns recorded evidence into entries of the report, each when it is asked for. */
final class EvidenceEntries {

  private final RecordedEvidence evidence;
  private final Findings findings;

  private EvidenceEntries(RecordedEvidence evidence, Findings findings) {
    this.evidence = evidence;
    this.findings = findings;
  }

  static EvidenceEntry of(RecordedEvidence evidence, Findings findings) {
    EvidenceEntries entries = new EvidenceEntries(evidence, findings);
    return new EvidenceEntry(
        () -> evidence.places().map(entries::article).iterator(),
        () -> evidence.pairs().stream().map(entries::pair).iterator());
  }

  private EvidenceArticle article(int place) {
    String id = findings.ids().get(place);
    RecordedArticle article = evidence.article(place);
    Locator locator = findings.locators().get(place);
    InputFile file = locator.file();
    boolean oneArticle = locator instanceof Locator.WholeFile;
    return new EvidenceArticle(
        id,
        file.id().equals(id) ? Optional.empty() : Optional.of(file.id()),
        oneArticle ? OptionalLong.empty() : OptionalLong.of(locator.line()),
        article.undecodable() ? Optional.of(true) : Optional.empty(),
        article.contentHash(),
        article.words(),
        article.day().isPresent()
            ? Optional.of(LocalDate.ofEpochDay(article.day().getAsLong()).toString())
            : Optional.empty(),
        article.source().isEmpty() ? Optional.empty() : Optional.of(article.source()));
  }

  private EvidencePair pair(RecordedPair pair) {
    Similarity similarity = pair.similarity();
    return new EvidencePair(
        findings.ids().get(pair.a()),
        findings.ids().get(pair.b()),
        pair.relations().steps().stream()
            .map(step -> new RelationStep(step.relation().term(), step.upTo()))
            .toList(),
        similarity.jaccard(),
        similarity.containmentA(),
        similarity.containmentB(),
        pair.jaccardRaw());
  }
}

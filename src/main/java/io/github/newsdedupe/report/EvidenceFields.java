package io.github.newsdedupe.report;

import io.github.newsdedupe.report.model.EvidenceArticle;
import io.github.newsdedupe.report.model.EvidenceEntry;
import io.github.newsdedupe.report.model.EvidencePair;
import io.github.newsdedupe.report.model.RelationStep;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the evidence of a report, field by field as {@link ReportFields} writes the rest. */
final class EvidenceFields {

  private final JsonGenerator json;

  EvidenceFields(JsonGenerator json) {
    this.json = json;
  }

  void write(EvidenceEntry evidence) {
    json.writeObjectPropertyStart("evidence");
    json.writeArrayPropertyStart("articles");
    evidence.articles().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("pairs");
    evidence.pairs().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(EvidenceArticle article) {
    json.writeStartObject();
    json.writeStringProperty("article", article.article());
    write("path", article.path());
    if (article.line().isPresent()) {
      json.writeNumberProperty("line", article.line().getAsLong());
    }
    if (article.undecodable().isPresent()) {
      json.writeBooleanProperty("undecodable", article.undecodable().get());
    }
    json.writeStringProperty("contentHash", article.contentHash());
    json.writeNumberProperty("words", article.words());
    write("day", article.day());
    write("source", article.source());
    json.writeEndObject();
  }

  private void write(String name, Optional<String> text) {
    if (text.isPresent()) {
      json.writeStringProperty(name, text.get());
    }
  }

  private void write(EvidencePair pair) {
    json.writeStartObject();
    json.writeStringProperty("a", pair.a());
    json.writeStringProperty("b", pair.b());
    json.writeArrayPropertyStart("relations");
    for (RelationStep step : pair.relations()) {
      json.writeStartObject();
      json.writeStringProperty("relation", step.relation());
      json.writeNumberProperty("upTo", step.upTo());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty("jaccard", pair.jaccard());
    json.writeNumberProperty("containmentA", pair.containmentA());
    json.writeNumberProperty("containmentB", pair.containmentB());
    json.writeNumberProperty("jaccardRaw", pair.jaccardRaw());
    json.writeEndObject();
  }
}

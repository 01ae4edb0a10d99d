package io.github.newsdedupe.report;

import io.github.newsdedupe.report.model.ClusterEntry;
import io.github.newsdedupe.report.model.Furniture;
import io.github.newsdedupe.report.model.Furniture.HotRule;
import io.github.newsdedupe.report.model.Furniture.LearnedEntry;
import io.github.newsdedupe.report.model.Member;
import io.github.newsdedupe.report.model.PairEntry;
import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.report.model.RunOptions;
import io.github.newsdedupe.report.model.SkippedEntry;
import io.github.newsdedupe.report.model.Summary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the records of a report, field by field in their order; what is absent is left out. */
final class ReportFields {

  private final JsonGenerator json;

  ReportFields(JsonGenerator json) {
    this.json = json;
  }

  /** What stands before the clusters. */
  void writeHead(Report report) {
    json.writeStringProperty("schema", report.schema());
    json.writeObjectPropertyStart("generator");
    json.writeStringProperty("name", report.generator().name());
    json.writeStringProperty("version", report.generator().version());
    json.writeEndObject();
    write(report.options());
    write(report.summary());
    write(report.furniture());
  }

  private void write(RunOptions options) {
    json.writeObjectPropertyStart("options");
    json.writeNumberProperty("threshold", options.threshold());
    json.writeNumberProperty("recall", options.recall());
    json.writeNumberProperty("bands", options.bands());
    json.writeNumberProperty("rows", options.rows());
    json.writeNumberProperty("shingleWords", options.shingleWords());
    json.writeBooleanProperty("strip", options.strip());
    json.writeBooleanProperty("learn", options.learn());
    json.writeStringProperty("keep", options.keep());
    if (options.windowDays().isPresent()) {
      json.writeNumberProperty("windowDays", options.windowDays().getAsInt());
    }
    writeReading(options);
    json.writeStringProperty("pairs", options.pairs());
    if (options.pairsFrom().isPresent()) {
      json.writeNumberProperty("pairsFrom", options.pairsFrom().getAsDouble());
    }
    json.writeObjectPropertyStart("rules");
    write("packs", options.rules().packs());
    json.writeStringProperty("sha256", options.rules().sha256());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeReading(RunOptions options) {
    write("include", options.include());
    write("exclude", options.exclude());
    write("fields", options.fields());
    json.writeStringProperty("encoding", options.encoding());
    write("sourceFrom", options.sourceFrom());
    if (!options.against().isEmpty()) {
      write("against", options.against());
    }
  }

  private void write(Summary summary) {
    json.writeObjectPropertyStart("summary");
    json.writeNumberProperty("articles", summary.articles());
    if (summary.against().isPresent()) {
      json.writeNumberProperty("against", summary.against().getAsInt());
    }
    json.writeNumberProperty("clusters", summary.clusters());
    json.writeNumberProperty("duplicates", summary.duplicates());
    json.writeNumberProperty("unique", summary.unique());
    json.writeNumberProperty("thin", summary.thin());
    json.writeNumberProperty("suspect", summary.suspect());
    json.writeNumberProperty("skipped", summary.skipped());
    json.writeNumberProperty("passedOver", summary.passedOver());
    json.writeEndObject();
  }

  private void write(Furniture furniture) {
    json.writeObjectPropertyStart("furniture");
    write("suspect", furniture.suspect());
    json.writeArrayPropertyStart("hotRules");
    for (HotRule rule : furniture.hotRules()) {
      json.writeStartObject();
      json.writeStringProperty("rule", rule.rule());
      json.writeNumberProperty("articles", rule.articles());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("learned");
    furniture.learned().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(LearnedEntry learned) {
    json.writeStartObject();
    json.writeStringProperty("text", learned.text());
    json.writeStringProperty("kind", learned.kind());
    json.writeStringProperty("source", learned.source());
    json.writeNumberProperty("articles", learned.articles());
    json.writeNumberProperty("groups", learned.groups());
    json.writeEndObject();
  }

  /** One cluster. */
  void write(ClusterEntry cluster) {
    json.writeStartObject();
    json.writeStringProperty("id", cluster.id());
    json.writeNumberProperty("size", cluster.size());
    json.writeStringProperty("representative", cluster.representative());
    json.writeNumberProperty("weakestLink", cluster.weakestLink());
    json.writeArrayPropertyStart("members");
    cluster.members().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("pairs");
    cluster.pairs().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Member member) {
    json.writeStartObject();
    json.writeStringProperty("article", member.article());
    json.writeStringProperty("role", member.role());
    write("relation", member.relation());
    write("parent", member.parent());
    json.writeStringProperty("contentHash", member.contentHash());
    writeNumber("jaccard", member.jaccard());
    writeNumber("containment", member.containment());
    writeNumber("jaccardRaw", member.jaccardRaw());
    json.writeEndObject();
  }

  private void write(PairEntry pair) {
    json.writeStartObject();
    json.writeStringProperty("a", pair.a());
    json.writeStringProperty("b", pair.b());
    json.writeStringProperty("relation", pair.relation());
    write("parent", pair.parent());
    json.writeNumberProperty("jaccard", pair.jaccard());
    json.writeNumberProperty("containmentA", pair.containmentA());
    json.writeNumberProperty("containmentB", pair.containmentB());
    json.writeEndObject();
  }

  /** What stands after the clusters. */
  void writeTail(Report report) {
    json.writeArrayPropertyStart("related");
    report.related().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("skipped");
    for (SkippedEntry skipped : report.skipped()) {
      json.writeStartObject();
      json.writeStringProperty("path", skipped.path());
      json.writeStringProperty("reason", skipped.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (report.evidence().isPresent()) {
      new EvidenceFields(json).write(report.evidence().get());
    }
  }

  private void write(String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void write(String name, Map<String, String> texts) {
    json.writeObjectPropertyStart(name);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      json.writeStringProperty(text.getKey(), text.getValue());
    }
    json.writeEndObject();
  }

  private void write(String name, Optional<String> text) {
    if (text.isPresent()) {
      json.writeStringProperty(name, text.get());
    }
  }

  private void writeNumber(String name, Optional<Double> number) {
    if (number.isPresent()) {
      json.writeNumberProperty(name, number.get());
    }
  }
}

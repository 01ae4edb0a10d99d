package io.github.newsdedupe.report;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.corpus.ParserFault;
import io.github.newsdedupe.report.model.ClusterEntry;
import io.github.newsdedupe.report.model.Member;
import io.github.newsdedupe.report.model.PairEntry;
import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.report.model.ReportedPairs;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the clusters and related pairs of a report, whether it is one document or lines. What it
 * does not know is skipped, since fields may be added to the format.
 */
public final class ReportReader {

  /** A cluster is read from the middle of a document, so something always follows it. */
  static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private final String name;
  private final JsonParser parser;
  private final List<ClusterEntry> clusters = new ArrayList<>();
  private final List<PairEntry> related = new ArrayList<>();
  private final Set<String> clustered = new HashSet<>();
  private Optional<String> schema = Optional.empty();

  private ReportReader(String name, JsonParser parser) {
    this.name = name;
    this.parser = parser;
  }

  /**
   * Reads a report.
   *
   * @param name of the file, for messages
   */
  public static ReportedPairs read(String name, InputStream in) throws IOException {
    return parse(
        name,
        in,
        parser -> {
          ReportReader reader = new ReportReader(name, parser);
          reader.read();
          return new ReportedPairs(reader.clusters, reader.related);
        });
  }

  /** Reads something of a report; says in one line what is wrong with it. */
  static <T> T parse(String name, InputStream in, Function<JsonParser, T> content)
      throws IOException {
    try (JsonParser parser = JSON.createParser(in)) {
      return content.apply(parser);
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new DedupeException(
          name
              + (line > 0 ? ":" + line : "")
              + ": not a whole "
              + Report.SCHEMA
              + ": "
              + reasonOf(e),
          e);
    }
  }

  /** Without the names of our classes, which Jackson would tell. */
  private static String reasonOf(JacksonException e) {
    if (e instanceof DatabindException) {
      return e.getPath().stream()
          .map(JacksonException.Reference::getPropertyName)
          .filter(Objects::nonNull)
          .reduce((outer, inner) -> inner)
          .map(field -> "an entry has no proper '" + field + "'")
          .orElse("an entry is not an object with all its fields");
    }
    return ParserFault.of(e);
  }

  private void read() {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw wrong("the file is empty");
    }
    boolean whole = first == JsonToken.START_OBJECT && readHead();
    if (schema.isEmpty()) {
      throw wrong("it names no schema");
    }
    checkSchema();
    while (parser.nextToken() != null) {
      if (whole) {
        throw wrong("something follows its end");
      }
      addCluster(parser.readValueAs(ClusterEntry.class));
    }
  }

  /** Reads the first object; true when the clusters are in it rather than in lines after it. */
  private boolean readHead() {
    boolean whole = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (field) {
        case "schema" -> readSchema();
        case "clusters" -> {
          whole = true;
          readList(value, ClusterEntry.class, this::addCluster);
        }
        case "related" -> readList(value, PairEntry.class, this::addRelated);
        default -> parser.skipChildren();
      }
    }
    return whole;
  }

  /** Looked at as soon as it is there: what follows in another format may be anything. */
  private void readSchema() {
    schema = Optional.ofNullable(parser.getValueAsString());
    parser.skipChildren();
    checkSchema();
  }

  private void checkSchema() {
    schema.ifPresent(found -> check(found, name));
  }

  /** Fails if this is not the schema of a report. */
  static void check(String schema, String name) {
    if (!schema.equals(Report.SCHEMA)) {
      throw new DedupeException(
          name + ": schema '" + schema + "' is not known here; expected " + Report.SCHEMA);
    }
  }

  private <T> void readList(JsonToken start, Class<T> type, Consumer<T> sink) {
    if (start != JsonToken.START_ARRAY) {
      throw wrong("'" + parser.currentName() + "' is not a list");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      sink.accept(parser.readValueAs(type));
    }
  }

  private void addCluster(ClusterEntry cluster) {
    for (Member member : cluster.members()) {
      if (!clustered.add(member.article())) {
        throw wrong("'" + member.article() + "' is in two clusters");
      }
    }
    cluster.pairs().forEach(this::check);
    clusters.add(cluster);
  }

  private void addRelated(PairEntry pair) {
    check(pair);
    related.add(pair);
  }

  private void check(PairEntry pair) {
    if (pair.a().equals(pair.b())) {
      throw wrong("'" + pair.a() + "' is paired with itself");
    }
  }

  private DedupeException wrong(String what) {
    return new DedupeException(name + ": not a " + Report.SCHEMA + ": " + what);
  }
}

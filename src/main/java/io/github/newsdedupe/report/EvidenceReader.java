package io.github.newsdedupe.report;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.corpus.InputFile;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.report.model.EvidenceArticle;
import io.github.newsdedupe.report.model.EvidencePair;
import io.github.newsdedupe.report.model.RelationStep;
import io.github.newsdedupe.report.model.Report;
import io.github.newsdedupe.similarity.RecordedPair;
import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.RelationSteps;
import io.github.newsdedupe.similarity.RelationSteps.Step;
import io.github.newsdedupe.similarity.Similarity;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the evidence of a report. Articles get their places in the order in which they come. */
final class EvidenceReader {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final String name;
  private final JsonParser parser;
  private final List<String> ids = new ArrayList<>();
  private final List<Locator> locators = new ArrayList<>();
  private final List<RecordedArticle> articles = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<Long> paired = new HashSet<>();
  private final RecordedEvidence evidence = new RecordedEvidence();

  EvidenceReader(String name, JsonParser parser) {
    this.name = name;
    this.parser = parser;
  }

  List<String> ids() {
    return ids;
  }

  List<Locator> locators() {
    return locators;
  }

  RecordedEvidence evidence() {
    return evidence.arranged();
  }

  /** Reads the object that the parser is in. */
  void read() {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      boolean list = value == JsonToken.START_ARRAY;
      if (list && field.equals("articles")) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          add(parser.readValueAs(EvidenceArticle.class));
        }
      } else if (list && field.equals("pairs")) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          add(parser.readValueAs(EvidencePair.class));
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  private void add(EvidenceArticle article) {
    if (!HASH.matcher(article.contentHash()).matches() || article.words() < 0) {
      throw wrong("'" + article.article() + "' has no proper hash or number of words");
    }
    if (places.put(article.article(), ids.size()) != null) {
      throw wrong("'" + article.article() + "' is in its evidence twice");
    }
    ids.add(article.article());
    locators.add(locator(article));
    articles.add(
        new RecordedArticle(
            article.contentHash(),
            article.words(),
            day(article),
            article.source().orElse(""),
            article.undecodable().orElse(false)));
  }

  /** Tells what a listing needs; nothing is read there again. */
  private static Locator locator(EvidenceArticle article) {
    boolean many = article.line().isPresent();
    InputFile file = new InputFile(Path.of(""), article.path().orElse(article.article()), many, 0);
    return many
        ? new Locator.JsonLine(file, 0, 0, article.line().getAsLong())
        : new Locator.WholeFile(file);
  }

  private OptionalLong day(EvidenceArticle article) {
    try {
      return article.day().isPresent()
          ? OptionalLong.of(LocalDate.parse(article.day().get()).toEpochDay())
          : OptionalLong.empty();
    } catch (DateTimeException e) {
      throw wrong("'" + article.article() + "' has no proper day");
    }
  }

  private void add(EvidencePair pair) {
    int a = place(pair.a());
    int b = place(pair.b());
    if (a >= b || !paired.add(((long) a << Integer.SIZE) | b)) {
      throw wrong("'" + pair.a() + "' and '" + pair.b() + "' are out of order, or there twice");
    }
    if (!isProper(pair)) {
      throw wrong("'" + pair.a() + "' and '" + pair.b() + "' have no proper similarity");
    }
    Similarity similarity =
        new Similarity(pair.jaccard(), pair.containmentA(), pair.containmentB());
    RecordedPair recorded = new RecordedPair(a, b, similarity, pair.jaccardRaw(), steps(pair));
    evidence.take(List.of(recorded), articles::get);
  }

  private int place(String id) {
    Integer place = places.get(id);
    if (place == null) {
      throw wrong("'" + id + "' is in a pair and not among the articles before");
    }
    return place;
  }

  private static boolean isProper(EvidencePair pair) {
    return DoubleStream.of(
            pair.jaccard(), pair.containmentA(), pair.containmentB(), pair.jaccardRaw())
        .allMatch(share -> share >= 0 && share <= 1);
  }

  private RelationSteps steps(EvidencePair pair) {
    List<Step> steps = new ArrayList<>();
    for (RelationStep step : pair.relations()) {
      Relation relation =
          Relation.ofTerm(step.relation())
              .orElseThrow(() -> wrong("'" + step.relation() + "' is no relation"));
      steps.add(new Step(relation, step.upTo()));
    }
    try {
      return new RelationSteps(steps);
    } catch (IllegalArgumentException e) {
      throw wrong("'" + pair.a() + "' and '" + pair.b() + "' have " + e.getMessage());
    }
  }

  private DedupeException wrong(String what) {
    return new DedupeException(name + ": not a " + Report.SCHEMA + ": " + what);
  }
}

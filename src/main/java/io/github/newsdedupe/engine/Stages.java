package io.github.newsdedupe.engine;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.cluster.Component;
import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.corpus.Provenance;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.furniture.StrippedText;
import io.github.newsdedupe.furniture.Stripper;
import io.github.newsdedupe.index.IndexSettings;
import io.github.newsdedupe.learn.LearnedFurniture;
import io.github.newsdedupe.lsh.Banding;
import io.github.newsdedupe.report.model.Rules;
import io.github.newsdedupe.report.model.RunOptions;
import io.github.newsdedupe.similarity.PairVerifier;
import io.github.newsdedupe.similarity.Window;
import io.github.newsdedupe.text.Words;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * The stages as the options of a run configure them: pure, immutable, the same for every engine.
 */
public final class Stages {

  /** Stripping that takes this share of the bytes or more may have taken the article itself. */
  private static final double THIN_SHARE = 0.70;

  /**
   * Of a stripped article with fewer words, shingles say nothing: stub pages would be one cluster.
   */
  private static final int THIN_LENGTH = 40;

  private final DedupeOptions options;
  private final RuleSet rules;
  private final Stripper stripper;
  private final Banding banding;
  private final State state;

  /**
   * What a run finds out or asks for on its way.
   *
   * @param learned furniture that no rule knows
   * @param learning whether there is still something to learn
   * @param allPairs whether all pairs with a relation are kept
   * @param dating whether sketches are to know when their articles were published
   */
  private record State(
      LearnedFurniture learned, boolean learning, boolean allPairs, boolean dating) {}

  /** Configures the stages; nothing is learned yet. */
  public Stages(DedupeOptions options, RuleSet rules) {
    this.options = options;
    this.rules = rules;
    this.stripper = new Stripper(rules);
    this.banding = bandingOf(options);
    this.state =
        new State(LearnedFurniture.NONE, options.learn(), true, options.windowDays().isPresent());
  }

  private Stages(Stages stages, State state) {
    this.options = stages.options;
    this.rules = stages.rules;
    this.stripper = stages.stripper;
    this.banding = stages.banding;
    this.state = state;
  }

  /** The same stages, which leave out of the comparison what was learned, and learn no more. */
  Stages with(LearnedFurniture furniture) {
    return new Stages(this, new State(furniture, false, state.allPairs, state.dating));
  }

  /** The same stages; whoever does not list all pairs need not keep them. */
  public Stages listing(boolean all) {
    return new Stages(this, new State(state.learned, state.learning, all, state.dating));
  }

  /** The same stages, which find out of all articles when they were published. */
  Stages dating() {
    return new Stages(this, new State(state.learned, state.learning, state.allPairs, true));
  }

  /** Whether sketches are to know when their articles were published. */
  boolean isDating() {
    return state.dating;
  }

  /** Whether all pairs with a relation are kept, and not only what holds clusters. */
  boolean listsAllPairs() {
    return state.allPairs;
  }

  /** What was learned. */
  LearnedFurniture learned() {
    return state.learned;
  }

  /** What shapes an index that these stages make. */
  public IndexSettings indexSettings() {
    return new IndexSettings(
        options.threshold(),
        options.recall(),
        options.strip(),
        options.learn(),
        rules.sha256(),
        SketchStamp.of(this));
  }

  /** Whether what recurs across unrelated articles is to be learned. */
  public boolean isLearning() {
    return state.learning;
  }

  /** Whether anything was learned. */
  boolean hasLearned() {
    return !state.learned.segments().isEmpty();
  }

  /** Tells by their keys which sentences of this source were learned to be furniture. */
  LongPredicate learnedOf(String source) {
    return state.learned.forSource(source);
  }

  /** How a run with these options cuts signatures. */
  static Banding bandingOf(DedupeOptions options) {
    return Banding.forThreshold(options.floor(), options.recall());
  }

  /** How signatures are cut. */
  public Banding banding() {
    return banding;
  }

  /**
   * The settings as the report states them.
   *
   * @param corpus what is read and how
   * @param pairs which pairs the report lists
   */
  public RunOptions describe(CorpusOptions corpus, String pairs) {
    return new RunOptions(
        options.threshold(),
        Math.min(options.recall(), banding.recallAt(options.floor())),
        banding.bands(),
        banding.rows(),
        Words.SHINGLE_WORDS,
        options.strip(),
        options.learn(),
        options.keep().toString(),
        options.windowDays(),
        corpus.includes(),
        corpus.excludes(),
        Map.of(
            "id", corpus.fields().id(),
            "text", corpus.fields().text(),
            "source", corpus.fields().source(),
            "date", corpus.fields().date()),
        corpus.encoding().map(Charset::name).orElse("auto"),
        corpus.provenance().map(Provenance::name),
        corpus.against(),
        pairs,
        options.pairsFrom(),
        new Rules(rules.packs(), rules.sha256()));
  }

  /**
   * Names a run of these stages over a corpus: runs of one name sketch the same articles in the
   * same way. None if the corpus cannot be read twice.
   */
  Optional<String> runOver(ArticleSource corpus) {
    return corpus.fingerprint().map(of -> options + " " + rules.sha256() + " " + of);
  }

  /** A sketcher for one thread. */
  public ArticleSketcher sketcher() {
    return new ArticleSketcher(this);
  }

  /** The text without the furniture that the packs find, whatever the options say. */
  StrippedText stripByPacks(byte[] text) {
    return stripper.strip(text);
  }

  /** Whether furniture is left out of the comparison. */
  boolean isStripping() {
    return options.strip();
  }

  /** Decides what two articles are to each other, at the floor if there is one. */
  PairVerifier pairVerifier() {
    return new PairVerifier(floor(), window());
  }

  /** Whether what decides is recorded, so that a report can be decided again. */
  boolean recordsEvidence() {
    return options.pairsFrom().isPresent();
  }

  /** The threshold at which articles are compared: the floor if there is one. */
  double floor() {
    return options.floor();
  }

  /** Which articles are compared at all. */
  Window window() {
    return new Window(options.windowDays());
  }

  /** How compared pairs become clusters. */
  Component.Settings clusterSettings() {
    return new Component.Settings(options.threshold(), options.keep(), options.windowDays());
  }

  /** How what is recorded is clustered, so that any higher threshold can be decided from it. */
  Component.Settings clusterSettingsAtFloor() {
    return new Component.Settings(options.floor(), options.keep(), options.windowDays());
  }

  /** The text without its furniture, or with it if the options say so. */
  public StrippedText strip(byte[] text) {
    return options.strip() ? stripper.strip(text) : StrippedText.unstripped(text);
  }

  /** Whether an article of which this was stripped and that has so many words left is thin. */
  public boolean isThin(StrippedText stripped, int length) {
    return length == 0 || (length < THIN_LENGTH && stripped.removedShare() >= THIN_SHARE);
  }
}

package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.furniture.StrippedText;
import io.github.newsdedupe.learn.ArticleSegments;
import io.github.newsdedupe.lsh.BandHashes;
import io.github.newsdedupe.similarity.ComparedArticle;
import io.github.newsdedupe.similarity.Publication;
import io.github.newsdedupe.sketch.MinHasher;
import io.github.newsdedupe.sketch.NumberSet;
import io.github.newsdedupe.sketch.ShingleSample;
import io.github.newsdedupe.sketch.ShingleSequence;
import io.github.newsdedupe.sketch.ShingleSet;
import io.github.newsdedupe.sketch.Shingles;
import io.github.newsdedupe.store.SketchedArticle;
import io.github.newsdedupe.text.ContentHash;
import io.github.newsdedupe.text.WordScanner;
import io.github.newsdedupe.text.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/** Runs the stages that look at one article alone; made for one thread, as it reuses its arrays. */
public final class ArticleSketcher {

  /**
   * What was learned is left out of an article when it has one in so many of the shingles. Less
   * joins it with nothing, and two copies of a brief would be told apart by the sign-off that they
   * share.
   */
  private static final int LEAST_LEARNED = 20;

  private final Stages stages;
  private final Words words = new Words();
  private final WordScanner scanner = new WordScanner(words);
  private final Shingles shingles = new Shingles();
  private final MinHasher minHasher;
  private final ContentHash contentHash = new ContentHash();

  ArticleSketcher(Stages stages) {
    this.stages = stages;
    this.minHasher = new MinHasher(stages.banding().signatureLength());
  }

  /**
   * An article whose words and shingles this sketcher holds until it is shown the next.
   *
   * @param stripped the text without furniture
   * @param leftOut what was learned and left out of it
   * @param whole whether too little is left to be compared other than whole
   */
  private record Cut(
      Article article, StrippedText stripped, LongPredicate leftOut, boolean whole) {}

  private Cut cut(Article article) {
    StrippedText stripped = stages.strip(article.text());
    boolean thin = isThin(stripped);
    LongPredicate leftOut = fillShingles(article);
    return new Cut(article, stripped, leftOut, shingles.size() == 0 || thin);
  }

  /** Gives back what a long article took, which the next in another thread may need. */
  private <T> T released(T result) {
    words.clear();
    shingles.clear();
    return result;
  }

  /** Strips, shingles and sketches an article. */
  public SketchedArticle sketch(Article article) {
    return released(sketch(cut(article)));
  }

  /** What an article is looked up by and then compared with, cut once for both. */
  Query query(String id, Itself itself, Article article) {
    Cut cut = cut(article);
    SketchedArticle sketch = sketch(cut);
    return released(new Query(id, itself, sketch, cut.whole ? compared(article) : compared(cut)));
  }

  private SketchedArticle sketch(Cut cut) {
    Article article = cut.article;
    long wholeText =
        words.size() == 0 ? hashOfScanned(article, cut.stripped).hashCode() : words.hashOfAll();
    ShingleSample sample = cut.whole ? ShingleSample.NONE : ShingleSample.of(shingles);
    if (cut.whole) {
      shingles.fillWhole(wholeText);
    }
    return new SketchedArticle(
        article.id(),
        article.locator(),
        BandHashes.of(minHasher.sketch(shingles), stages.banding(), (int) wholeText),
        sample,
        sourceOf(article),
        stages.isDating() ? dayOf(article) : OptionalLong.empty(),
        words.length(),
        shingles.size(),
        cut.whole,
        cut.stripped.isSuspect(),
        HotRules.of(cut.stripped),
        stages.isLearning()
            ? Optional.of(ArticleSegments.of(article.id(), sourceOf(article), words))
            : Optional.empty(),
        article.checksum());
  }

  /** What verification compares of an article. */
  ComparedArticle compared(Article article) {
    return released(compared(cut(article)));
  }

  private ComparedArticle compared(Cut cut) {
    String textHash = hashOfScanned(cut.article, cut.stripped);
    return new ComparedArticle(
        shingles.toSet(),
        ShingleSequence.of(shingles),
        NumberSet.of(words, cut.leftOut),
        words.length(),
        publicationOf(cut.article),
        textHash,
        contentHash(cut.article, textHash),
        cut.whole,
        cut.stripped.removed().isEmpty() && cut.leftOut == Shingles.NOTHING);
  }

  private static Publication publicationOf(Article article) {
    Article head = article.head();
    return new Publication(article.metadata().source(), () -> dayOf(head));
  }

  /** When it was published. Finding out takes as long as stripping, so only who must know asks. */
  private static OptionalLong dayOf(Article article) {
    Optional<LocalDate> day = article.publishedOn();
    return day.isPresent() ? OptionalLong.of(day.get().toEpochDay()) : OptionalLong.empty();
  }

  /**
   * Cuts what was scanned, without what was learned if that is enough to matter; tells what was
   * left out.
   */
  private LongPredicate fillShingles(Article article) {
    LongPredicate learned =
        stages.hasLearned() ? stages.learnedOf(sourceOf(article)) : Shingles.NOTHING;
    if (shingles.fill(words, learned)) {
      return Shingles.NOTHING;
    }
    int left = shingles.size();
    shingles.fill(words);
    if (!isMuch(shingles.size() - left, shingles.size())) {
      return Shingles.NOTHING;
    }
    shingles.fill(words, learned);
    return learned;
  }

  /** Whether so many learned shingles of an article are left out of it. */
  static boolean isMuch(int learned, int all) {
    return (long) learned * LEAST_LEARNED >= all;
  }

  /** Whose furniture an article may hold. */
  private static String sourceOf(Article article) {
    return article.metadata().source().orElse("");
  }

  /** The sentences of an article without the furniture that rules know, by their keys. */
  Map<Long, String> sentencesByKey(Article article) {
    scan(stages.strip(article.text()));
    Map<Long, String> sentences = new HashMap<>();
    for (int s = 0; s < words.sentences(); s++) {
      int length = words.end(s) - words.start(s);
      sentences.putIfAbsent(
          words.sentenceKey(s),
          new String(article.text(), words.start(s), length, StandardCharsets.UTF_8)
              .strip()
              .replaceAll("\\s+", " "));
    }
    return sentences;
  }

  /** The shingles of an article with all its furniture. */
  ShingleSet rawShingles(Article article) {
    scan(StrippedText.unstripped(article.text()));
    shingles.fill(words);
    return released(shingles.toSet());
  }

  /** Whether too little of an article is left to be compared other than whole. */
  public boolean isThin(StrippedText stripped) {
    scan(stripped);
    return stages.isThin(stripped, words.length());
  }

  private void scan(StrippedText stripped) {
    words.clear();
    stripped.forEachKept(scanner::scan);
  }

  /**
   * The hash of the text cleaned by the packs, which is the text compared unless nothing is
   * stripped.
   */
  private String contentHash(Article article, String textHash) {
    if (stages.isStripping()) {
      return textHash;
    }
    StrippedText cleaned = stages.stripByPacks(article.text());
    scan(cleaned);
    return hashOfScanned(article, cleaned);
  }

  /**
   * The hash of what is left; of the whole article if no word is, or all stub pages would be the
   * same.
   */
  private String hashOfScanned(Article article, StrippedText stripped) {
    StrippedText compared = words.size() == 0 ? StrippedText.unstripped(article.text()) : stripped;
    compared.forEachKept(contentHash::add);
    return contentHash.hex();
  }
}

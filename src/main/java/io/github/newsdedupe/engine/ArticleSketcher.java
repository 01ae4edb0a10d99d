package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.furniture.StrippedText;
import io.github.newsdedupe.lsh.BandHashes;
import io.github.newsdedupe.sketch.MinHasher;
import io.github.newsdedupe.sketch.ShingleSet;
import io.github.newsdedupe.sketch.Shingles;
import io.github.newsdedupe.text.ContentHash;
import io.github.newsdedupe.text.WordScanner;
import io.github.newsdedupe.text.Words;

/** Runs the stages that look at one article alone; made for one thread, as it reuses its arrays. */
public final class ArticleSketcher {

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

  /** Strips, shingles and sketches an article. */
  public SketchedArticle sketch(Article article) {
    StrippedText stripped = stages.strip(article.text());
    boolean thin = shingle(article, stripped);
    return new SketchedArticle(
        article.id(),
        article.locator(),
        BandHashes.of(minHasher.sketch(shingles), stages.banding()),
        words.length(),
        thin,
        article.checksum());
  }

  /** What verification compares of an article. */
  ComparedArticle compared(Article article) {
    StrippedText stripped = stages.strip(article.text());
    boolean thin = shingle(article, stripped);
    return new ComparedArticle(shingles.toSet(), contentHash(stripped), thin);
  }

  /** The shingles of an article with all its furniture. */
  ShingleSet rawShingles(Article article) {
    fill(StrippedText.unstripped(article.text()));
    return shingles.toSet();
  }

  /** Whether too little of an article is left to be compared other than whole. */
  public boolean isThin(StrippedText stripped) {
    fill(stripped);
    return stages.isThin(stripped, words.length());
  }

  /**
   * Fills {@link #shingles}; returns whether the article is thin, and so one shingle as a whole.
   */
  private boolean shingle(Article article, StrippedText stripped) {
    fill(stripped);
    boolean thin = stages.isThin(stripped, words.length());
    if (thin) {
      boolean nothingLeft = words.size() == 0;
      shingles.fillWhole(
          contentHash(nothingLeft ? StrippedText.unstripped(article.text()) : stripped));
    }
    return thin;
  }

  private void fill(StrippedText stripped) {
    words.clear();
    stripped.forEachKept(scanner::scan);
    shingles.fill(words);
  }

  private String contentHash(StrippedText stripped) {
    stripped.forEachKept(contentHash::add);
    return contentHash.hex();
  }
}

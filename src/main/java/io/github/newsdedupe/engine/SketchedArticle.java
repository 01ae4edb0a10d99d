package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.learn.ArticleSegments;
import io.github.newsdedupe.lsh.BandHashes;
import io.github.newsdedupe.similarity.Publication;
import io.github.newsdedupe.sketch.ShingleSample;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of an article after the first reading: all that finding candidates needs, and where
 * to read it again.
 *
 * @param id its name in the report
 * @param locator where it lies
 * @param bands of its signature
 * @param sample of its shingles, by which excerpts find their parents
 * @param publication who published it, and when
 * @param length in words, without furniture
 * @param thin whether stripping left too little to be compared by shingles
 * @param suspect whether rules wanted more of it than they may have
 * @param heavyRules that take much of it
 * @param segments what learning looks at; none when nothing is learned, or was
 * @param checksum of its text
 */
public record SketchedArticle(
    String id,
    Locator locator,
    BandHashes bands,
    ShingleSample sample,
    Publication publication,
    int length,
    boolean thin,
    boolean suspect,
    List<String> heavyRules,
    Optional<ArticleSegments> segments,
    int checksum) {

  /** Copies the list. */
  public SketchedArticle {
    heavyRules = List.copyOf(heavyRules);
  }

  /** The same article under another name. */
  SketchedArticle withId(String other) {
    return with(other, segments);
  }

  /** The same article without what learning needs. */
  SketchedArticle forget() {
    return with(id, Optional.empty());
  }

  private SketchedArticle with(String otherId, Optional<ArticleSegments> otherSegments) {
    return new SketchedArticle(
        otherId,
        locator,
        bands,
        sample,
        publication,
        length,
        thin,
        suspect,
        heavyRules,
        otherSegments,
        checksum);
  }
}

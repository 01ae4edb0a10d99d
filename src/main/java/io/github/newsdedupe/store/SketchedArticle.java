package io.github.newsdedupe.store;

import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.learn.ArticleSegments;
import io.github.newsdedupe.lsh.BandHashes;
import io.github.newsdedupe.sketch.ShingleSample;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the first reading finds out about an article: all that finding candidates needs, and where
 * to read it again.
 *
 * @param id its own, which may not be unique
 * @param locator where it lies
 * @param bands of its signature
 * @param sample of its shingles, by which excerpts find their parents
 * @param source who published it, as it is written; empty if that is not known
 * @param day when, in days since 1970-01-01, if that is known and asked for
 * @param length in words, without furniture
 * @param shingles how many there are, repetitions counted
 * @param thin whether stripping left too little to be compared by shingles
 * @param suspect whether rules wanted more of it than they may have
 * @param heavyRules that take much of it
 * @param segments what learning looks at; none when nothing is learned
 * @param checksum of its text
 */
public record SketchedArticle(
    String id,
    Locator locator,
    BandHashes bands,
    ShingleSample sample,
    String source,
    OptionalLong day,
    int length,
    int shingles,
    boolean thin,
    boolean suspect,
    List<String> heavyRules,
    Optional<ArticleSegments> segments,
    int checksum) {

  /** Copies the list. */
  public SketchedArticle {
    heavyRules = List.copyOf(heavyRules);
  }

  /** What the table keeps of it. */
  public ArticleRow row() {
    return new ArticleRow(
        id, locator, source, day, length, shingles, sample.size(), thin, suspect, checksum);
  }
}

package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.ArticleSource;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.index.ArticleRecord;
import io.github.newsdedupe.index.IndexWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What articles are called in an index. An id that an article brings along is its name. Who has
 * none is named by the path that led to it; but another path may lead to the same file, and the
 * same path to another file tomorrow.
 *
 * @param writer of the index
 * @param source of the articles
 */
record IndexNames(IndexWriter writer, ArticleSource source) {

  /** Digits of a hash that tell articles of one place apart. */
  private static final int HASH_DIGITS = 16;

  /**
   * An article that the index is to take.
   *
   * @param record of it
   * @param origin of it
   * @param beside whether it is called otherwise than in a report, since the index holds another
   *     article of that name
   */
  record Named(ArticleRecord record, long origin, boolean beside) {}

  /**
   * An article under its name in the index; nothing if the index holds it.
   *
   * @param name in a report
   */
  Optional<Named> name(String name, Article article) {
    ArticleRecord record = ArticleRecord.of(name, article);
    if (writer.has(record)) {
      return Optional.empty();
    }
    Locator locator = article.locator();
    if (locator instanceof Locator.Stored) {
      return Optional.of(new Named(record, source.originOf(locator), false));
    }
    return name.equals(locator.place())
        ? nameByPlace(record, article)
        : Optional.of(new Named(record, 0, false));
  }

  private Optional<Named> nameByPlace(ArticleRecord record, Article article) {
    long origin = source.originOf(article.locator());
    List<String> names = writer.idsAt(origin);
    for (String name : names) {
      if (writer.has(ArticleRecord.of(name, article))) {
        return Optional.empty();
      }
    }
    return origin != 0 && article.locator() instanceof Locator.WholeFile
        ? Optional.of(nameOfFile(record, article, new Place(origin, names)))
        : nameOfPart(record, article, origin);
  }

  /**
   * Where an article lies.
   *
   * @param names that the index has for what lay there
   */
  private record Place(long origin, List<String> names) {}

  /** A file that has changed is another version of the same article. */
  private Named nameOfFile(ArticleRecord record, Article article, Place place) {
    if (!place.names.isEmpty()) {
      return new Named(ArticleRecord.of(place.names.get(0), article), place.origin, false);
    }
    boolean taken = writer.originOf(record.id()).orElse(0) != 0;
    return taken && source instanceof Corpus corpus
        ? new Named(
            ArticleRecord.of(corpus.realPath(article.locator().file()), article),
            place.origin,
            true)
        : new Named(record, place.origin, false);
  }

  /** Of a line or a pipe nobody knows whether it is another version or another article. */
  private Optional<Named> nameOfPart(ArticleRecord record, Article article, long origin) {
    if (writer.originOf(record.id()).isEmpty()) {
      return Optional.of(new Named(record, origin, false));
    }
    ArticleRecord other = ArticleRecord.of(record.id() + ":" + hash(article.text()), article);
    return writer.has(other) ? Optional.empty() : Optional.of(new Named(other, origin, true));
  }

  private static String hash(byte[] text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

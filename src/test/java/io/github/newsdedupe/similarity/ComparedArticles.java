package io.github.newsdedupe.similarity;

import io.github.newsdedupe.sketch.NumberSet;
import io.github.newsdedupe.sketch.ShingleSequence;
import io.github.newsdedupe.sketch.Shingles;
import io.github.newsdedupe.text.WordScanner;
import io.github.newsdedupe.text.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Articles for tests, from their texts. */
final class ComparedArticles {

  private final String text;
  private String hash;
  private boolean thin;
  private Publication publication = Publication.UNKNOWN;

  private ComparedArticles(String text) {
    this.text = text;
    this.hash = text + System.identityHashCode(this);
  }

  static ComparedArticles article(String text) {
    return new ComparedArticles(text);
  }

  /** Gives it the hash of a text. */
  ComparedArticles of(String textHash) {
    hash = textHash;
    return this;
  }

  ComparedArticles asThin() {
    thin = true;
    return this;
  }

  ComparedArticles by(String source, String day) {
    publication =
        new Publication(
            Optional.of(source), () -> OptionalLong.of(LocalDate.parse(day).toEpochDay()));
    return this;
  }

  ComparedArticle build() {
    Words words = new Words();
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    new WordScanner(words).scan(utf8, 0, utf8.length);
    Shingles shingles = new Shingles();
    shingles.fill(words);
    return new ComparedArticle(
        shingles.toSet(),
        ShingleSequence.of(shingles),
        NumberSet.of(words, Shingles.NOTHING),
        words.length(),
        publication,
        hash,
        hash,
        thin,
        true);
  }
}

package io.github.newsdedupe.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.lsh.CandidatePair;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PairVerifierTest {

  private static final CandidatePair PAIR = new CandidatePair(3, 7);

  private final PairVerifier verifier = new PairVerifier(0.5);

  @Test
  void texts_of_one_hash_are_identical_even_if_both_are_thin() {
    Optional<SimilarPair> pair =
        verifier.verify(PAIR, article("a b c d e", "same", true), article("x", "same", true));

    assertEquals(Optional.of(Relation.IDENTICAL), pair.map(SimilarPair::relation));
  }

  @Test
  void a_thin_article_is_no_near_duplicate_of_any() {
    ComparedArticle thin = article("a b c d e f", "one", true);
    ComparedArticle other = article("a b c d e f", "two", false);

    assertTrue(verifier.verify(PAIR, thin, other).isEmpty());
    assertTrue(verifier.verify(PAIR, other, thin).isEmpty());
  }

  @Test
  void at_the_threshold_two_articles_are_near_duplicates() {
    Optional<SimilarPair> pair =
        verifier.verify(
            PAIR, article("a b c d e f", "one", false), article("a b c d e f g h", "two", false));

    assertEquals(Optional.of(0.5), pair.map(found -> found.similarity().jaccard()));
    assertEquals(Optional.of(Relation.NEAR_DUPLICATE), pair.map(SimilarPair::relation));
  }

  @Test
  void below_the_threshold_they_are_nothing() {
    assertTrue(
        verifier
            .verify(
                PAIR,
                article("a b c d e f", "one", false),
                article("a b c d e f g h i", "2", false))
            .isEmpty());
  }

  private static ComparedArticle article(String text, String hash, boolean thin) {
    return new ComparedArticle(SimilarityTest.set(text), hash, hash, thin);
  }
}

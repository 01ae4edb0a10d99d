package io.github.newsdedupe.similarity;

import static io.github.newsdedupe.similarity.ComparedArticles.article;
import static io.github.newsdedupe.similarity.Relation.BACKGROUND;
import static io.github.newsdedupe.similarity.Relation.EXCERPT;
import static io.github.newsdedupe.similarity.Relation.IDENTICAL;
import static io.github.newsdedupe.similarity.Relation.NEAR_DUPLICATE;
import static io.github.newsdedupe.similarity.Relation.TEMPLATE;
import static io.github.newsdedupe.similarity.Relation.UNRELATED;
import static io.github.newsdedupe.similarity.Relation.UPDATE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.lsh.CandidatePair;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PairVerifierTest {

  private static final CandidatePair PAIR = new CandidatePair(3, 7);

  private final PairVerifier verifier = new PairVerifier(0.5, Window.UNBOUNDED);

  @Test
  void texts_of_one_hash_are_identical_even_if_both_are_thin() {
    ComparedArticle thin = article("a b c d e").of("same").asThin().build();

    assertEquals(IDENTICAL, relation(thin, article("x").of("same").asThin().build()));
  }

  @Test
  void a_thin_article_is_related_to_no_other_text() {
    ComparedArticle thin = article("a b c d e f").asThin().build();
    ComparedArticle other = article("a b c d e f").build();

    assertEquals(UNRELATED, relation(thin, other));
    assertEquals(UNRELATED, relation(other, thin));
  }

  @Test
  void at_the_threshold_two_articles_are_near_duplicates() {
    SimilarPair pair =
        verifier.verify(PAIR, article(words(0, 24)).build(), article(words(0, 24 + 20)).build());

    assertEquals(0.5, pair.similarity().jaccard());
    assertEquals(NEAR_DUPLICATE, pair.relation());
  }

  @Test
  void notices_of_a_few_words_are_near_duplicates_only_if_nearly_all_is_the_same() {
    assertEquals(
        BACKGROUND, relation(article(words(0, 13)).build(), article(words(0, 20)).build()));
    assertEquals(
        NEAR_DUPLICATE, relation(article(words(0, 13)).build(), article(words(0, 15)).build()));
  }

  @Test
  void below_the_threshold_a_few_words_in_common_are_background() {
    assertEquals(
        BACKGROUND, relation(article("a b c d e f").build(), article("a b c d e f g h i").build()));
  }

  @Test
  void a_third_of_a_story_is_an_excerpt_and_the_story_its_parent() {
    SimilarPair pair =
        verifier.verify(PAIR, article(words(0, 40)).build(), article(words(0, 120)).build());

    assertEquals(EXCERPT, pair.relation());
    assertEquals(PAIR.b(), pair.parent());
    assertEquals(1, pair.strength());
  }

  @Test
  void a_sentence_of_a_story_is_too_short_to_be_an_excerpt() {
    assertEquals(
        BACKGROUND, relation(article(words(0, 27)).build(), article(words(0, 120)).build()));
    assertEquals(EXCERPT, relation(article(words(0, 28)).build(), article(words(0, 120)).build()));
  }

  @Test
  void most_of_a_story_is_an_excerpt_although_the_two_are_similar() {
    assertEquals(EXCERPT, relation(article(words(0, 100)).build(), article(words(0, 120)).build()));
    assertEquals(
        NEAR_DUPLICATE, relation(article(words(0, 112)).build(), article(words(0, 120)).build()));
  }

  @Test
  void one_frame_with_other_numbers_is_a_template() {
    String frame = words(0, 20) + " %s cents a share on revenue of %s million " + words(20, 40);

    assertEquals(
        TEMPLATE,
        relation(
            article(String.format(frame, "3.5", "12")).build(),
            article(String.format(frame, "4.25", "96")).build()));
  }

  @Test
  void one_corrected_number_does_not_make_a_template() {
    String text = words(0, 60) + " %s " + words(60, 120) + " 1987";

    assertEquals(
        NEAR_DUPLICATE,
        relation(
            article(String.format(text, "12")).build(),
            article(String.format(text, "15")).build()));
  }

  @Test
  void two_outlets_may_print_one_story_with_half_of_the_numbers_corrected() {
    String frame = words(0, 20) + " 5 %s 7 %s " + words(20, 60);
    ComparedArticle one = article(String.format(frame, "3", "4")).by("AP", "2020-03-01").build();
    String corrected = String.format(frame, "13", "14");

    assertEquals(NEAR_DUPLICATE, relation(one, article(corrected).by("CNN", "2020-03-01").build()));
    assertEquals(TEMPLATE, relation(one, article(corrected).by("ap", "2020-03-01").build()));
  }

  @Test
  void a_later_version_of_one_outlet_that_adds_to_it_is_an_update() {
    String earlier = words(0, 80) + " " + words(100, 128);
    String later = words(0, 80) + " " + words(200, 240);
    ComparedArticle first = article(earlier).by("AP", "2020-03-01").build();

    assertEquals(UPDATE, relation(first, article(later).by("AP", "2020-03-02").build()));
    assertEquals(NEAR_DUPLICATE, relation(first, article(later).by("AP", "2020-03-01").build()));
    assertEquals(NEAR_DUPLICATE, relation(first, article(later).by("AP", "2020-02-29").build()));
    assertEquals(NEAR_DUPLICATE, relation(first, article(later).by("BBC", "2020-03-02").build()));
  }

  @Test
  void one_opening_and_the_same_numbers_make_an_update_of_what_is_rewritten_below() {
    String opening = "12 34 56 " + words(0, 40);
    ComparedArticle first = article(opening + " " + words(100, 140)).build();

    assertEquals(UPDATE, relation(first, article(opening + " " + words(200, 230)).build()));
    assertEquals(
        BACKGROUND,
        relation(first, article(words(200, 230) + " " + words(300, 330) + " " + opening).build()));
    assertEquals(
        BACKGROUND, relation(first, article("34 " + words(0, 40) + " " + words(200, 230)).build()));
  }

  @Test
  void a_copy_with_every_tenth_word_misread_is_an_update_and_half_of_it_an_excerpt() {
    String text = "In 1998 " + words(0, 200);
    String misread = text.replaceAll("(w[0-9]*)0 ", "$1o ");

    assertEquals(UPDATE, relation(article(text).build(), article(misread).build()));
    assertEquals(
        EXCERPT,
        relation(
            article(text).build(), article(misread.substring(0, misread.length() / 2)).build()));
  }

  @Test
  void passages_with_a_passage_missing_between_them_are_no_copy() {
    String text = "In 1998 " + words(0, 200);
    String other = "In 1998 " + words(0, 70) + " " + words(300, 330) + " " + words(100, 110);

    assertEquals(BACKGROUND, relation(article(text).build(), article("x " + other).build()));
  }

  @Test
  void at_a_low_threshold_articles_of_one_outlet_must_also_begin_alike() {
    PairVerifier low = new PairVerifier(0.3, Window.UNBOUNDED);
    String shared = words(0, 60);
    ComparedArticle first = article(words(100, 140) + " " + shared).by("AP", "2020-03-01").build();
    ComparedArticles second = article(words(200, 240) + " " + shared);
    ComparedArticles third = article(words(100, 124) + " " + shared + " " + words(300, 330));

    assertEquals(
        BACKGROUND, low.verify(PAIR, first, second.by("AP", "2020-03-02").build()).relation());
    assertEquals(
        NEAR_DUPLICATE, low.verify(PAIR, first, second.by("BBC", "2020-03-02").build()).relation());
    assertEquals(
        NEAR_DUPLICATE, low.verify(PAIR, first, third.by("AP", "2020-03-01").build()).relation());
  }

  @Test
  void outside_of_the_window_not_even_one_text_is_identical() {
    PairVerifier narrow = new PairVerifier(0.5, new Window(OptionalInt.of(14)));
    ComparedArticle first = article("a").of("same").by("AP", "2020-03-01").build();
    ComparedArticle second = article("a").of("same").by("AP", "2020-03-15").build();
    ComparedArticle third = article("a").of("same").by("AP", "2020-03-16").build();

    assertEquals(IDENTICAL, narrow.verify(PAIR, first, second).relation());
    assertEquals(UNRELATED, narrow.verify(PAIR, first, third).relation());
    assertEquals(IDENTICAL, narrow.verify(PAIR, first, article("a").of("same").build()).relation());
  }

  private Relation relation(ComparedArticle a, ComparedArticle b) {
    return verifier.verify(PAIR, a, b).relation();
  }

  /** Words that stand nowhere else, as many as there are numbers from one to the other. */
  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }
}

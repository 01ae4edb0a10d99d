package io.github.newsdedupe.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.learn.Simulation.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is furniture and what is not, one rule each. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LearnerTest {

  private static final String LABEL = "More from the valley desk";
  private static final String APPEAL =
      "Our newsroom belongs to its readers and takes no money from parties or companies.";
  private static final String OFFER =
      "A small monthly gift pays for court reporting that nobody else does.";
  private static final String IMPRINT =
      "The Tillbury Courier is a trading name of Northern Sheets Limited, registered in Tillbury.";

  private final WordSalad salad = new WordSalad(1);
  private final Newsroom newsroom = new Newsroom();

  @Test
  void a_label_that_five_unrelated_articles_have_is_learned() {
    printUnrelated(5, 2, LABEL);

    assertEquals(List.of(LABEL), newsroom.learned(newsroom.learn()));
    LearnedSegment learned = newsroom.learn().segments().get(0);
    assertEquals(Kind.LABEL, learned.kind());
    assertEquals(5, learned.articles());
    assertEquals(5, learned.groups());
  }

  @Test
  void a_label_of_four_is_not() {
    printUnrelated(4, 2, LABEL);

    assertNothingLearned();
  }

  @Test
  void the_lines_of_a_story_printed_often_are_not() {
    List<String> story = salad.lines(8);
    story.add(3, LABEL);
    for (int i = 0; i < 30; i++) {
      newsroom.print(String.join("\n", story) + "\n" + salad.line(3));
    }
    printUnrelated(30, 2, salad.line(3));

    assertFalse(newsroom.learned(newsroom.learn()).contains(LABEL));
  }

  @Test
  void a_sentence_in_the_middle_of_a_few_articles_is_not() {
    printUnrelated(19, 2, APPEAL);

    assertNothingLearned();
  }

  @Test
  void a_sentence_in_the_middle_of_a_tenth_of_the_articles_is_learned() {
    printUnrelated(20, 2, APPEAL);
    printUnrelated(180, 2, salad.label(4, 4));

    assertTrue(kinds().contains(APPEAL + " FREQUENT"), kinds()::toString);
  }

  @Test
  void a_sentence_in_the_middle_of_fewer_than_a_tenth_is_not() {
    printUnrelated(20, 2, APPEAL);
    IntStream.range(0, 181).forEach(i -> newsroom.print(text(5)));

    assertNothingLearned();
  }

  @Test
  void two_sentences_that_always_stand_together_in_twenty_articles_are_learned() {
    printUnrelated(20, 2, APPEAL + " " + OFFER);
    IntStream.range(0, 500).forEach(i -> newsroom.print(text(5)));

    assertEquals(List.of(OFFER + " PASSAGE", APPEAL + " PASSAGE"), kinds());
  }

  @Test
  void a_sentence_at_the_end_of_eight_articles_is_learned() {
    IntStream.range(0, 8).forEach(i -> newsroom.print(text(5) + "\n" + IMPRINT));

    assertEquals(List.of(IMPRINT + " TAIL"), kinds());
  }

  @Test
  void what_only_learned_furniture_follows_is_at_the_end() {
    IntStream.range(0, 8)
        .forEach(i -> newsroom.print(text(5) + "\n" + IMPRINT + "\n" + (i % 2 == 0 ? LABEL : "")));
    printUnrelated(5, 2, LABEL);

    assertEquals(List.of(LABEL + " LABEL", IMPRINT + " TAIL"), kinds());
  }

  @Test
  void a_heading_speaks_for_the_sentences_under_it() {
    printUnrelated(6, 2, LABEL + "\n" + APPEAL + " " + OFFER);

    assertEquals(List.of(OFFER + " LABELLED", LABEL + " LABELLED", APPEAL + " LABELLED"), kinds());
  }

  @Test
  void what_many_articles_quote_is_what_they_are_about() {
    printUnrelated(25, 2, "\u201C" + APPEAL + "\u201D \u201C" + OFFER + "\u201D");

    assertNothingLearned();
  }

  @Test
  void articles_too_short_to_be_compared_prove_nothing() {
    IntStream.range(0, 30).forEach(i -> newsroom.print(salad.sentence(8, 12) + "\n" + LABEL));

    assertNothingLearned();
  }

  @Test
  void what_is_most_of_its_articles_is_not_furniture() {
    String template = String.join("\n", salad.lines(25));
    IntStream.range(0, 30).forEach(i -> newsroom.print(text(2) + "\n" + template));

    assertNothingLearned();
  }

  @Test
  void numbers_by_themselves_are_passed_over() {
    printUnrelated(30, 2, "24");

    assertNothingLearned();
  }

  @Test
  void sources_are_looked_at_each_for_itself() {
    for (String source : List.of("A", "B")) {
      IntStream.range(0, 3).forEach(i -> newsroom.print(source, text(5) + "\n" + LABEL));
    }

    assertNothingLearned();
  }

  @Test
  void a_label_that_three_sources_taught_counts_in_all_and_one_that_two_did_does_not() {
    for (String source : List.of("A", "B", "C")) {
      String other = source.equals("C") ? "" : "\nAlso of interest\n";
      IntStream.range(0, 5)
          .forEach(i -> newsroom.print(source, text(3) + "\n" + LABEL + "\n" + text(3) + other));
    }
    newsroom.print("D", text(5) + "\n" + LABEL + "\nAlso of interest");

    LearnedFurniture learned = newsroom.learn();

    assertEquals(5, learned.segments().size());
    List<Newsroom.Segment> d = newsroom.segments(newsroom.size() - 1, learned);
    assertTrue(d.get(d.size() - 2).learned());
    assertFalse(d.get(d.size() - 1).learned());
  }

  @Test
  void the_order_of_the_articles_does_not_matter() {
    for (List<Line> article : new Simulation(3).build()) {
      newsroom.print(article.stream().map(Line::text).collect(Collectors.joining("\n\n")));
    }
    List<ArticleSegments> articles =
        IntStream.range(0, newsroom.size()).mapToObj(newsroom::segments).toList();
    List<ArticleSegments> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(5));

    List<LearnedSegment> learned = Learner.learn(articles).segments();
    List<LearnedSegment> again =
        Learner.learn(shuffled).segments().stream()
            .map(
                s ->
                    new LearnedSegment(
                        s.source(),
                        s.key(),
                        s.kind(),
                        s.articles(),
                        s.groups(),
                        articles.indexOf(shuffled.get(s.example()))))
            .toList();

    assertTrue(learned.size() > 5);
    assertEquals(learned, again);
  }

  @Test
  void nothing_is_learned_from_nothing() {
    assertNothingLearned();
    assertFalse(LearnedFurniture.NONE.forSource("").test(0));
  }

  /** Articles that share nothing but one line, which has this many lines before and after it. */
  private void printUnrelated(int count, int around, String line) {
    IntStream.range(0, count)
        .forEach(i -> newsroom.print(text(around) + "\n" + line + "\n" + text(around)));
  }

  private String text(int lines) {
    return IntStream.range(0, lines)
        .mapToObj(i -> salad.sentence() + " " + salad.sentence())
        .reduce((a, b) -> a + "\n" + b)
        .orElseThrow();
  }

  private List<String> kinds() {
    LearnedFurniture learned = newsroom.learn();
    List<String> kinds = new ArrayList<>();
    for (LearnedSegment segment : learned.segments()) {
      kinds.add(newsroom.text(segment) + " " + segment.kind());
    }
    Collections.sort(kinds);
    return kinds;
  }

  private void assertNothingLearned() {
    assertEquals(List.of(), newsroom.learned(newsroom.learn()));
  }
}

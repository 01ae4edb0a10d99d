package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The book that the build writes, against the packs that it is written from. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleBookTest {

  private static final RuleSet PACKS = RuleSet.ofPacks();
  private static final RuleSet BOOK = RuleBook.inProgram().orElseThrow();

  private static final List<String> OF_A_USER =
      List.of(
          "pack my",
          "disable core.byline",
          "rule my.stamp",
          "  kind  stamp",
          "  line  Lamps seen {date}",
          "  yes   Lamps seen January 4, 2019",
          "  no    Lamps seen in January");

  @Test
  void the_book_in_the_program_is_that_of_the_packs() throws IOException {
    assertArrayEquals(
        RuleBook.bytesOf(PACKS),
        RuleBook.bytesInProgram().orElseThrow(),
        "older than the packs: run mvn process-classes");
  }

  @Test
  void a_book_of_a_book_is_the_same() throws IOException {
    assertArrayEquals(RuleBook.bytesOf(PACKS), RuleBook.bytesOf(BOOK));
  }

  @Test
  void it_has_the_packs_and_the_hash() {
    assertEquals(PACKS.packs(), BOOK.packs());
    assertEquals(PACKS.sha256(), BOOK.sha256());
    assertEquals(PACKS.listing(), BOOK.listing());
  }

  @Test
  void rules_of_a_user_come_after_those_of_a_book_as_after_those_of_packs() {
    RuleSet packs = PACKS.with("my.rules", OF_A_USER);

    RuleSet book = BOOK.with("my.rules", OF_A_USER);

    assertEquals(packs.sha256(), book.sha256());
    assertEquals(packs.listing(), book.listing());
    String text = "Lamps seen May 2, 2020\n\nBy Jane Roe\n\nRain fell all day.";
    assertEquals(List.of("my.stamp"), rules(packs, text));
    assertEquals(List.of("my.stamp"), rules(book, text));
  }

  @Test
  void what_is_wrong_with_rules_of_a_user_is_said_in_the_same_words() {
    List<List<String>> wrong =
        List.of(
            List.of("pack my", "disable no.such"),
            List.of("pack core"),
            List.of("pack my", "rule my.a", "  kind  stamp", "  line  {nosuch}", "  yes   a"),
            OF_A_USER.stream().map(line -> line.replace("yes   Lamps", "yes   Lamp")).toList());

    for (List<String> lines : wrong) {
      assertEquals(errorOf(PACKS, lines), errorOf(BOOK, lines));
    }
  }

  private static String errorOf(RuleSet rules, List<String> lines) {
    return String.valueOf(
        assertThrows(DedupeException.class, () -> rules.with("my.rules", lines)).getMessage());
  }

  @Test
  void a_rule_does_what_the_examples_of_its_pack_show() {
    for (int i = 0; i < PACKS.rules().size(); i++) {
      Rule written = PACKS.rules().get(i);
      Rule rule = BOOK.rules().get(i);
      List<String> failures =
          written.examples().stream().flatMap(e -> e.failure(rule).stream()).toList();

      assertEquals(written.id(), rule.id());
      assertEquals(List.of(), failures);
    }
  }

  @Test
  void both_find_the_same_in_texts_of_all_scripts() throws IOException {
    Stripper packs = new Stripper(PACKS);
    Stripper book = new Stripper(BOOK);
    int spans = 0;
    for (String text : texts()) {
      StrippedText expected = packs.strip(Strips.utf8(text));
      StrippedText actual = book.strip(Strips.utf8(text));

      assertEquals(expected.removed(), actual.removed(), text);
      assertEquals(expected.isSuspect(), actual.isSuspect(), text);
      spans += expected.removed().size();
    }
    assertTrue(spans > 1_000, () -> "too little to compare");
  }

  /** The samples, and the examples of all rules in pages of some. */
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> samples = Files.walk(Path.of("samples"))) {
      for (Path file : samples.filter(path -> path.toString().endsWith(".txt")).toList()) {
        texts.add(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    List<String> examples =
        PACKS.rules().stream()
            .flatMap(rule -> rule.examples().stream())
            .map(Example::text)
            .toList();
    SplittableRandom random = new SplittableRandom(7);
    for (int page = 0; page < 500; page++) {
      List<String> lines = new ArrayList<>();
      for (int line = 0; line < 8; line++) {
        lines.add(examples.get(random.nextInt(examples.size())));
        lines.add("The keeper said that rain had fallen on the lamps all day, and went home.");
      }
      texts.add(String.join(random.nextBoolean() ? "\n\n" : "\n", lines));
    }
    return texts;
  }

  private static List<String> rules(RuleSet rules, String text) {
    return new Stripper(rules)
        .strip(Strips.utf8(text)).removed().stream().map(RemovedSpan::rule).toList();
  }
}

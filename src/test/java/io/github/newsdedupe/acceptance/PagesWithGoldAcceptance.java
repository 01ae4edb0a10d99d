package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.furniture.Stripper;
import io.github.newsdedupe.reference.C4Lines;
import io.github.newsdedupe.reference.JusText;
import io.github.newsdedupe.reference.WordOverlap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whole pages with the article in them marked by hand: what is kept against what should be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesWithGoldAcceptance {

  private static final String SET = "pages_with_gold";

  @Test
  void the_kept_text_is_nearer_to_the_article_than_that_of_known_methods() throws IOException {
    Stripper stripper = new Stripper(RuleSet.builtIn());
    Map<String, String> pages = SharedCorpus.texts(SET);
    Map<String, String> gold = SharedCorpus.fields(SET, "gold");

    double dedupe = f1("dedupe", page -> stripped(stripper, page), pages, gold);
    double jusText = f1("jusText", JusText::kept, pages, gold);
    double c4 = f1("C4 lines", C4Lines::kept, pages, gold);
    double everything = f1("everything", UnaryOperator.identity(), pages, gold);

    assertAll(
        () -> assertTrue(dedupe > jusText, "jusText is better"),
        () -> assertTrue(dedupe > c4, "the line rules of C4 are better"),
        () -> assertTrue(dedupe > everything, "keeping everything is better"));
  }

  private static String stripped(Stripper stripper, String page) {
    byte[] text = page.getBytes(StandardCharsets.UTF_8);
    return new String(stripper.strip(text).kept(), StandardCharsets.UTF_8);
  }

  /** Prints a line of the table; its means are over pages, so that long ones count no more. */
  private static double f1(
      String method,
      UnaryOperator<String> kept,
      Map<String, String> pages,
      Map<String, String> gold) {
    List<WordOverlap> overlaps = new ArrayList<>();
    pages.forEach(
        (id, page) -> overlaps.add(WordOverlap.of(kept.apply(page), gold.getOrDefault(id, ""))));
    double f1 = mean(overlaps, WordOverlap::f1);
    System.out.printf(
        "%-10s  F1 %.4f  precision %.4f  recall %.4f%n",
        method, f1, mean(overlaps, WordOverlap::precision), mean(overlaps, WordOverlap::recall));
    return f1;
  }

  private static double mean(List<WordOverlap> overlaps, ToDoubleFunction<WordOverlap> value) {
    return overlaps.stream().mapToDouble(value).average().orElseThrow();
  }
}

package io.github.newsdedupe.furniture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What holds of every stripped text: properties of random ones. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StrippedTextTest {

  private static final int SEEDS = 500;

  /** What rules look for, and what comes between. */
  private static final List<String> PIECES =
      List.of(
          "Photos: ",
          "Hide Caption 1 of 2",
          "Hide Caption 2 of 2",
          "Hide Caption 1 of 4",
          " PHOTO:",
          "JUST WATCHED ",
          " Replay More Videos ... MUST WATCH ",
          "01:59",
          "Story highlights",
          "Image: ",
          "/ Source: ",
          " contributed to this report.",
          "The Daily Lamp",
          "By ",
          "(CNN)",
          "PORT LANDRY",
          " (AP) \u2014 ",
          " \u2014 ",
          " -- ",
          "November 16, 2015",
          "Updated",
          " / AP",
          "\n",
          "\n\n",
          "\r\n",
          "\r",
          " ",
          "\u00A0",
          "\u3000",
          "\uFEFF",
          "caf\u00E9",
          "\u201CRain.\u201D",
          "\uD83D\uDEA2",
          "\u00AD",
          "a",
          ".");

  @Test
  void an_unstripped_text_is_kept_whole() {
    byte[] text = Strips.utf8("Rain fell.");

    StrippedText stripped = StrippedText.unstripped(text);

    assertArrayEquals(text, stripped.kept());
    assertEquals(0, stripped.removedShare());
  }

  @Test
  void the_removed_share_counts_bytes() {
    StrippedText stripped =
        new StrippedText(
            Strips.utf8("\u20ACabc"), List.of(new RemovedSpan("a.b", "c", 0, 3)), false);

    assertEquals(0.5, stripped.removedShare());
  }

  @Test
  void an_empty_text_has_no_share() {
    assertEquals(0, StrippedText.unstripped(new byte[0]).removedShare());
  }

  @Test
  void spans_of_mixtures_are_sound() {
    seeds().forEach(seed -> assertSound(Strips.utf8(new Mixture(seed).text()), seed));
  }

  @Test
  void spans_of_random_bytes_are_sound() {
    seeds().forEach(seed -> assertSound(randomBytes(seed), seed));
  }

  @Test
  void spans_of_shuffled_furniture_are_sound() {
    seeds().forEach(seed -> assertSound(Strips.utf8(shuffled(seed)), seed));
  }

  @Test
  void of_a_mixture_the_body_is_kept() {
    seeds()
        .mapToObj(Mixture::new)
        .forEach(
            mixture ->
                assertEquals(
                    mixture.words(), Strips.words(Strips.kept(mixture.text())), mixture.text()));
  }

  @Test
  void stripping_what_was_kept_removes_nothing_more() {
    seeds()
        .mapToObj(seed -> Strips.kept(new Mixture(seed).text()))
        .forEach(kept -> assertEquals(List.of(), Strips.rules(kept), kept));
  }

  @Test
  void line_ends_do_not_change_the_words_that_are_kept() {
    seeds()
        .mapToObj(seed -> new Mixture(seed).text())
        .forEach(
            text -> {
              List<String> words = Strips.words(Strips.kept(text));

              assertEquals(words, Strips.words(Strips.kept(text.replace("\n", "\r\n"))), text);
              assertEquals(words, Strips.words(Strips.kept(text.replace("\n", "\r"))), text);
            });
  }

  private static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  private static byte[] randomBytes(long seed) {
    byte[] bytes = new byte[400];
    new SplittableRandom(seed).nextBytes(bytes);
    return Strips.utf8(new String(bytes, StandardCharsets.UTF_8));
  }

  private static String shuffled(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.ints(60, 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining());
  }

  private static void assertSound(byte[] text, long seed) {
    StrippedText stripped = Strips.strip(text);

    int end = 0;
    for (RemovedSpan span : stripped.removed()) {
      assertTrue(span.start() >= end, "sorted and disjoint, seed " + seed);
      assertTrue(span.end() > span.start(), "not empty, seed " + seed);
      assertTrue(isBoundary(text, span.start()) && isBoundary(text, span.end()), "seed " + seed);
      end = span.end();
    }
    assertTrue(end <= text.length, "inside, seed " + seed);
    assertArrayEquals(text, joined(text, stripped), "seed " + seed);
  }

  private static boolean isBoundary(byte[] text, int at) {
    return at == text.length || (text[at] & 0xC0) != 0x80;
  }

  /** Kept and removed pieces put together again. */
  private static byte[] joined(byte[] text, StrippedText stripped) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    stripped.forEachKept(
        (bytes, from, to) -> {
          addRemoved(stripped, joined, text);
          joined.write(bytes, from, to - from);
        });
    addRemoved(stripped, joined, text);
    return joined.toByteArray();
  }

  /** Adds the removed spans that begin where {@code joined} ends. */
  private static void addRemoved(StrippedText stripped, ByteArrayOutputStream joined, byte[] text) {
    for (RemovedSpan span : stripped.removed()) {
      if (span.start() == joined.size()) {
        joined.write(text, span.start(), span.end() - span.start());
      }
    }
  }
}

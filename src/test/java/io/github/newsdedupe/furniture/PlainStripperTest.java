package io.github.newsdedupe.furniture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is passed over saves time and no more: the twin tries every rule at every place. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainStripperTest {

  private static final List<Rule> RULES = RuleSet.ofPacks().rules();

  private static final Stripper STRIPPER = new Stripper(RuleSet.builtIn());

  private static final PlainStripper PLAIN = new PlainStripper(RULES);

  /** Of all scripts that rules are for, with furniture of theirs and without. */
  private static final List<String> EXAMPLES =
      RULES.stream().flatMap(rule -> rule.examples().stream()).map(Example::text).toList();

  private static final List<String> GAPS =
      List.of("\n", "\n\n", "\n", " ", "\r\n", "\n\u00A0", "\n \n", "\u3000");

  private static final int CASES = 50;

  @Test
  void samples_lose_the_same() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertSame(Files.readAllBytes(file));
      }
    }
  }

  @Test
  void every_example_alone_loses_the_same() {
    EXAMPLES.forEach(example -> assertSame(Strips.utf8(example)));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void examples_in_random_order_lose_the_same(long seed) {
    SplittableRandom random = new SplittableRandom(seed);

    for (int i = 0; i < CASES; i++) {
      assertSame(Strips.utf8(mixture(random, random.nextInt(1, 30))));
    }
  }

  @Test
  void a_wrapped_text_loses_the_same() {
    SplittableRandom random = new SplittableRandom(21);

    for (int i = 0; i < CASES; i++) {
      assertSame(Strips.utf8(wrapped(mixture(random, random.nextInt(1, 30)))));
    }
  }

  /** Lines cut off anywhere, also inside a character. */
  @Test
  void scraps_of_examples_lose_the_same() {
    SplittableRandom random = new SplittableRandom(34);

    for (int i = 0; i < CASES; i++) {
      byte[] text = Strips.utf8(mixture(random, 12));
      for (int cut = 0; cut < 12; cut++) {
        text[random.nextInt(text.length)] = '\n';
      }
      assertSame(text);
    }
  }

  private static String mixture(SplittableRandom random, int parts) {
    return IntStream.range(0, parts)
        .mapToObj(i -> any(random, EXAMPLES) + any(random, GAPS))
        .collect(Collectors.joining());
  }

  private static String wrapped(String text) {
    return text.replaceAll("(?m)(.{40,72})[ ]", "$1\n");
  }

  private static String any(SplittableRandom random, List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static void assertSame(byte[] text) {
    StrippedText plain = PLAIN.strip(text);

    assertEquals(plain.removed(), STRIPPER.strip(text).removed(), () -> new String(text, UTF_8));
    assertEquals(plain.isSuspect(), STRIPPER.strip(text).isSuspect());
  }
}

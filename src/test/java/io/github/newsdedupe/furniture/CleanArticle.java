package io.github.newsdedupe.furniture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * An invented article without furniture.
 *
 * @param paragraphs its paragraphs, subheads and sentences of {@code look-alikes.txt} among them
 * @param gap what stands between two paragraphs: one line end or two; two in Chinese, whose lines
 *     have no spaces by which a paragraph could be told from a wrapped line
 * @param ending what stands after the last
 */
record CleanArticle(List<String> paragraphs, String gap, String ending) {

  /** Paragraphs by language; the first of each can open an article. */
  private static final Map<String, List<String>> STOCK = stock("clean-paragraphs.txt");

  /** Sentences that look like furniture; they are body text here. */
  private static final Map<String, List<String>> LOOK_ALIKES = stock("look-alikes.txt");

  private static final Map<String, List<String>> SUBHEADS =
      Map.of(
          "en",
              List.of(
                  "What comes next", "A second hull", "'War' declared", "Many ships, few lamps?"),
          "de", List.of("Wie es weitergeht"),
          "fr", List.of("Et maintenant ?"));

  private static final List<String> LANGUAGES =
      List.of("en", "en", "en", "en", "en", "de", "fr", "es", "pt", "zh");

  static CleanArticle of(long seed) {
    Random random = new Random(seed);
    String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
    List<String> stock = Objects.requireNonNull(STOCK.get(language));
    List<String> paragraphs = new ArrayList<>(List.of(stock.get(0) + " " + stock.get(1)));
    List<String> rest = new ArrayList<>(stock.subList(2, stock.size()));
    Collections.shuffle(rest, random);
    for (int i = 0; i + 1 < rest.size() && i < 2 + random.nextInt(12); i += 2) {
      paragraphs.add(rest.get(i) + " " + rest.get(i + 1));
    }
    List<String> others = new ArrayList<>(Objects.requireNonNull(LOOK_ALIKES.get(language)));
    others.addAll(SUBHEADS.getOrDefault(language, List.of()));
    for (int i = random.nextInt(4); i > 0; i--) {
      String other = others.get(random.nextInt(others.size()));
      paragraphs.add(1 + random.nextInt(paragraphs.size()), other);
    }
    String gap = random.nextBoolean() || language.equals("zh") ? "\n\n" : "\n";
    return new CleanArticle(paragraphs, gap, random.nextBoolean() ? "\n" : "");
  }

  String text() {
    return String.join(gap, paragraphs) + ending;
  }

  private static Map<String, List<String>> stock(String name) {
    Map<String, List<String>> stock = new LinkedHashMap<>();
    try (InputStream in = CleanArticle.class.getResourceAsStream(name)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      for (String line : text.lines().toList()) {
        String[] fields = line.split("\t", 2);
        stock.computeIfAbsent(fields[0], language -> new ArrayList<>()).add(fields[1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stock;
  }
}

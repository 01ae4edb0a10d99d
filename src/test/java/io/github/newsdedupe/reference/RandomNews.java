package io.github.newsdedupe.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Seeded news: of each story a family of copies, versions, excerpts and look-alikes. */
public final class RandomNews {
  private static final Pattern DIGITS = Pattern.compile("[1-9](?!\\d*;)");

  private static final String[] WORDS =
      """
      river council voted café café&apos;s caf&eacute; don't don’t win&shy;dow Mr harbour snow_fall \
      high-profile 12 3.5 10:45 2004/05 1,900.50 7-1 ٣.٥ 1:\u200B2 3\u200B.4 5..6 8&#58;9 5.\u03016"""
          .split(" ");

  private static final String[] FIGURES = {"%d.%d", "%d:%d", "%d", "%d,%d00", "%d/%d", "%d-%d"};
  private static final String[] SOURCES = {
    "AP", " ap", "AP", "Reuters", "Daily Äcorn", "DAILY äCORN "
  };

  private final SplittableRandom random;
  private boolean unspaced;
  private int wordsLeftOfFigures;

  /** News that depend on the seed alone. */
  public RandomNews(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * A random article.
   *
   * @param text with all its furniture
   * @param source who published it, if known
   * @param day when, if known
   */
  public record Item(String text, Optional<String> source, OptionalLong day) {}

  /** The articles of one story and of what looks like it. */
  public List<Item> family() {
    unspaced = random.nextInt(6) == 0;
    wordsLeftOfFigures = random.nextInt(6, 30);
    List<String> story = sentences(random.nextInt(14, 40), random.nextBoolean());
    List<String> texts = new ArrayList<>(versions(story));
    texts.addAll(parts(story));
    return texts.stream().map(this::item).toList();
  }

  private List<String> versions(List<String> story) {
    List<String> other = story.stream().map(this::withOtherFigures).toList();
    int kept = story.size() * random.nextInt(50, 75) / 100;
    return List.of(
        text(story),
        "  " + text(story).replace(" ", random.nextBoolean() ? "\n" : " \t"),
        text(edited(story, 10)),
        text(edited(story, 4)),
        text(other),
        text(edited(other, 8)),
        text(join(story, sentences(1 + story.size() * random.nextInt(5, 45) / 100, false))),
        text(join(story.subList(0, kept), sentences(story.size() - kept, false))),
        text(join(story.subList(0, kept), sentences(story.size() - kept, false))));
  }

  private List<String> parts(List<String> story) {
    int from = random.nextInt(story.size() / 2);
    int to = random.nextInt(from + 3, story.size());
    List<String> part = story.subList(from, to);
    String brief = text(story.subList(0, random.nextInt(1, 4)));
    return List.of(
        text(story.subList(0, to)),
        text(edited(part, 12)),
        text(join(sentences(part.size() + 3, true), part)),
        text(join(sentences(6, true), join(story.subList(0, 8), sentences(9, true)))),
        brief,
        brief + "\n\n" + gallery(),
        random.nextBoolean() ? "…" : "… \n");
  }

  private Item item(String text) {
    return new Item(
        text,
        random.nextInt(5) > 0 ? Optional.of(oneOf(SOURCES)) : Optional.empty(),
        random.nextInt(4) > 0 ? OptionalLong.of(random.nextInt(20)) : OptionalLong.empty());
  }

  private List<String> edited(List<String> story, int oneIn) {
    return story.stream().map(s -> random.nextInt(oneIn) == 0 ? sentence(true) : s).toList();
  }

  private String withOtherFigures(String sentence) {
    return DIGITS.matcher(sentence).replaceAll(digit -> "" + random.nextInt(1, 10));
  }

  private List<String> sentences(int count, boolean figuresThroughout) {
    return IntStream.range(0, count)
        .mapToObj(i -> sentence(figuresThroughout || i < count / 3))
        .toList();
  }

  private String sentence(boolean figures) {
    int length = random.nextInt(2, 16);
    String body =
        IntStream.range(0, length)
            .mapToObj(i -> word(figures))
            .collect(Collectors.joining(unspaced ? "" : " "));
    return unspaced ? body + "。" : (random.nextInt(8) == 0 ? "" : "The ") + body + mark();
  }

  private String mark() {
    return oneOf(new String[] {".", ".", ".", "!", ".”", " (9)."});
  }

  private String word(boolean figures) {
    if (figures && random.nextInt(wordsLeftOfFigures) == 0) {
      return String.format(oneOf(FIGURES), random.nextInt(1, 99), random.nextInt(1, 60));
    }
    if (unspaced) {
      return IntStream.range(0, 4).mapToObj(i -> ideograph()).collect(Collectors.joining());
    }
    return figures && random.nextInt(20) == 0
        ? oneOf(WORDS)
        : "w" + Integer.toString(random.nextInt(10, 36), 36) + (char) ('a' + random.nextInt(26));
  }

  private String ideograph() {
    return Character.toString(random.nextInt(30) == 0 ? 0x0E50 : 0x4E00 + random.nextInt(2_000));
  }

  private String text(List<String> sentences) {
    return String.join(unspaced ? "" : " ", sentences) + "\n";
  }

  private static List<String> join(List<String> one, List<String> other) {
    return IntStream.range(0, one.size() + other.size())
        .mapToObj(i -> i < one.size() ? one.get(i) : other.get(i - one.size()))
        .toList();
  }

  /** Furniture that the packs know. */
  private static String gallery() {
    return IntStream.rangeClosed(1, 40)
        .mapToObj(k -> "Photos: The flood near pier " + k + ". Hide Caption " + k + " of 40")
        .collect(Collectors.joining(" "));
  }

  private String oneOf(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}

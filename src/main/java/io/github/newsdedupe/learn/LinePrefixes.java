package io.github.newsdedupe.learn;

import io.github.newsdedupe.text.Lines;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds labels that begin a line and have a title after them, which no two articles share: {@link
 * Learner} cannot see them, for no whole sentence repeats.
 *
 * <p>Prose begins lines with the same words too, but it has them in the middle of lines as well,
 * and it goes on with a small letter. A label does neither: a new unit begins after it. Of texts in
 * scripts without capitals nothing is learned.
 */
public final class LinePrefixes {

  /** Articles that have it. Lower, and openings of a few stories on one subject are learned. */
  private static final int ARTICLES = 20;

  /**
   * The share of its occurrences that begin a line. Lower, and names and stock openings are learned
   * in sources whose paragraphs are single sentences; at 1, a story that mentions a label hides it.
   */
  private static final double BEGINS = .98;

  /**
   * The share of lines that go on with a capital. Lower, and prose that goes on with names is
   * learned.
   */
  private static final double CAPITAL = .9;

  /**
   * The share of lines that go on with a letter at all. Lower, and rows of a table are learned,
   * which go on with numbers.
   */
  private static final double LETTER = .5;

  /** Different words after it. Lower, and parts of names and of titles are learned. */
  private static final int CONTINUATIONS = 10;

  /** The share of lines that go on with the same word, which then belongs to the label too. */
  private static final double FIXED = .8;

  private static final int LEAST_WORDS = 2;

  private final List<WrittenLine> lines = new ArrayList<>();

  private LinePrefixes() {}

  /**
   * The labels of one source, those in most articles first.
   *
   * @param texts some hundred articles of the source in UTF-8, in any order
   */
  public static List<LearnedPrefix> learn(List<byte[]> texts) {
    LinePrefixes prefixes = new LinePrefixes();
    for (int a = 0; a < texts.size(); a++) {
      prefixes.addLines(a, texts.get(a));
    }
    return prefixes.find();
  }

  private void addLines(int article, byte[] text) {
    Lines unwrapped = Lines.unwrapped(text, Lines.of(text, 0, text.length));
    for (int i = 0; i < unwrapped.count(); i++) {
      int from = unwrapped.contentStart(i);
      int length = unwrapped.contentEnd(i) - from;
      if (length > 0) {
        lines.add(WrittenLine.of(article, new String(text, from, length, StandardCharsets.UTF_8)));
      }
    }
  }

  private List<LearnedPrefix> find() {
    Map<String, List<WrittenLine>> byBeginning =
        lines.stream()
            .filter(line -> line.words().size() > LEAST_WORDS)
            .collect(Collectors.groupingBy(line -> line.pair(0)));
    byBeginning.values().removeIf(beginning -> articles(beginning) < ARTICLES);
    Map<String, Integer> everywhere = count(byBeginning);
    return byBeginning.entrySet().stream()
        .filter(e -> e.getValue().size() >= BEGINS * everywhere.getOrDefault(e.getKey(), 0))
        .flatMap(e -> judge(e.getValue()).stream())
        .sorted(
            Comparator.comparingInt((LearnedPrefix prefix) -> -prefix.articles())
                .thenComparing(LearnedPrefix::text))
        .toList();
  }

  /** How often each of these beginnings stands anywhere. */
  private Map<String, Integer> count(Map<String, List<WrittenLine>> beginnings) {
    Map<String, Integer> counts = new HashMap<>();
    for (WrittenLine line : lines) {
      for (int i = 0; i + 1 < line.words().size(); i++) {
        if (beginnings.containsKey(line.pair(i))) {
          counts.merge(line.pair(i), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private static Optional<LearnedPrefix> judge(List<WrittenLine> sameBeginning) {
    List<WrittenLine> same = sameBeginning;
    int words = LEAST_WORDS;
    Map<String, List<WrittenLine>> byNext = byWord(same, words);
    List<WrittenLine> most = largest(byNext);
    while (most.size() >= FIXED * same.size() && !most.get(0).folded(words).isEmpty()) {
      same = most;
      words++;
      byNext = byWord(same, words);
      most = largest(byNext);
    }
    byNext.remove("");
    boolean varies = byNext.size() >= CONTINUATIONS && articles(same) >= ARTICLES;
    return varies && goesOnWithCapital(same, words)
        ? Optional.of(new LearnedPrefix(text(same, words), articles(same), byNext.size()))
        : Optional.empty();
  }

  private static Map<String, List<WrittenLine>> byWord(List<WrittenLine> same, int i) {
    return same.stream().collect(Collectors.groupingBy(line -> line.folded(i)));
  }

  private static List<WrittenLine> largest(Map<String, List<WrittenLine>> groups) {
    return groups.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
  }

  private static boolean goesOnWithCapital(List<WrittenLine> same, int words) {
    Stream<WrittenLine.Word> next =
        same.stream()
            .filter(line -> line.words().size() > words)
            .map(line -> line.words().get(words))
            .filter(word -> word.isCapital() || word.isSmall());
    Map<Boolean, Long> counts =
        next.collect(Collectors.partitioningBy(WrittenLine.Word::isCapital, Collectors.counting()));
    long capitals = counts.getOrDefault(true, 0L);
    long letters = capitals + counts.getOrDefault(false, 0L);
    return capitals >= CAPITAL * letters && letters >= LETTER * same.size();
  }

  private static int articles(List<WrittenLine> some) {
    return (int) some.stream().mapToInt(WrittenLine::article).distinct().count();
  }

  /** As most lines have it, and of those that are as common, the first by alphabet. */
  private static String text(List<WrittenLine> same, int words) {
    Map<String, Long> spellings =
        same.stream()
            .map(line -> line.beginning(words))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return spellings.entrySet().stream()
        .min(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }
}

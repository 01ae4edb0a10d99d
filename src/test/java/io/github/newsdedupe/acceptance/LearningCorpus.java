package io.github.newsdedupe.acceptance;

import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.furniture.StrippedText;
import io.github.newsdedupe.furniture.Stripper;
import io.github.newsdedupe.learn.ArticleSegments;
import io.github.newsdedupe.learn.LearnedFurniture;
import io.github.newsdedupe.learn.LearnedPrefix;
import io.github.newsdedupe.learn.Learner;
import io.github.newsdedupe.learn.LinePrefixes;
import io.github.newsdedupe.similarity.Similarity;
import io.github.newsdedupe.sketch.ShingleSet;
import io.github.newsdedupe.sketch.Shingles;
import io.github.newsdedupe.text.WordScanner;
import io.github.newsdedupe.text.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Articles with their sources, and what is learned from them. */
final class LearningCorpus {

  private static final Stripper STRIPPER = new Stripper(RuleSet.builtIn());

  private final Map<String, String> texts;
  private final Map<String, String> sources;
  private final Words words = new Words();
  private final WordScanner scanner = new WordScanner(words);

  private boolean isStripped;

  private LearningCorpus(Map<String, String> texts, Map<String, String> sources) {
    this.texts = texts;
    this.sources = sources;
  }

  static LearningCorpus of(String set) throws IOException {
    return new LearningCorpus(SharedCorpus.texts(set), SharedCorpus.fields(set, "source"));
  }

  /** The same after the packs. */
  LearningCorpus stripped() {
    isStripped = true;
    return this;
  }

  /** The first articles of one source. */
  LearningCorpus ofSource(String source, int most) {
    Map<String, String> some = new LinkedHashMap<>();
    texts.forEach(
        (id, text) -> {
          if (source.equals(sources.get(id)) && some.size() < most && !text.isBlank()) {
            some.put(id, text);
          }
        });
    return new LearningCorpus(some, sources);
  }

  /** The same with each box put between two lines, or at the end, of so many articles. */
  LearningCorpus with(List<List<String>> boxes, int hosts, SplittableRandom random) {
    Map<String, String> injected = new LinkedHashMap<>(texts);
    List<String> ids = new ArrayList<>(texts.keySet());
    for (List<String> box : boxes) {
      for (int i = 0; i < hosts; i++) {
        int other = random.nextInt(i, ids.size());
        String id = ids.set(other, ids.get(i));
        ids.set(i, id);
        List<String> lines = new ArrayList<>(injected.getOrDefault(id, "").lines().toList());
        lines.addAll(random.nextInt(lines.size() + 1), box);
        injected.put(id, String.join("\n", lines));
      }
    }
    return new LearningCorpus(injected, sources);
  }

  LearnedFurniture learn() {
    List<ArticleSegments> articles = new ArrayList<>();
    texts.forEach(
        (id, text) -> {
          scan(text);
          articles.add(ArticleSegments.of(id, sources.getOrDefault(id, ""), words));
        });
    return Learner.learn(articles);
  }

  /** The labels with titles after them, from the first few hundred articles of each source. */
  List<LearnedPrefix> prefixes() {
    Map<String, List<byte[]>> bySource = new TreeMap<>();
    texts.forEach(
        (id, text) ->
            bySource
                .computeIfAbsent(sources.getOrDefault(id, ""), source -> new ArrayList<>())
                .add(text.getBytes(StandardCharsets.UTF_8)));
    return bySource.values().stream()
        .flatMap(all -> LinePrefixes.learn(all.subList(0, Math.min(all.size(), 500))).stream())
        .toList();
  }

  /** How many matches lie in sentences that were learned, and how many there are. */
  int[] countMatches(Pattern pattern, LearnedFurniture learned) {
    int[] counts = new int[2];
    texts.forEach(
        (id, text) -> {
          LongPredicate furniture = learned.forSource(sources.getOrDefault(id, ""));
          byte[] utf8 = scan(text);
          for (int s = 0; s < words.sentences(); s++) {
            if (furniture.test(words.sentenceKey(s))) {
              counts[0] += count(pattern, sentence(utf8, s));
            }
          }
          counts[1] += count(pattern, text);
        });
    return counts;
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }

  private String sentence(byte[] utf8, int s) {
    int from = words.start(s);
    return new String(utf8, from, words.end(s) - from, StandardCharsets.UTF_8);
  }

  /**
   * How many characters of these lines are learned, how many there are, and how many of other text
   * are learned that were not before the lines were put in.
   */
  int[] countInjected(List<List<String>> boxes, LongPredicate learned, LongPredicate before) {
    String all = boxes.stream().flatMap(List::stream).collect(Collectors.joining("\n"));
    int[] counts = new int[3];
    for (String text : texts.values()) {
      byte[] utf8 = scan(text);
      for (int s = 0; s < words.sentences(); s++) {
        String sentence = sentence(utf8, s);
        boolean found = learned.test(words.sentenceKey(s));
        if (all.contains(sentence)) {
          counts[0] += found ? sentence.length() : 0;
          counts[1] += sentence.length();
        } else if (found && !before.test(words.sentenceKey(s))) {
          counts[2] += sentence.length();
        }
      }
    }
    return counts;
  }

  /** The similarity of two articles without what was learned; 0 if one is not there. */
  double jaccard(String a, String b, LearnedFurniture learned) {
    return texts.containsKey(a) && texts.containsKey(b)
        ? Similarity.between(shingles(a, learned), shingles(b, learned)).jaccard()
        : 0;
  }

  /** As articles are compared: less than a twentieth is not worth leaving out. */
  private ShingleSet shingles(String id, LearnedFurniture learned) {
    scan(texts.getOrDefault(id, ""));
    Shingles shingles = new Shingles();
    shingles.fill(words);
    int all = shingles.size();
    shingles.fill(words, learned.forSource(sources.getOrDefault(id, "")));
    if ((all - shingles.size()) * 20 < all) {
      shingles.fill(words);
    }
    return shingles.toSet();
  }

  private byte[] scan(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    words.clear();
    (isStripped ? STRIPPER.strip(utf8) : StrippedText.unstripped(utf8)).forEachKept(scanner::scan);
    return utf8;
  }
}

package io.github.newsdedupe.learn;

import io.github.newsdedupe.text.WordScanner;
import io.github.newsdedupe.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Articles of made-up text, and what is learned from them. */
final class Newsroom {

  /** A sentence of an article, where it begins in bytes, and whether it was learned. */
  record Segment(int start, String text, boolean learned) {}

  private final List<String> texts = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();

  /** Adds an article of one source for all. */
  void print(String text) {
    print("", text);
  }

  void print(String source, String text) {
    sources.add(source);
    texts.add(text);
  }

  void clear() {
    texts.clear();
    sources.clear();
  }

  int size() {
    return texts.size();
  }

  LearnedFurniture learn() {
    return Learner.learn(IntStream.range(0, texts.size()).mapToObj(this::segments).toList());
  }

  /** The sentences of article {@code i}, for the learner. */
  ArticleSegments segments(int i) {
    Words words = scan(texts.get(i));
    return ArticleSegments.of("article-" + i, sources.get(i), words);
  }

  /** The sentences of article {@code i}. */
  List<Segment> segments(int i, LearnedFurniture learned) {
    byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_8);
    Words words = scan(texts.get(i));
    return IntStream.range(0, words.sentences())
        .mapToObj(
            s ->
                new Segment(
                    words.start(s),
                    string(text, words.start(s), words.end(s)),
                    learned.forSource(sources.get(i)).test(words.sentenceKey(s))))
        .toList();
  }

  /** The sentences that were learned, each once, as its example has it. */
  List<String> learned(LearnedFurniture learned) {
    return learned.segments().stream().map(this::text).sorted().toList();
  }

  /** A learned sentence, as its example has it. */
  String text(LearnedSegment segment) {
    byte[] text = texts.get(segment.example()).getBytes(StandardCharsets.UTF_8);
    Words words = scan(texts.get(segment.example()));
    int s = 0;
    while (words.sentenceKey(s) != segment.key()) {
      s++;
    }
    return string(text, words.start(s), words.end(s));
  }

  private static String string(byte[] text, int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }

  private static Words scan(String article) {
    byte[] text = article.getBytes(StandardCharsets.UTF_8);
    Words words = new Words();
    new WordScanner(words).scan(text, 0, text.length);
    return words;
  }
}

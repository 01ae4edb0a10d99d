package io.github.newsdedupe.store;

import io.github.newsdedupe.corpus.InputFile;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.learn.ArticleSegments;
import io.github.newsdedupe.lsh.BandHashes;
import io.github.newsdedupe.lsh.Banding;
import io.github.newsdedupe.sketch.MinHasher;
import io.github.newsdedupe.sketch.ShingleSample;
import io.github.newsdedupe.sketch.Shingles;
import io.github.newsdedupe.text.WordScanner;
import io.github.newsdedupe.text.Words;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Sketches of texts that nobody wrote. */
public final class MadeUp {

  static final Banding BANDING = new Banding(5, 2);
  static final InputFile FILE = new InputFile(Path.of("n.jsonl"), "n.jsonl", true, 0);

  private final Words words = new Words();
  private final WordScanner scanner = new WordScanner(words);
  private final Shingles shingles = new Shingles();
  private final MinHasher minHasher = new MinHasher(BANDING.signatureLength());

  /** By id. */
  public List<SketchedArticle> articles(int count) {
    List<SketchedArticle> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(article(i, i));
    }
    articles.sort(Comparator.comparing(SketchedArticle::id));
    return articles;
  }

  /** Number so and so, with a text of this number. */
  public SketchedArticle article(int i, int content) {
    return article(String.format("%06d", i), i + 1, content);
  }

  SketchedArticle article(String id, int line) {
    return article(id, line, line);
  }

  private SketchedArticle article(String id, int line, int content) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1 + content % 40; i++) {
      text.append("w").append(content * 31 + i).append(i % 9 == 8 ? ". The " : " ");
    }
    byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
    words.clear();
    scanner.scan(utf8, 0, utf8.length);
    shingles.fill(words);
    String source = "outlet " + line % 3;
    return new SketchedArticle(
        id,
        new Locator.JsonLine(FILE, line * 5_000_000_000L, utf8.length, line),
        BandHashes.of(minHasher.sketch(shingles), BANDING, content),
        ShingleSample.of(shingles),
        source,
        line % 2 == 0 ? OptionalLong.of(line - 20_000) : OptionalLong.empty(),
        words.length(),
        shingles.size(),
        content % 5 == 0,
        content % 7 == 0,
        line % 2 == 0 ? List.of("even") : List.of(),
        Optional.of(ArticleSegments.of(id, source, words)),
        content);
  }
}

package io.github.newsdedupe.index;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.Metadata;
import io.github.newsdedupe.store.MadeUp;
import io.github.newsdedupe.store.SketchedArticle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/** Articles that nobody wrote, on their way into an index. */
final class Portion {

  static final IndexSettings SETTINGS =
      new IndexSettings(0.5, 0.99, true, true, "sha of rules", "sketches");

  private static final MadeUp MADE_UP = new MadeUp();

  private Portion() {}

  /** The file with the articles of the index in a folder. */
  static Path data(Path folder) {
    IndexFolder index = IndexFolder.at(folder);
    return index.dataFile(index.manifest());
  }

  static String id(int i) {
    return String.format("%06d", i);
  }

  /** Texts of many scripts and lengths, of which some are longer than a chunk. */
  static Article article(int i, int content) {
    String text = ("w" + content + " Přílišné новости 消息 \0").repeat(1 + content % 50);
    boolean isLong = content % 97 == 13;
    Metadata metadata =
        new Metadata(
            content % 2 == 0 ? Optional.of("Title " + content) : Optional.empty(),
            content % 3 == 0 ? Optional.of("") : Optional.of("outlet " + content),
            Optional.of("2020-02-01"),
            Optional.empty());
    byte[] utf8 = (isLong ? text.repeat(200) : text).getBytes(StandardCharsets.UTF_8);
    SketchedArticle sketch = MADE_UP.article(i, content);
    return new Article(id(i), sketch.locator(), utf8, metadata);
  }

  static IndexBatch of(int from, int to) {
    return of(IntStream.range(from, to), 0);
  }

  /** Articles of these numbers; another edition has other texts. */
  static IndexBatch of(IntStream numbers, int edition) {
    IndexBatch batch = new IndexBatch();
    numbers.forEach(
        i -> {
          int content = i + edition * 1_000;
          batch.add(ArticleRecord.of(id(i), article(i, content)), MADE_UP.article(i, content), 0);
        });
    return batch.close();
  }
}

package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.furniture.KeptPieces;
import io.github.newsdedupe.reference.RandomNews;
import io.github.newsdedupe.reference.RandomNews.Item;
import io.github.newsdedupe.reference.ReferenceArticle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Random news as a file that the engine reads, and as the reference sees them. */
final class NewsFile {

  private static final JsonMapper JSON = new JsonMapper();

  private final List<Item> items;
  private final Path file;

  /** Writes articles of which the ids are their places, so that both have one order. */
  NewsFile(Path file, List<Item> items) throws IOException {
    this.items = items;
    this.file = file;
    List<String> lines = new ArrayList<>();
    for (Item item : items) {
      ObjectNode line = JSON.createObjectNode();
      line.put("id", String.format("%04d", lines.size()));
      line.put("text", item.text());
      item.source().ifPresent(source -> line.put("source", source));
      lines.add(line.toString());
    }
    Files.write(file, lines);
  }

  /** The articles of a few families. */
  static NewsFile random(Path file, long seed) throws IOException {
    RandomNews news = new RandomNews(seed);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      items.addAll(news.family());
    }
    return new NewsFile(file, items);
  }

  Corpus open() throws IOException {
    return Corpus.open(CorpusOptions.of(List.of(file.toString())), InputStream.nullInputStream());
  }

  /** The same articles in two files, those of one held against those of the other. */
  Corpus openParted(IntPredicate against) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Path own = file.resolveSibling("own.jsonl");
    Path others = file.resolveSibling("others.jsonl");
    Files.write(own, lines(lines, against.negate()));
    Files.write(others, lines(lines, against));
    return Corpus.open(
        CorpusOptions.of(List.of(own.toString())).against(List.of(others.toString())),
        InputStream.nullInputStream());
  }

  private static List<String> lines(List<String> lines, IntPredicate wanted) {
    return IntStream.range(0, lines.size()).filter(wanted).mapToObj(lines::get).toList();
  }

  /** The articles as the engine reads them. */
  List<Article> articles() throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Corpus corpus = open()) {
      EveryArticle.of(corpus, articles::add);
    }
    return articles;
  }

  /** The same articles as the reference sees them, without dates. */
  List<ReferenceArticle> reference() {
    return items.stream().map(NewsFile::reference).toList();
  }

  private static ReferenceArticle reference(Item item) {
    ReferenceArticle article = ReferenceArticle.of(item.text(), KeptPieces.of(item.text()));
    return item.source().map(article::by).orElse(article);
  }
}

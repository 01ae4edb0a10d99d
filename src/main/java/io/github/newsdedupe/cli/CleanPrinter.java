package io.github.newsdedupe.cli;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.ArticleSink;
import io.github.newsdedupe.corpus.Skipped;
import io.github.newsdedupe.corpus.UniqueIds;
import io.github.newsdedupe.engine.ArticleSketcher;
import io.github.newsdedupe.engine.Stages;
import io.github.newsdedupe.furniture.StrippedText;
import io.github.newsdedupe.report.CleanedArticle;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Cleans articles one by one as they are read and prints each. */
final class CleanPrinter implements ArticleSink {

  private final Stages stages;
  private final ArticleSketcher sketcher;
  private final UniqueIds ids;
  private final BiFunction<CleanedArticle, byte[], String> form;
  private final OutputStream out;
  private final List<Skipped> skipped = new ArrayList<>();
  private int count;

  /** Whether the last article ended without a line end; one alone is printed as it is. */
  private boolean lineIsOpen;

  /**
   * A printer.
   *
   * @param ids of all articles to come
   * @param form how a cleaned article, and its original text, is printed
   */
  CleanPrinter(
      Stages stages,
      UniqueIds ids,
      BiFunction<CleanedArticle, byte[], String> form,
      OutputStream out) {
    this.stages = stages;
    this.ids = ids;
    this.sketcher = stages.sketcher();
    this.form = form;
    this.out = out;
  }

  @Override
  public void article(Article article) {
    String id = ids.nameOf(article.id(), article.locator());
    StrippedText stripped = stages.strip(article.text());
    boolean thin = sketcher.isThin(stripped);
    CleanedArticle cleaned = CleanedArticle.of(id, article, stripped, thin);
    try {
      print(form.apply(cleaned, article.text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    count++;
  }

  /** Prints an article on lines of its own. */
  private void print(String text) throws IOException {
    if (lineIsOpen) {
      out.write('\n');
    }
    out.write(text.getBytes(StandardCharsets.UTF_8));
    lineIsOpen = !text.isEmpty() && !text.endsWith("\n");
  }

  @Override
  public void skip(Skipped reason) {
    skipped.add(reason);
  }

  /** How many articles were printed. */
  int count() {
    return count;
  }

  /** What was not read. */
  List<Skipped> skipped() {
    return skipped;
  }
}

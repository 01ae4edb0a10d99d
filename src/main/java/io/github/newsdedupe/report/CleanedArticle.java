package io.github.newsdedupe.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.corpus.Metadata;
import io.github.newsdedupe.furniture.RemovedSpan;
import io.github.newsdedupe.furniture.StrippedText;
import io.github.newsdedupe.text.Lines;
import io.github.newsdedupe.text.Printable;
import io.github.newsdedupe.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article without its furniture, as {@code dedupe clean} prints it.
 *
 * @param article its id
 * @param title its headline, if known
 * @param source who published it, if known
 * @param date when, if known
 * @param url where, if known
 * @param text what was kept
 * @param removed what was not, in text order
 * @param status {@code ok}, or {@code thin} when too little is left to be compared other than whole
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CleanedArticle(
    String article,
    Optional<String> title,
    Optional<String> source,
    Optional<String> date,
    Optional<String> url,
    String text,
    List<Removed> removed,
    String status) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int EXCERPT = 60;

  /**
   * A removed span.
   *
   * @param rule the rule that found it
   * @param kind the sort of furniture
   * @param line of its first character, from 1
   * @param column of its first character, in code points from 1
   * @param byteStart offset of its first byte in the UTF-8 text
   * @param byteEnd offset after its last byte
   */
  public record Removed(
      String rule, String kind, int line, int column, int byteStart, int byteEnd) {}

  /** Copies the list. */
  public CleanedArticle {
    removed = List.copyOf(removed);
  }

  /** Describes a stripped article under this id. */
  public static CleanedArticle of(String id, Article article, StrippedText stripped, boolean thin) {
    byte[] text = article.text();
    Metadata known = article.metadata();
    String kept = new String(stripped.kept(), StandardCharsets.UTF_8);
    return new CleanedArticle(
        id,
        known.title(),
        known.source(),
        known.date(),
        known.url(),
        kept,
        removed(text, stripped),
        thin ? "thin" : stripped.isSuspect() ? "suspect" : "ok");
  }

  private static List<Removed> removed(byte[] text, StrippedText stripped) {
    Lines lines = Lines.of(text, 0, text.length);
    List<Removed> removed = new ArrayList<>();
    for (RemovedSpan span : stripped.removed()) {
      int line = lines.lineAt(span.start());
      int column = Utf8.count(text, lines.start(line), span.start()) + 1;
      removed.add(
          new Removed(span.rule(), span.kind(), line + 1, column, span.start(), span.end()));
    }
    return removed;
  }

  /** One line of JSON, its line end included. */
  public String toJson() {
    return JSON.writeValueAsString(this) + "\n";
  }

  /**
   * One line for each removed span, in the form of compiler messages, and a summary.
   *
   * @param original the text that was cleaned
   */
  public String explain(byte[] original) {
    StringBuilder lines = new StringBuilder();
    long bytes = 0;
    for (Removed span : removed) {
      lines.append(
          String.format(
              Locale.ROOT,
              "%s:%d:%d: %s (%s, %d bytes): %s%n",
              Printable.of(article),
              span.line,
              span.column,
              Printable.of(span.kind),
              Printable.of(span.rule),
              span.byteEnd - span.byteStart,
              Printable.of(excerpt(original, span))));
      bytes += span.byteEnd - span.byteStart;
    }
    lines.append(
        String.format(
            Locale.ROOT,
            "%s: %d of %d bytes removed in %d %s, status %s%n",
            Printable.of(article),
            bytes,
            original.length,
            removed.size(),
            removed.size() == 1 ? "span" : "spans",
            status));
    return lines.toString().replace("\r\n", "\n");
  }

  private static String excerpt(byte[] text, Removed span) {
    String all =
        new String(text, span.byteStart, span.byteEnd - span.byteStart, StandardCharsets.UTF_8)
            .strip()
            .replaceAll("\\s+", " ");
    if (all.codePointCount(0, all.length()) <= EXCERPT) {
      return all;
    }
    return all.substring(0, all.offsetByCodePoints(0, EXCERPT - 1)) + "…";
  }
}

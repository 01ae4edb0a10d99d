package io.github.newsdedupe.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives the articles of a corpus, on their way to whoever reads it, the metadata that they lack,
 * and remembers which rows of a table were of use. May be used by many threads.
 */
final class Completion {

  private final Optional<Provenance> provenance;

  /** For each row that names an article, the place of that article. */
  private final Map<String, String> named = new ConcurrentHashMap<>();

  /** Rows that name articles at more than one place. */
  private final Set<String> shared = ConcurrentHashMap.newKeySet();

  Completion(Optional<Provenance> provenance) {
    this.provenance = provenance;
  }

  /** A sink that completes articles and hands them on, as far as there is memory for them. */
  ArticleSink before(ArticleSink sink) {
    ArticleSink last = Burden.before(sink);
    return provenance.<ArticleSink>map(known -> new Completing(known, last)).orElse(last);
  }

  /** What the user should know about a table once all articles have been read. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (provenance.orElse(null) instanceof MetadataTable table) {
      Collection<String> ids = table.ids();
      warn(table, ids.stream().filter(id -> !named.containsKey(id)).toList(), "no article")
          .ifPresent(warnings::add);
      warn(table, ids.stream().filter(shared::contains).toList(), "more than one article")
          .ifPresent(warnings::add);
    }
    return warnings;
  }

  private static Optional<String> warn(MetadataTable table, List<String> ids, String what) {
    return ids.stream()
        .findFirst()
        .map(
            first ->
                table.file()
                    + ": "
                    + (ids.size() == 1 ? "1 id names " : ids.size() + " ids name ")
                    + what
                    + (ids.size() == 1 ? ": " : "; the first: ")
                    + first);
  }

  /** Remembers which row names an article. */
  void remember(String id, Locator locator) {
    if (provenance.orElse(null) instanceof MetadataTable table) {
      String place = locator.place();
      table
          .idOf(id, locator)
          .filter(row -> !place.equals(named.computeIfAbsent(row, first -> place)))
          .ifPresent(shared::add);
    }
  }

  private final class Completing implements ArticleSink {
    private final Provenance known;
    private final ArticleSink sink;

    Completing(Provenance known, ArticleSink sink) {
      this.known = known;
      this.sink = sink;
    }

    @Override
    public void article(Article article) {
      remember(article.id(), article.locator());
      sink.article(article.with(article.metadata().or(known.of(article))));
    }

    @Override
    public void skip(Skipped skipped) {
      sink.skip(skipped);
    }
  }
}

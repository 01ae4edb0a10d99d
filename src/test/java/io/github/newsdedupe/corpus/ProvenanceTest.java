package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metadata that come from elsewhere are those of the article wherever it is read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProvenanceTest {

  @TempDir private Path root;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void writeAnArchive() throws IOException {
    folder = new Folder(root);
    folder.write("archive/cnn/a.txt", "Rain fell.");
    folder.write("archive/npr/b.jsonl", "{\"id\":\"b\",\"text\":\"Snow\"}\n{\"text\":\"Hail\"}\n");
    folder.write("archive/bbc/c.txt", Exports.NEXIS.write(Exports.stories(2)));
  }

  @Test
  void an_article_that_is_read_again_has_the_same_metadata() throws IOException {
    String table =
        "article,source,title\nb,npr,Snow\n" + folder.path("archive/cnn/a.txt") + ",cnn,\n";
    folder.write("table.csv", table);
    for (String where : List.of("path:1", folder.path("table.csv"))) {
      Corpus corpus = corpus(where);

      Collected first = Collected.of(corpus);
      Collected again = new Collected();
      first.articles().forEach(article -> corpus.reread(article.locator(), again));

      assertEquals(metadata(first), metadata(again));
      assertEquals(first.ids(), again.ids());
    }
  }

  @Test
  void a_folder_is_the_source_of_every_article_in_a_file() throws IOException {
    List<Optional<String>> sources =
        Collected.of(corpus("path:1")).articles().stream()
            .filter(article -> article.locator().file().jsonLines())
            .map(article -> article.metadata().source())
            .toList();

    assertEquals(List.of(Optional.of("npr"), Optional.of("npr")), sources);
  }

  @Test
  void what_an_export_says_wins() throws IOException {
    for (Article article : Collected.of(corpus("path:1")).articles()) {
      boolean export = article.locator().file().id().endsWith("c.txt");
      assertEquals(
          export, article.metadata().source().filter("The Tarnwick Lamp"::equals).isPresent());
    }
  }

  private Corpus corpus(String where) throws IOException {
    return Folder.open(
        new CorpusOptions(
            List.of(folder.path("archive")),
            List.of("*"),
            List.of(),
            Optional.empty(),
            JsonFields.DEFAULT,
            Optional.of(Provenance.of(where)),
            List.of(),
            List.of()));
  }

  private static List<Metadata> metadata(Collected collected) {
    return collected.articles().stream().map(Article::metadata).toList();
  }
}

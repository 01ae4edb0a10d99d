package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all exports have in common. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportTest {

  private static final List<String> WORDS =
      List.of("ferry", "Tarnwick", "votes", "of", "10", "DOCUMENTS", "Body", "été", "LENGTH", ":");

  @TempDir private Path root;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void setFolder() {
    folder = new Folder(root);
  }

  @ParameterizedTest
  @EnumSource
  void every_document_is_an_article_of_its_title_and_its_text(Exports format) throws IOException {
    List<Exports.Story> stories = Exports.stories(3);

    Collected collected = read(format.write(stories));

    assertEquals(stories.stream().map(Exports.Story::text).toList(), collected.texts());
    assertEquals(List.of(), collected.skipped());
  }

  @ParameterizedTest
  @EnumSource
  void title_source_and_date_are_known(Exports format) throws IOException {
    for (Article article : read(format.write(Exports.stories(2))).articles()) {
      Metadata metadata = article.metadata();

      assertTrue(Collected.text(article).startsWith(metadata.title().orElseThrow() + "\n"));
      assertEquals(Optional.of("The Tarnwick Lamp"), metadata.source());
      assertTrue(metadata.date().orElseThrow().matches(".*20[12]0.*"), metadata.toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_article_is_named_by_the_line_on_which_it_begins(Exports format) throws IOException {
    String text = format.write(Exports.stories(3));

    for (Article article : read(text).articles()) {
      String line = article.id().substring(folder.path("a.txt").length() + 1);
      String there = text.lines().toList().get(Integer.parseInt(line) - 1);
      assertTrue(there.endsWith(article.metadata().title().orElseThrow()), there);
      assertEquals(article.id(), article.locator().place());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_single_document_is_named_by_its_file(Exports format) throws IOException {
    List<Exports.Story> story = Exports.stories(1);

    Collected collected = read(format.write(story));

    assertEquals(List.of(folder.path("a.txt")), collected.ids());
    assertEquals(List.of(story.get(0).text()), collected.texts());
    assertEquals(Optional.of(story.get(0).title()), collected.articles().get(0).metadata().title());
  }

  @ParameterizedTest
  @EnumSource
  void line_ends_form_feeds_and_a_byte_order_mark_make_no_difference(Exports format)
      throws IOException {
    List<Exports.Story> stories = Exports.stories(3);
    String text = format.write(stories);

    Collected collected = read("\uFEFF" + text.replace("\n", "\r\n"));
    List<String> texts = collected.texts().stream().map(t -> t.replace("\r", "")).toList();
    assertEquals(stories.stream().map(Exports.Story::text).toList(), texts);
    assertRereadable(collected);

    texts = read(text.replace("\n", "\r")).texts();
    assertEquals(
        stories.stream().map(Exports.Story::text).toList(),
        texts.stream().map(t -> t.replace("\r", "\n")).toList());
    assertEquals(3, read(text.replace("\n\n\n", "\n\f\n\n")).articles().size());
  }

  @ParameterizedTest
  @EnumSource
  void an_export_in_windows_1252_is_read_and_read_again(Exports format) throws IOException {
    List<Exports.Story> stories =
        List.of(
            new Exports.Story("Une fête à Tarnwick", "Le café est “plein”.\n\nIl pleut."),
            new Exports.Story("L’été à Tarnwick", "Le bac coûte 2 €."));
    folder.write("a.txt", format.write(stories).getBytes(Charset.forName("windows-1252")));

    Collected collected = Collected.of(folder.corpus());

    assertEquals(stories.stream().map(Exports.Story::text).toList(), collected.texts());
    assertRereadable(collected);
  }

  @ParameterizedTest
  @EnumSource
  void an_export_in_utf_16_is_skipped_with_the_way_out(Exports format) throws IOException {
    folder.write("a.txt", format.write(Exports.stories(2)).getBytes(StandardCharsets.UTF_16));

    List<Skipped> skipped = Collected.of(folder.corpus()).skipped();

    assertEquals(1, skipped.size());
    assertTrue(skipped.get(0).reason().endsWith("in UTF-16: convert it to UTF-8 first"));
  }

  @ParameterizedTest
  @EnumSource
  void any_number_of_generated_documents_gives_as_many_articles(Exports format) throws IOException {
    SplittableRandom random = new SplittableRandom(format.name().hashCode());
    for (int round = 0; round < 20; round++) {
      List<Exports.Story> stories = new ArrayList<>();
      for (int i = random.nextInt(2, 30); i > 0; i--) {
        stories.add(new Exports.Story("Bac " + words(random, 5), body(random)));
      }

      Collected collected = read(format.write(stories));

      assertEquals(stories.stream().map(Exports.Story::text).toList(), collected.texts());
      assertRereadable(collected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_document_that_is_gone_when_it_is_read_again_is_skipped(Exports format) throws IOException {
    folder.write("a.txt", format.write(Exports.stories(3)));
    Corpus corpus = folder.corpus();
    Article last = Collected.of(corpus).articles().get(2);
    assertInstanceOf(Locator.ExportedDocument.class, last.locator());

    Collected again = new Collected();
    folder.write("a.txt", "x".repeat((int) Files.size(root.resolve("a.txt"))));
    corpus.reread(last.locator(), again);
    folder.write("a.txt", "Rain fell.");
    corpus.reread(last.locator(), again);

    assertEquals(List.of(), again.articles());
    assertEquals("changed since it was read", again.skipped().get(0).reason());
    assertTrue(again.skipped().get(1).reason().startsWith("cannot be read: "));
  }

  @Test
  void an_export_on_standard_input_is_split() throws IOException {
    try (Corpus corpus = Folder.standardInput(Exports.PROQUEST.write(Exports.stories(2)))) {
      List<String> ids = Collected.of(corpus).ids();

      assertEquals(List.of("-:5", "-:41"), ids);
    }
  }

  private void assertRereadable(Collected collected) throws IOException {
    Collected again = new Collected();
    try (Corpus corpus = folder.corpus()) {
      collected.articles().forEach(article -> corpus.reread(article.locator(), again));
    }
    assertEquals(collected.texts(), again.texts());
    assertEquals(collected.ids(), again.ids());
  }

  private static String body(SplittableRandom random) {
    StringBuilder body = new StringBuilder();
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      body.append(words(random, 30)).append(random.nextBoolean() ? ".\n" : ".\n\nIl ");
    }
    return body + "pleut.";
  }

  private static String words(SplittableRandom random, int most) {
    StringBuilder words = new StringBuilder("bac");
    for (int i = random.nextInt(1, most); i > 0; i--) {
      words.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return words.toString();
  }

  private Collected read(String text) throws IOException {
    folder.write("a.txt", text);
    return Collected.of(folder.corpus());
  }
}

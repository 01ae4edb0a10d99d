package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be split, what only looks like an export, and what is made to take long. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportRefusalTest {

  /** Generous: what is not linear takes minutes. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir private Path root;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void setFolder() {
    folder = new Folder(root);
  }

  @Test
  void a_document_without_text_is_skipped_and_the_others_are_read() throws IOException {
    String text = Exports.PROQUEST.write(Exports.stories(3));
    String missing = text.replaceFirst("Full text: [^_]*?Subject:", "Subject:");

    Collected collected = read(missing);

    assertEquals(2, collected.articles().size());
    assertEquals(
        List.of(new Skipped(folder.path("a.txt") + ":3", "ProQuest export: no full text")),
        collected.skipped());
  }

  @Test
  void two_documents_with_a_lost_line_between_them_are_not_one_article() throws IOException {
    String text = Exports.NEXIS.write(Exports.stories(3));

    Collected collected = read(text.replace("2 of 3 DOCUMENTS", ""));

    assertEquals(List.of("Ferry number 3 stays"), titles(collected));
    assertEquals(
        "LexisNexis export: two lengths in one document", collected.skipped().get(0).reason());
  }

  @Test
  void delimiters_that_disagree_are_refused_with_the_way_out() throws IOException {
    String text = Exports.NEXIS.write(Exports.stories(3)).replace("2 of 3 DOC", "3 of 3 DOC");

    assertEquals(
        List.of(
            new Skipped(
                folder.path("a.txt"),
                "LexisNexis export that cannot be split: '3 of 3 DOCUMENTS' comes after"
                    + " '3 of 3 DOCUMENTS'; export it again as plain text, or one document a"
                    + " file")),
        read(text).skipped());
  }

  @Test
  void documents_that_cannot_be_told_from_their_fields_are_refused_once() throws IOException {
    Collected collected = read("1 of 2 DOCUMENTS\n\nRain fell.\n\n2 of 2 DOCUMENTS\n\nSnow.\n");

    assertEquals(List.of(), collected.articles());
    assertEquals(
        "LexisNexis export that cannot be split: no length before the text; export it again as"
            + " plain text, or one document a file",
        collected.skipped().get(0).reason());
  }

  @Test
  void exports_that_were_joined_are_read_like_one() throws IOException {
    String text = Exports.NEXIS.write(Exports.stories(2));

    assertEquals(4, read(text + text).articles().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He read 3 of 10 DOCUMENTS\nand 4 of 10 DOCUMENTS that night.\n",
        "3 of 10 DOCUMENTS\nwere blank, the clerk said.\n",
        "The last page said:\nEnd of Document\nand nothing else.\n",
        "Document J0000 was entered\ninto evidence.\nDocument J0001 was not.\n",
        "HD is a format.\nTD is none.\n",
        "____________________________\nFull text: none was given.\n____________________________\n",
        "Full text: the mayor reads.\nTitle: none.\nDatabase: none.\n",
        "Body\nLength: 12 words\nText\n",
      })
  void an_article_that_mentions_such_lines_is_no_export(String text) throws IOException {
    Collected collected = read(text);

    assertEquals(List.of(text), collected.texts());
    assertEquals(List.of(folder.path("a.txt")), collected.ids());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 of 10 DOCUMENTZ\n",
        "1 of 10 DOCUMENTS\n",
        "1 of 10 DOCUMENTS\nLENGTH: 1 words\n",
        "End of Document\n",
        "Length: 1 words\nBody\n",
        "Document LAMP000020200102eg1200001\n",
        "HD   a\nLP   b\n",
        "Document 1 of 1\n",
        "____________________\nFull text: \n",
        "Title: a\nDatabase: b\n",
        "\n",
        "\r",
        "a\n\n",
        " ",
        "o",
        "LOAD-DATE: a\n",
      })
  void three_megabytes_of_almost_an_export_are_no_trouble(String line) throws IOException {
    String before = "1 of 1 DOCUMENTS\n\nLENGTH: 1 words\n\n";
    String after = "\n1 words\n2 January 2020\nThe Lamp\nEnglish\nEnd of Document\n";
    folder.write("a.txt", line.repeat(3_000_000 / line.length()));
    folder.write("b.txt", before + line.repeat(3_000_000 / line.length()) + after);

    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          Collected collected = Collected.of(folder.corpus());
          assertTrue(collected.articles().size() + collected.skipped().size() > 0);
        });
  }

  @ParameterizedTest
  @EnumSource
  void many_documents_are_read_one_by_one(Exports format) throws IOException {
    folder.write("a.txt", format.write(Exports.stories(5_000)));

    assertTimeoutPreemptively(
        LIMIT, () -> assertEquals(5_000, Collected.of(folder.corpus()).articles().size()));
  }

  private static List<String> titles(Collected collected) {
    return collected.articles().stream()
        .map(article -> article.metadata().title().orElseThrow())
        .toList();
  }

  private Collected read(String text) throws IOException {
    folder.write("a.txt", text);
    return Collected.of(folder.corpus());
  }
}

package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which exports differ, and what only looks like one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportVariantsTest {

  private static final String GERMAN =
      """
          Dokument %d von 2


                  Tarnwicker Bote

              Montag 11. Januar 2010
                    Stadtausgabe

      Die Fähre %1$d bleibt

      AUTOR: VON ANA RUIZ

      RUBRIK: LOKALES; S. 6

      LÄNGE: 355 Wörter

      Der Rat stimmte ab.

      UPDATE: 11. Januar 2010

      SPRACHE: GERMAN; DEUTSCH

      PUBLICATION-TYPE: Zeitung
      """;

  private static final String OLDER =
      """
          %d of 2 DOCUMENTS

          Copyright 1999 The Tarnwick Lamp Company
                 The Tarnwick Lamp

        January 1, 1999, Friday, Late Edition - Final

      SECTION: Section A; Page 1; Column 1

      LENGTH: 1,234 words

      HEADLINE: The ferry %1$d
       stays

      DATELINE: TARNWICK, Dec. 31

      BODY:
        The council voted.

        GRAPHIC DETAIL: none was given.

      GRAPHIC: Photo: a ferry
       at the pier

      URL: https://lamp.example/ferry

      LANGUAGE: ENGLISH
      """;

  @TempDir private Path root;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void setFolder() {
    folder = new Folder(root);
  }

  @Test
  void german_labels_of_lexisnexis_are_known() throws IOException {
    Article article = second(GERMAN);

    assertEquals("Die Fähre 2 bleibt\n\nDer Rat stimmte ab.\n", Collected.text(article));
    assertEquals(Optional.of("Tarnwicker Bote"), article.metadata().source());
    assertEquals(Optional.of("Montag 11. Januar 2010"), article.metadata().date());
  }

  @Test
  void french_labels_of_lexisnexis_are_known() throws IOException {
    Article article =
        second(
            """
                Document %d de 2

                        Le Fanal

                    11 janvier 2010 lundi

            Le bac %1$d reste

            AUTEUR: Ana Ruiz

            LONGUEUR: 355 mots

            Le conseil a voté.

            DATE-CHARGEMENT: 11 janvier 2010

            LANGUE: FRENCH; FRANÇAIS

            TYPE-PUBLICATION: Journal
            """);

    assertEquals("Le bac 2 reste\n\nLe conseil a voté.\n", Collected.text(article));
    assertEquals(Optional.of("Le Fanal"), article.metadata().source());
  }

  @Test
  void older_documents_have_a_label_for_headline_and_body() throws IOException {
    Article article = second(OLDER);

    assertEquals(
        """
        The ferry 2
         stays

          The council voted.

          GRAPHIC DETAIL: none was given.
        """,
        Collected.text(article));
    assertEquals(
        new Metadata(
            Optional.of("The ferry 2 stays"),
            Optional.of("The Tarnwick Lamp"),
            Optional.of("January 1, 1999, Friday, Late Edition - Final"),
            Optional.of("https://lamp.example/ferry")),
        article.metadata());
  }

  @Test
  void a_cover_is_no_article() throws IOException {
    String cover = "Download Request: Selected Items: 1-2\nSend To:\nA. Ruiz\nProject ID: None\n\n";

    assertEquals(2, read(cover + Exports.NEXIS.write(Exports.stories(2))).articles().size());
    assertEquals(
        List.of("Ferry number 1 stays", "Ferry number 2 stays"),
        titles(
            read(
                "Documents (2)\n1. Ferry number 1 stays\n2. Ferry number 2 stays\n\n"
                    + Exports.NEXIS_UNI.write(Exports.stories(2)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\t", "    ", " "})
  void codes_of_factiva_are_followed_by_line_ends_tabs_or_spaces(String gap) throws IOException {
    String document =
        """
        HD~The ferry stays
        BY~By Ana Ruiz
        WC~355 words
        PD~2 January 2020
        SN~The Lamp
        LA~English

        LP~The council voted.

        TD~IN THE TOWN they cheered.

        RE they wrote.

        NS~gcat : Political
        PUB~Lamp Ltd
        AN~Document LAMP000020200102eg1200001

        """;

    Collected collected = read(document.replace("~", gap).repeat(2));

    assertEquals(2, collected.articles().size(), collected.skipped().toString());
    assertEquals(
        "The ferry stays\n\nThe council voted.\n\nIN THE TOWN they cheered.\n\nRE they wrote.\n",
        collected.texts().get(1));
    assertEquals(Optional.of("The Lamp"), collected.articles().get(1).metadata().source());
  }

  @Test
  void lines_under_a_code_lose_the_indent_of_the_layout() throws IOException {
    String document =
        """
        HD   The ferry
             stays
        WC   12 words
        LP   The council
             voted.
        AN   Document LAMP000020200102eg1200001
        """;

    assertEquals("The ferry\nstays\n\nThe council\nvoted.\n", read(document).texts().get(0));
  }

  @Test
  void a_displayed_document_without_copyright_begins_after_its_language() throws IOException {
    String document =
        """
        Die Fähre bleibt
        Von Ana Ruiz
        355 Wörter
        2. Januar 2020
        Tarnwicker Bote
        BOTE
        Deutsch

        Der Rat stimmte ab.

        Dokument BOTE000020200102eg1200001
        """;

    assertEquals("Die Fähre bleibt\n\nDer Rat stimmte ab.\n", read(document).texts().get(0));
  }

  @Test
  void a_proquest_export_may_have_only_rules_or_only_numbers() throws IOException {
    String both = Exports.PROQUEST.write(Exports.stories(3));
    String rules = both.replaceAll("Document \\d of \\d\n", "");

    assertEquals(3, read("Report Information\n" + rules).articles().size());
    assertEquals(3, read(both.replace("_".repeat(60), "")).articles().size());
    assertEquals(
        Optional.of("https://example.org/docview/24189"),
        read(rules).articles().get(2).metadata().url());
  }

  private static List<String> titles(Collected collected) {
    return collected.articles().stream()
        .map(article -> article.metadata().title().orElseThrow())
        .toList();
  }

  /** The second of two documents of this form, with their numbers. */
  private Article second(String form) throws IOException {
    Collected collected = read(form.formatted(1) + form.formatted(2));
    assertEquals(2, collected.articles().size(), collected.skipped().toString());
    return collected.articles().get(1);
  }

  private Collected read(String text) throws IOException {
    folder.write("a.txt", text);
    return Collected.of(folder.corpus());
  }
}

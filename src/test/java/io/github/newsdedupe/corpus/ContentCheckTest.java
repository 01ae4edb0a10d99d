package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told from plain text by its first bytes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentCheckTest {

  @Test
  void a_pdf_is_no_article() {
    assertReason("PDF: convert it to plain text first", "%PDF-1.7\n");
  }

  @Test
  void a_zip_archive_is_no_article() {
    assertReason("zip archive: unpack it first", "PK\u0003\u0004 word/document.xml");
  }

  @Test
  void a_docx_file_is_no_archive_to_unpack() {
    assertReason(
        "DOCX or the like: convert it to plain text first", "PK\u0003\u0004 [Content_Types].xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001F\u008B\b\u0000", "(\u00B5/\u00FD$"})
  void what_is_still_compressed_is_no_article(String start) {
    assertReason("compressed twice: decompress it first", start);
  }

  @Test
  void rtf_is_no_article() {
    assertReason("RTF: convert it to plain text first", "{\\rtf1\\ansi Rain}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html>",
        "<!doctype HTML PUBLIC",
        "<html lang='en'>",
        "\n\n  <HTML>",
        "\u00EF\u00BB\u00BF<!doctype html>"
      })
  void html_is_no_article(String start) {
    assertReason("HTML: extract the plain text first", start);
  }

  @Test
  void a_zero_byte_near_the_start_makes_a_file_binary() {
    assertReason("binary file", "abc\u0000def");
    assertReason("binary file", "a".repeat(7_999) + "\u0000");
  }

  @Test
  void a_zero_byte_further_on_does_not() {
    assertText(("a".repeat(8_000) + "\u0000").getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void utf_16_with_a_byte_order_mark_is_text() {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      assertText("\uFEFFRain fell.".getBytes(charset));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "Rain fell.", "PDF files", "PK lost", "{\\r", "<i>Rain</i>", "<p>"})
  void other_text_may_be_an_article(String text) {
    assertText(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertReason(String reason, String start) {
    assertEquals(
        Optional.of(reason),
        ContentCheck.reasonToSkip(start.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static void assertText(byte[] bytes) {
    assertEquals(Optional.empty(), ContentCheck.reasonToSkip(bytes));
  }
}

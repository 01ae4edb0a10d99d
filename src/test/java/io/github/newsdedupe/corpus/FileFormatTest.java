package io.github.newsdedupe.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told from plain text by its first bytes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileFormatTest {

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "BZIP2      |`BZh91AY&SY and what follows`",
        "XZ         |`\u00FD7zXZ\u0000`",
        "DOCUMENT   |`PK\u0003\u0004 mimetypeapplication/epub+zip`",
        "ZIP        |`PK\u0005\u0006`",
        "PARQUET    |`PAR1\u0015\u0004`",
        "SQLITE     |`SQLite format 3\u0000`",
        "IMAGE      |`\u0089PNG\r\n`",
        "IMAGE      |`\u00FF\u00D8\u00FF\u00E0`",
        "IMAGE      |`GIF89a`",
        "IMAGE      |`RIFF1234WEBPVP8`",
        "DOC        |`\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1`",
        "WARC       |`WARC/1.0\r\nWARC-Type: warcinfo\r\n`",
        "WARC       |`WARC/1.1\nWARC-Type: conversion\n`",
        "MBOX       |`From a@b.example Mon Mar  4 09:15:00 2019\nReceived: from c\n`",
        "MBOX       |`From - Sat Jan 01 10:00:00 2000\r\nX-Status: 1\r\n`",
        "HTML       |`<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C\">`",
        "HTML       |`<!-- saved -->\n<!-- twice -->\n<html>`",
        "FEED       |`<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>`",
        "FEED       |`<?xml version='1.0'?>\n<?xml-stylesheet href='a'?>\n<feed xmlns='b'>`",
        "FEED       |`<rss version='2.0'>`",
        "XML        |`<?xml version='1.0'?><nitf><body>Rain</body></nitf>`",
        "XML        |`<!DOCTYPE lewis SYSTEM \"lewis.dtd\">`",
        "REPORT     |`{\n  \"schema\": \"dedupe-report/1\",\n`",
        "REPORT     |`{\"schema\":\"dedupe-check/1\",`",
        "REPORT     |`{\"schema\": \"dedupe-query/1\", \"article\": \"a\"}`",
        "INDEX      |`{\"schema\":\"dedupe-index/1\"`",
        "JSON_LINES |`{\"id\": 1, \"text\": \"Rain\"}\n{\"id\": 2}`",
        "JSON_LINES |`\u00EF\u00BB\u00BF\n{\"text\":\"Rain\"}`",
        "JSON_LINES |`{\"text\": \"Rain {[ \\\" fell.\"}\n{`",
        "JSON_LINES |`{\"text\": \"a record that is cut`",
        "JSON_LINES |`{\"text\": \"a damaged\nrecord\"}`",
        "JSON_LINES |`{\"score\": NaN, \"text\": \"Rain\"}`",
        "JSON_LINES |`{'id': 1, 'text': 'Rain'}`",
        "JSON_LINES |`{}`",
        "JSON_SPREAD|`{\n  \"id\": 1,\n  \"text\": \"Rain\"\n}`",
        "JSON_SPREAD|`{ \"articles\": [\n  {\"text\": \"Rain\"}\n]}`",
        "JSON_ARRAY |`[{\"text\":\"Rain\"}, {}]`",
        "JSON_ARRAY |`[\n  {\n    \"text\": \"Rain\"`",
        "CSV        |`id,title,text\n1,Rain,It rained.\n`",
        "CSV        |`\"ID\";\"Text\"\r\n1;\"It rained.\"\r\n`",
        "TSV        |`url\tbody\nhttps://a.example/\tIt rained.\n`"
      })
  void what_a_file_begins_with_tells_its_format(FileFormat format, String content) {
    assertEquals(format, formatOf("a.txt", content));
    assertEquals(format, formatOf("-", content));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Photo: a ferry} The ferry sank.",
        "{\"Rain\"} was the headline.",
        "{\"Rain\": it fell.",
        "{\"Rain\": \u201Cit fell.",
        "{ 1, 2, 3 } are numbers.",
        "{{template}} Rain fell.",
        "[Photo: a ferry] The ferry sank.",
        "[1] Rain fell. [2] Snow fell.",
        "[\"Rain\", he said] fell.",
        "[{photo}] Rain fell.",
        "<Reuters> Rain fell.",
        "< 5 mm of rain fell.",
        "<b>Rain</b> fell.",
        "<feedback> is what we want.",
        "<rssi> is a number.",
        "<?php is how it begins.",
        "<doc id=\"1\">Rain fell.</doc>",
        "From Monday on, rain: 5 mm.\nSource: the weather service.",
        "From Rome Mon Mar 4 2019\nSubject: rain",
        "From our own correspondent in Paris Mon Mar 4 09:15\nRain fell there.",
        "WARC is a format of archives.",
        "WARC/ISO is a format.",
        "BZh9 is a licence plate.",
        "PAR10 is a form.",
        "GIF9 is a name.",
        "II* is a mark.",
        "Rain, snow, hail, and text\nfell, all, of, it.",
        "Rain,snow,hail\nfell,all,day\n",
        "title, text\nRain, snow\n",
        "Title\nText\n",
        "title,text\n\nRain fell.",
        "id\n1\n2\n",
        "schema dedupe-report/1"
      })
  void text_that_only_begins_like_another_format_is_an_article(String text) {
    assertEquals(FileFormat.TEXT, formatOf("a.txt", text));
    assertEquals(FileFormat.TEXT, formatOf("-", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "JSON_LINES |a.jsonl        |`Rain fell.`",
        "JSON_LINES |a.JL.GZ        |`{\n  \"text\": \"Rain\"`",
        "JSON_LINES |a.ndjson       |`[{\"text\": \"Rain\"}]`",
        "JSON_LINES |a.jsonlines.zst|`id,text\n1,Rain`",
        "JSON_ARRAY |a.jsonl        |`[\n{\"text\": \"Rain\"},\n{\"text\": \"Snow\"}\n]\n`",
        "JSON_ARRAY |a.jsonl        |`[{\"text\": \"Rain\"},\n{\"text\": \"Snow\"}]\n`",
        "JSON_JOINED|a.jsonl        |`{\"text\": \"Rain\"},\n{\"text\": \"Snow\"},\n{\"text\": \"Hail\"}\n`",
        "JSON_LINES |a.txt          |`{\"text\": \"Rain\"},\n{\"text\": \"Snow\"}\n`",
        "JSON_LINES |a.jsonl        |`{\"text\": \"Rain\"},\n{\"text\": \"Snow\"}\n{\"text\": \"Hail\"}\n`",
        "JSON_LINES |a.txt          |`xt\": \"Rain\"}\n{\"text\": \"Snow\"}\n{\"text\": \"Hail\"}\n`",
        "JSON_LINES |-              |`# rain\n{\"text\": \"Snow\"}\n`",
        "TEXT       |a.txt          |`A record:\n{\"text\": \"Snow\"}\nand so on.`",
        "JSON_ARRAY |a.txt          |`[]\n`",
        "JSON_ARRAY |a.txt          |`[\"Rain fell.\",\n\"Snow\"]\n`",
        "TEXT       |a.txt          |`[\"Rain fell,\" he said.]`",
        "BASELINE   |a.txt          |`dedupe-baseline/1 threshold=0.5`",
        "JSON_LINES |a.json         |`{\"text\": \"Rain\"}`",
        "REPORT     |a.jsonl        |`{\"schema\":\"dedupe-report/1\"}`",
        "PDF        |a.jsonl        |`%PDF-1.7`",
        "JSON_ARRAY |a.json         |`[1, 2]`",
        "JSON_ARRAY |a.JSON.gz      |`[\"Rain\", \"Snow\"]`",
        "JSON_SPREAD|a.json         |`{\n}`",
        "JSON_LINES |a.json         |`{\"te`",
        "TEXT       |a.json         |`Rain fell.`",
        "CSV        |a.csv          |`Rain fell, all day.`",
        "CSV        |a.Csv.gz       |`1,Rain`",
        "TSV        |a.tsv          |`Rain fell.`",
        "JSON_LINES |a.csv          |`{\"text\": \"Rain\"}`"
      })
  void a_name_tells_what_the_content_leaves_open(FileFormat format, String name, String content) {
    assertEquals(format, formatOf(name, content));
  }

  @Test
  @Timeout(5)
  void nothing_hostile_takes_long() {
    for (String part :
        new String[] {"<!---->", "<?a?>", "<!--", "-->", "{\"", "[{", "{\"a\":{", "\\"}) {
      for (String start : new String[] {"", "<", "<!--", "<?xml ", "{\"a", "From "}) {
        assertFalse(formatOf("a.json", start + part.repeat(4_000)).name().isEmpty());
      }
    }
  }

  private static void assertReason(String reason, String start) {
    assertEquals(Optional.of(reason), formatOf("a.txt", start).reason());
  }

  private static void assertText(byte[] bytes) {
    assertEquals(FileFormat.TEXT, FileFormat.of(new Head(bytes, bytes.length, "a.txt")));
  }

  /** The format of a file of this name whose bytes are these characters. */
  private static FileFormat formatOf(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    return FileFormat.of(new Head(bytes, bytes.length, name));
  }
}

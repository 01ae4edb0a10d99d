package io.github.newsdedupe.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dup\tx\ty\n",
        "dup\ty\tx",
        "dup x y",
        "  dup   x  y  \r\n",
        "\uFEFFdup\tx\ty",
        "# a comment\n\n \t \ndup\tx\ty\n",
        "label\ta\tb\ndup\tx\ty",
        "a b label\nx y dup",
        "A\tB\tLabel\r\ny\tx\tdup\r\n",
        "dup\tx\ty\ndup\tx\ty\ndup\ty\tx\nyes\ty\tx"
      })
  void a_labelled_pair_is_read(String text) throws GoldFormatException {
    assertEquals(new Gold.Pairs(List.of(pair("dup", "x", "y"))), read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes\tupdate\tx\ty",
        "yes update y x",
        "cluster\trelation\ta\tb\nyes\tupdate\tx\ty",
        "label relation a b\nyes update x y",
        "relation\ta\tb\tcluster\nupdate\tx\ty\tyes"
      })
  void a_pair_with_a_relation_is_read(String text) throws GoldFormatException {
    GoldPair expected = new GoldPair(new Pair("x", "y"), "yes", Optional.of("update"));

    assertEquals(new Gold.Pairs(List.of(expected)), read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\t1\ny\t2",
        "x 1\ny 2\nx 1",
        "article\tcluster\nx\t1\ny\t2",
        "Cluster Article\n1 x\n2 y"
      })
  void clusters_are_read(String text) throws GoldFormatException {
    assertEquals(new Gold.Clusters(new TreeMap<>(Map.of("x", "1", "y", "2"))), read(text));
  }

  @Test
  void ids_keep_their_spaces_quotes_and_commas() throws GoldFormatException {
    Gold gold = read("dup\t\"a\", b .txt\t\\'新闻 闻'\n");

    assertEquals(List.of("\"a\", b .txt", "\\'新闻 闻'"), List.copyOf(gold.articles()));
  }

  @Test
  void a_header_is_only_looked_for_on_top() throws GoldFormatException {
    Gold gold = read("dup\tx\ty\nlabel\ta\tb\n");

    assertEquals(List.of("a", "b", "x", "y"), List.copyOf(gold.articles()));
  }

  @ParameterizedTest
  @CsvSource({
    "dup, POSITIVE",
    "DUP, POSITIVE",
    "duplicate, POSITIVE",
    "yes, POSITIVE",
    "1, POSITIVE",
    "true, POSITIVE",
    "identical, POSITIVE",
    "near-duplicate, POSITIVE",
    "different, NEGATIVE",
    "No, NEGATIVE",
    "0, NEGATIVE",
    "false, NEGATIVE",
    "excerpt, UNCOUNTED",
    "partial, UNCOUNTED",
    "either, UNCOUNTED",
    "unclear, UNCOUNTED",
    "low, UNCOUNTED",
    "template, UNCOUNTED",
    "2, UNCOUNTED"
  })
  void a_label_counts_or_does_not(String label, Verdict verdict) {
    assertEquals(verdict, Verdict.of(label));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x                       | g:1: expected 'label a b', 'label relation a b' or 'article"
            + " cluster', separated by tabs, but found 1 column",
        "dup a b c d             | g:1: expected 'label a b', 'label relation a b' or 'article"
            + " cluster', separated by tabs, but found 5 columns",
        "dup x y\\ndup x         | g:2: expected 3 columns, 'label a b', separated by tabs, but"
            + " found 2 columns",
        "a b label\\nx\\ty       | g:2: expected 3 columns, 'a b label', separated by tabs, but"
            + " found 2 columns",
        "x 1\\n\\n#\\ndup x y    | g:4: expected 2 columns, 'article cluster', separated by"
            + " tabs, but found 3 columns",
        "dup\\t\\ty              | g:1: expected 3 columns, 'label a b', separated by tabs, but"
            + " 'a' is empty",
        "dup\\tx\\tx             | g:1: expected two articles, but found 'x' twice",
        "dup x y\\nno y x        | g:2: the pair is 'no', but 'dup' by line 1",
        "partial x y\\nlow x y   | g:2: the pair is 'low', but 'partial' by line 1",
        "yes update x y\\nyes excerpt x y | g:2: the pair is 'yes excerpt', but 'yes update' by"
            + " line 1",
        "x 1\\ny 1\\nx 2         | g:3: 'x' is in cluster '2', but in '1' by line 1",
        "dup x y\\ndup x y\\0    | g:2: expected text in UTF-8, but this is binary or in another"
            + " encoding",
        "#                       | g: nothing to evaluate: expected lines of 'label a b' or"
            + " 'article cluster'",
        "label a b\\n            | g: nothing to evaluate: expected lines of 'label a b' or"
            + " 'article cluster'"
      })
  void a_file_that_cannot_be_understood_is_refused_in_one_line(String text, String expected) {
    String unescaped = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\0", "\0");

    assertEquals(
        expected, assertThrows(GoldFormatException.class, () -> read(unescaped)).getMessage());
  }

  @Test
  void another_encoding_is_refused_where_it_shows() {
    byte[] bytes = "dup\tx\ty\ndup\tcafé\ty\n".getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(
        "g:2: expected text in UTF-8, but this is binary or in another encoding",
        assertThrows(GoldFormatException.class, () -> GoldReader.read("g", bytes)).getMessage());
  }

  private static GoldPair pair(String label, String a, String b) {
    return new GoldPair(new Pair(a, b), label, Optional.empty());
  }

  private static Gold read(String text) throws GoldFormatException {
    return GoldReader.read("g", text.getBytes(StandardCharsets.UTF_8));
  }
}

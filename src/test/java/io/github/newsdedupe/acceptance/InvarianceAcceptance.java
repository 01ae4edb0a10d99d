package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.cli.Outcome;
import io.github.newsdedupe.cli.Program;
import io.github.newsdedupe.reference.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must make no difference: line ends, wrapping, threads, the order of files. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InvarianceAcceptance {

  @TempDir Path folder;

  /** Without blank lines only its length tells the last line of a paragraph from the others. */
  @ParameterizedTest(name = "{0} columns, blank lines kept: {1}")
  @CsvSource({"72, true", "60, true", "72, false", "60, false"})
  void hard_wrapped_copies_score_as_the_unwrapped_ones(int columns, boolean blankLines)
      throws IOException {
    Map<String, String> texts = SharedCorpus.texts("bbc2225");
    for (Map.Entry<String, String> article : texts.entrySet()) {
      String text =
          blankLines ? article.getValue() : article.getValue().replaceAll("\n\\s*\n", "\n");
      write("one/" + article.getKey(), text);
      write("two/" + article.getKey(), wrap(text, columns).replace("\n", "\r\n"));
    }

    Map<String, Comparison> pairs = ReportPairs.of("-q", "--pairs", "all", folder.toString());

    Map<String, Double> below = new TreeMap<>();
    for (String id : texts.keySet()) {
      String pair = ReportPairs.key(folder + "/one/" + id, folder + "/two/" + id);
      double jaccard = pairs.containsKey(pair) ? pairs.get(pair).jaccard() : 0;
      if (jaccard < .98) {
        below.put(id, jaccard);
      }
    }
    System.out.printf("%d columns: %d of %d below .98%n", columns, below.size(), texts.size());
    assertEquals(Map.of(), below);
  }

  @Test
  void threads_and_the_order_of_files_make_no_difference() throws IOException {
    List<Map.Entry<String, String>> articles =
        new ArrayList<>(SharedCorpus.texts("bbc2225").entrySet());
    Path corpus = folder.resolve("corpus");
    writeAll(articles);

    String one = report(corpus, "1");
    String two = report(corpus, "2");
    String eight = report(corpus, "8");
    deleteAll(corpus);
    Collections.reverse(articles);
    writeAll(articles);
    String reversed = report(corpus, "2");

    assertEquals(one, two);
    assertEquals(one, eight);
    assertEquals(one, reversed);
  }

  private static String report(Path corpus, String threads) {
    Outcome outcome = Program.run("--threads", threads, corpus.toString());
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.count("clusters") > 100, outcome.err());
    return outcome.out();
  }

  private void writeAll(List<Map.Entry<String, String>> articles) throws IOException {
    for (Map.Entry<String, String> article : articles) {
      write("corpus/" + article.getKey(), article.getValue());
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Wraps each line by itself, as word processors and mail programs do: greedily, at spaces. */
  private static String wrap(String text, int columns) {
    StringBuilder wrapped = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      int column = 0;
      for (String word : line.strip().split("\\s+", -1)) {
        boolean fits = column + 1 + word.length() <= columns;
        wrapped.append(column == 0 ? "" : fits ? " " : "\n").append(word);
        column = fits && column > 0 ? column + 1 + word.length() : word.length();
      }
      wrapped.append('\n');
    }
    return wrapped.toString();
  }
}

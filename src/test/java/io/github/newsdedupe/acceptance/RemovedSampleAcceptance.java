package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.furniture.RemovedSpan;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.furniture.Stripper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A random sample of what is removed from AllSides, read by a person: {@code removed-sample.tsv}
 * says where each span stands and what it is. When rules change so that many of them are other
 * spans, a new sample has to be drawn and read.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemovedSampleAcceptance {

  /** A span of the sample. */
  private record Read(String article, int start, int end, String verdict) {

    static Read of(String line) {
      String[] fields = line.split("\t", -1);
      return new Read(
          fields[0], Integer.parseInt(fields[1]), Integer.parseInt(fields[2]), fields[4]);
    }
  }

  @Test
  void of_300_spans_at_most_two_hold_body_text() throws IOException {
    List<Read> sample = sample();

    assertEquals(300, sample.size());
    assertTrue(sample.stream().filter(read -> read.verdict.equals("body")).count() <= 2);
  }

  @Test
  void what_was_read_is_what_is_removed() throws IOException {
    Map<String, String> texts = SharedCorpus.texts("allsides");
    Stripper stripper = new Stripper(RuleSet.builtIn());
    List<Read> sample = sample();

    long same = sample.stream().filter(read -> isRemoved(read, texts, stripper)).count();

    assertTrue(same >= sample.size() - 15, same + " of " + sample.size() + " are still removed");
  }

  private static boolean isRemoved(Read read, Map<String, String> texts, Stripper stripper) {
    byte[] text = Objects.requireNonNull(texts.get(read.article)).getBytes(StandardCharsets.UTF_8);
    List<RemovedSpan> removed = stripper.strip(text).removed();
    return removed.stream().anyMatch(span -> span.start() == read.start && span.end() == read.end);
  }

  private static List<Read> sample() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            RemovedSampleAcceptance.class.getResourceAsStream("removed-sample.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Read::of)
          .toList();
    }
  }
}

package io.github.newsdedupe.report;

import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.InputFile;
import io.github.newsdedupe.corpus.Locator;
import io.github.newsdedupe.report.MarkedRecord.Field;
import io.github.newsdedupe.report.model.ClusterEntry;
import io.github.newsdedupe.report.model.Member;
import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies records of JSON Lines as they stand in their files, in the order of files and lines. What
 * was skipped is no article, and is left out.
 */
public final class RecordCopy {

  private static final List<Field> UNIQUE = mark("null", "unique");

  private final Corpus corpus;
  private final Findings findings;

  /** A copy of a corpus, of two sides of one alone, that holds nothing but JSON Lines. */
  public RecordCopy(Corpus corpus, Findings findings) {
    this.corpus = corpus;
    this.findings = findings;
  }

  /** Writes the records of the articles to keep, byte for byte. */
  public void writeKept(OutputStream out) throws IOException {
    for (Map.Entry<InputFile, BitSet> file : lines(findings.notKept()).entrySet()) {
      corpus.forEachRecord(
          file.getKey(),
          file.getValue(),
          (line, record) -> {
            out.write(record);
            out.write('\n');
          });
    }
  }

  /** Writes all records, each with its cluster and its role as fields. */
  public void writeMarked(Iterable<ClusterEntry> clusters, OutputStream out) throws IOException {
    Map<InputFile, Map<Long, List<Field>>> marks = marks(clusters);
    for (Map.Entry<InputFile, BitSet> file : lines(findings.leftOut()).entrySet()) {
      Map<Long, List<Field>> marked = marks.getOrDefault(file.getKey(), Map.of());
      corpus.forEachRecord(
          file.getKey(),
          file.getValue(),
          (line, record) ->
              MarkedRecord.write(record, marked.getOrDefault((long) line, UNIQUE), out));
    }
  }

  /** The lines on which articles lie, by file in their order. */
  private Map<InputFile, BitSet> lines(BitSet leftOut) {
    Map<InputFile, BitSet> found = new HashMap<>();
    int count = findings.ids().size();
    for (int place = leftOut.nextClearBit(0); place < count; ) {
      Locator article = findings.locators().get(place);
      found
          .computeIfAbsent(article.file(), file -> new BitSet())
          .set(Math.toIntExact(article.line()));
      place = leftOut.nextClearBit(place + 1);
    }
    Map<InputFile, BitSet> inOrder = new LinkedHashMap<>();
    for (InputFile file : corpus.files()) {
      BitSet lines = found.get(file);
      if (lines != null) {
        inOrder.put(file, lines);
      }
    }
    return inOrder;
  }

  /** What is added to the articles in clusters, by file and line. */
  private Map<InputFile, Map<Long, List<Field>>> marks(Iterable<ClusterEntry> clusters) {
    Map<String, List<Field>> byId = new HashMap<>();
    for (ClusterEntry cluster : clusters) {
      for (Member member : cluster.members()) {
        byId.put(member.article(), mark("\"" + cluster.id() + "\"", member.role()));
      }
    }
    Map<InputFile, Map<Long, List<Field>>> marks = new HashMap<>();
    for (int place = 0; place < findings.ids().size(); place++) {
      List<Field> mark = byId.get(findings.ids().get(place));
      if (mark != null) {
        Locator article = findings.locators().get(place);
        marks.computeIfAbsent(article.file(), file -> new HashMap<>()).put(article.line(), mark);
      }
    }
    return marks;
  }

  private static List<Field> mark(String cluster, String role) {
    return List.of(
        new Field("dedupe_cluster", cluster), new Field("dedupe_role", "\"" + role + "\""));
  }
}

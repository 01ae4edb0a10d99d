package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.InputFile;
import io.github.newsdedupe.index.IndexFolder;
import io.github.newsdedupe.report.Findings;
import io.github.newsdedupe.report.JsonReport;
import io.github.newsdedupe.report.PathList;
import io.github.newsdedupe.report.RecordCopy;
import io.github.newsdedupe.report.TextReport;
import io.github.newsdedupe.report.model.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a run writes, and where. */
final class ResultMixin {

  /** What is written. */
  enum Format {
    json,
    jsonl,
    text,
    keep,
    drop,
    corpus
  }

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "json, jsonl, text: the report; keep, drop: the paths of the articles to keep or to drop,"
              + " one a line, with :LINE after it where a file holds many; corpus: the JSON Lines"
              + " records to keep, byte for byte. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.json;

  @Option(
      names = {"-0", "--null"},
      description = "After each path of keep and drop write a NUL, for xargs -0.")
  private boolean nul;

  @Option(
      names = "--mark",
      description =
          "With corpus, write all records, with dedupe_cluster and dedupe_role as fields at their"
              + " end.")
  private boolean mark;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the result to FILE instead of standard output.")
  private Optional<Path> output = Optional.empty();

  /** Of the files before the run, if they are copied afterwards. */
  private Optional<String> fingerprint = Optional.empty();

  /**
   * Fails now rather than after a long run if the result cannot be written.
   *
   * @param archive the index that the articles are in, if they are; it does not know their files
   */
  void check(Optional<IndexFolder> archive) {
    if (archive.isPresent() && needsArticles()) {
      throw new UsageException(
          "--format " + format + " does not go with --index, which keeps no files; use jsonl");
    }
    if (nul && !isPaths()) {
      throw new UsageException("--null goes with --format keep or drop");
    }
    if (mark && format != Format.corpus) {
      throw new UsageException("--mark goes with --format corpus");
    }
    Output.check(output);
    archive.ifPresent(folder -> Output.check(output, folder.own()));
  }

  /** Fails if the result cannot be written of such files. */
  void check(Corpus articles) {
    Output.check(output, articles);
    for (InputFile file : articles.files()) {
      if (!file.against()) {
        check(file, articles);
      }
    }
    fingerprint = format == Format.corpus ? articles.fingerprint() : Optional.empty();
  }

  private void check(InputFile file, Corpus articles) {
    if (isPaths() && !nul && file.id().indexOf('\n') >= 0) {
      throw new UsageException("a file name holds a line end; add -0");
    }
    if (format == Format.corpus && !articles.holdsRecords(file)) {
      throw new UsageException(
          "--format corpus copies records of JSON Lines, but "
              + file.id()
              + " holds none; --format keep lists files");
    }
  }

  /** Whether only a report could say that no article was read. */
  boolean needsArticles() {
    return isPaths() || format == Format.corpus;
  }

  private boolean isPaths() {
    return format == Format.keep || format == Format.drop;
  }

  /** Writes what was found. */
  void write(Console console, Corpus articles, Findings findings, Report report) {
    Output.write(console, output, out -> write(articles, findings, report, out));
  }

  private void write(Corpus articles, Findings findings, Report report, OutputStream out)
      throws IOException {
    switch (format) {
      case json -> JsonReport.writeDocument(report, out);
      case jsonl -> JsonReport.writeLines(report, out);
      case text -> TextReport.write(report, out);
      case keep -> paths(findings).writeKept(out);
      case drop -> paths(findings).writeDropped(out);
      case corpus -> copy(articles, findings, report, out);
    }
  }

  private PathList paths(Findings findings) {
    return new PathList(findings, nul ? '\0' : '\n');
  }

  private void copy(Corpus articles, Findings findings, Report report, OutputStream out)
      throws IOException {
    RecordCopy copy = new RecordCopy(articles, findings);
    if (mark) {
      copy.writeMarked(report.clusters(), out);
    } else {
      copy.writeKept(out);
    }
    if (fingerprint.isPresent() && !fingerprint.equals(articles.fingerprint())) {
      throw new DedupeException(
          "a file changed while it was read, so that what was written may be wrong; run again");
    }
  }
}

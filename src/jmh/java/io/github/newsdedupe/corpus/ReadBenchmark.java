package io.github.newsdedupe.corpus;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How many megabytes of articles a core reads in a second, from listing to text. The articles are
 * the samples over and over: {@code mvn -Pjmh -Djmh.include=ReadBenchmark test-compile exec:exec},
 * from the top folder. What is decompressed by a thread of its own counts only as far as others
 * wait for it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReadBenchmark {

  private static final int ARTICLES = 20_000;

  /** How the articles are kept: in one file, or each in its own in folders of a hundred. */
  @Param({"jsonl", "ascii.jsonl", "jsonl.gz", "jsonl.zst", "txt", "txt.gz"})
  public String format = "";

  private Path folder = Path.of("");
  private List<String> paths = List.of();

  /** Writes the articles. */
  @Setup
  public void write() throws IOException {
    List<String> samples = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      for (Path sample : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        samples.add(new String(Files.readAllBytes(sample), StandardCharsets.UTF_8));
      }
    }
    folder = Files.createTempDirectory("read-");
    if (format.contains("jsonl")) {
      writeLines(samples);
    } else {
      writeFiles(samples);
    }
  }

  private void writeLines(List<String> samples) throws IOException {
    Path file = folder.resolve("articles." + format);
    try (OutputStream out = compressing(Files.newOutputStream(file))) {
      for (int i = 0; i < ARTICLES; i++) {
        StringBuilder line = new StringBuilder("{\"id\":\"a").append(i).append("\",\"text\":\"");
        samples.get(i % samples.size()).chars().forEach(c -> append(line, (char) c));
        out.write(line.append("\"}\n").toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    paths = List.of(file.toString());
  }

  private void append(StringBuilder line, char c) {
    if (c == '"' || c == '\\') {
      line.append('\\').append(c);
    } else if (c == '\n') {
      line.append("\\n");
    } else if (c < ' ' || (c >= 0x7F && format.startsWith("ascii"))) {
      line.append(String.format("\\u%04x", (int) c));
    } else {
      line.append(c);
    }
  }

  private void writeFiles(List<String> samples) throws IOException {
    for (int i = 0; i < ARTICLES; i++) {
      Path file = folder.resolve(i / 100 + "/article-" + i + "." + format);
      Files.createDirectories(file.resolveSibling("."));
      try (OutputStream out = compressing(Files.newOutputStream(file))) {
        out.write(samples.get(i % samples.size()).getBytes(StandardCharsets.UTF_8));
      }
    }
    paths = List.of(folder.toString());
  }

  private OutputStream compressing(OutputStream out) throws IOException {
    if (format.endsWith(".gz")) {
      return new GZIPOutputStream(out);
    }
    return format.endsWith(".zst") ? new ZstdOutputStream(out) : out;
  }

  /** Deletes them. */
  @TearDown
  public void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Counts megabytes of text beside passes over all articles. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Volume {

    /** Megabytes read. */
    public double megabytes;
  }

  /** One pass over all articles. */
  @Benchmark
  public void read(Volume volume) {
    ArticleSink sink =
        new ArticleSink() {
          @Override
          public void article(Article article) {
            volume.megabytes += article.text().length / 1e6;
          }

          @Override
          public void skip(Skipped skipped) {
            throw new AssertionError(skipped);
          }
        };
    try (Corpus corpus = Corpus.open(CorpusOptions.of(paths), InputStream.nullInputStream())) {
      corpus.forEachBatch(batch -> batch.read(sink));
    }
  }
}

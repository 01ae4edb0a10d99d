package io.github.newsdedupe.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
 * How many megabytes of JSON Lines a core reads in a second, from a file to articles; the file has
 * the samples over and over: {@code mvn -Pjmh test-compile exec:exec -Djmh.include=ReadBenchmark},
 * from the top folder.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReadBenchmark {

  private static final int BYTES = 32_000_000;

  /** Whether what is not ASCII is written as escapes. */
  @Param({"raw", "escaped"})
  public String writing = "";

  private Path file = Path.of("");

  /** Writes the file. */
  @Setup
  public void write() throws IOException {
    StringBuilder lines = new StringBuilder();
    try (Stream<Path> samples = Files.walk(Path.of("samples"))) {
      for (Path sample : samples.filter(f -> f.toString().endsWith(".txt")).toList()) {
        String text = new String(Files.readAllBytes(sample), StandardCharsets.UTF_8);
        lines.append("{\"id\":\"").append(sample).append("\",\"source\":\"samples\",\"text\":\"");
        text.chars().forEach(c -> append(lines, (char) c));
        lines.append("\"}\n");
      }
    }
    byte[] all = lines.toString().getBytes(StandardCharsets.UTF_8);
    file = Files.createTempFile("read-", ".jsonl");
    Files.write(file, lines.toString().repeat(BYTES / all.length).getBytes(StandardCharsets.UTF_8));
  }

  private void append(StringBuilder lines, char c) {
    if (c == '"' || c == '\\') {
      lines.append('\\').append(c);
    } else if (c == '\n') {
      lines.append("\\n");
    } else if (c < ' ' || (c >= 0x7F && writing.equals("escaped"))) {
      lines.append(String.format("\\u%04x", (int) c));
    } else {
      lines.append(c);
    }
  }

  /** Deletes it. */
  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  /** Counts megabytes beside passes over the file. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Volume {

    /** Megabytes read. */
    public double megabytes;
  }

  /** A file to articles. */
  @Benchmark
  public long read(Volume volume) throws IOException {
    long[] bytes = new long[1];
    ArticleSink sink =
        new ArticleSink() {
          @Override
          public void article(Article article) {
            bytes[0] += article.text().length;
          }

          @Override
          public void skip(Skipped skipped) {
            throw new AssertionError(skipped);
          }
        };
    CorpusOptions options = CorpusOptions.of(List.of(file.toString()));
    try (Corpus corpus = Corpus.open(options, InputStream.nullInputStream())) {
      corpus.forEachBatch(batch -> batch.read(sink));
    }
    volume.megabytes += Files.size(file) / 1e6;
    return bytes[0];
  }
}

package io.github.newsdedupe.furniture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many megabytes of real pages a core strips in a second: {@code mvn -Pjmh
 * -Djmh.include=StripBenchmark test-compile exec:exec}, from the top folder. The articles are those
 * of {@code ../shared/data/allsides}, or the samples where that is not there.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class StripBenchmark {

  private static final Path ALLSIDES = Path.of("../shared/data/allsides/articles.jsonl.gz");

  private final Stripper stripper = new Stripper(RuleSet.builtIn());
  private final List<byte[]> texts = new ArrayList<>();

  /** Reads the articles. */
  @Setup
  public void read() throws IOException {
    if (Files.exists(ALLSIDES)) {
      readAllSides();
    } else {
      try (Stream<Path> files = Files.walk(Path.of("samples"))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
          texts.add(Files.readAllBytes(file));
        }
      }
    }
  }

  private void readAllSides() throws IOException {
    JsonMapper json = new JsonMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(ALLSIDES)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        texts.add(json.readTree(line).get("text").asString().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** Counts megabytes beside passes over all articles. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Volume {

    /** Megabytes stripped. */
    public double megabytes;
  }

  /** One pass over all articles. */
  @Benchmark
  public int strip(Volume volume) {
    int spans = 0;
    for (byte[] text : texts) {
      spans += stripper.strip(text).removed().size();
      volume.megabytes += text.length / 1e6;
    }
    return spans;
  }

  /** The search for the literals of all rules alone. */
  @Benchmark
  public int scan(Volume volume) {
    int hits = 0;
    for (byte[] text : texts) {
      hits += stripper.hits(text).size();
      volume.megabytes += text.length / 1e6;
    }
    return hits;
  }
}

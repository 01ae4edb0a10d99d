package io.github.newsdedupe.engine;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.furniture.StrippedText;
import io.github.newsdedupe.sketch.MinHasher;
import io.github.newsdedupe.sketch.ShingleSet;
import io.github.newsdedupe.sketch.Shingles;
import io.github.newsdedupe.sketch.Signature;
import io.github.newsdedupe.text.WordScanner;
import io.github.newsdedupe.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What each stage costs for one article: {@code mvn -Pjmh test-compile exec:exec}, from the top
 * folder. The articles are samples: a long one of 500 words without furniture, and one that is
 * mostly furniture.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StagesBenchmark {

  /** The sample. */
  @Param({
    "excerpt/night-train-full-story.txt",
    "two-extractions/spillway-gallery-on-separate-lines.txt"
  })
  public String sample = "";

  private final Stages stages = new Stages(DedupeOptions.ofThreshold(0.5), RuleSet.builtIn());
  private final MinHasher minHasher = new MinHasher(stages.banding().signatureLength());
  private final Words words = new Words();
  private final WordScanner scanner = new WordScanner(words);
  private final Shingles shingles = new Shingles();
  private byte[] text = {};

  /** Reads the sample and fills the inputs of the later stages. */
  @Setup
  public void read() throws IOException {
    text = Files.readAllBytes(Path.of("samples").resolve(sample));
    scanner.scan(text, 0, text.length);
    shingles.fill(words);
  }

  /** Text to spans of furniture. */
  @Benchmark
  public StrippedText strip() {
    return stages.strip(text);
  }

  /** Text to words and sentences. */
  @Benchmark
  public int scan() {
    words.clear();
    scanner.scan(text, 0, text.length);
    return words.size();
  }

  /** Words to shingles. */
  @Benchmark
  public int shingle() {
    shingles.fill(words);
    return shingles.size();
  }

  /** Shingles to a signature. */
  @Benchmark
  public Signature sketch() {
    return minHasher.sketch(shingles);
  }

  /** Shingles to what is compared. */
  @Benchmark
  public ShingleSet set() {
    return shingles.toSet();
  }
}

package io.github.newsdedupe.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/**
 * What it costs to take the text out of one record, in one pass and with the JSON parser: {@code
 * mvn -Pjmh -Djmh.include=RecordBenchmark test-compile exec:exec}, from the top folder.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RecordBenchmark {

  private static final Path SAMPLE = Path.of("samples/excerpt/night-train-full-story.txt");

  private final JsonFields fields = JsonFields.DEFAULT;
  private final byte[] line = line();
  private final int length = line.length - JsonText.SPARE;
  private final JsonRecord record = new JsonRecord(fields, line.length);

  private static byte[] line() {
    try {
      byte[] json =
          JsonMapper.shared()
              .writeValueAsString(Map.of("text", Files.readString(SAMPLE)))
              .getBytes(StandardCharsets.UTF_8);
      byte[] line = Arrays.copyOf(json, json.length + JsonText.SPARE);
      line[json.length] = '\n';
      return line;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In one pass. */
  @Benchmark
  public Optional<byte[]> inOnePass() {
    if (!record.read(line, 0)) {
      throw new AssertionError("not plain");
    }
    return record.values().text();
  }

  /** With the parser, and another pass for the text. */
  @Benchmark
  public Optional<byte[]> withParser() throws ParsedRecord.RefusedException {
    return ParsedRecord.of(line, length, fields).text();
  }
}

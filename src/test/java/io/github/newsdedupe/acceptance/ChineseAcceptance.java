package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import io.github.newsdedupe.cli.Program;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** News in a script without spaces is treated as well as news in English. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChineseAcceptance {

  private static final String CHINESE = "zh_sina_news";
  private static final double RECALL = .97;
  private static final double FACTOR = 3;
  private static final int RUNS = 3;

  @TempDir Path folder;

  @Test
  void duplicates_are_joined_and_different_articles_are_not() throws IOException {
    Reported reported = Reported.by(SharedCorpus.jsonLines(CHINESE, folder).toString());

    List<SharedCorpus.LabelledPair> duplicates = labelled("dup");
    List<SharedCorpus.LabelledPair> missed =
        duplicates.stream().filter(pair -> !reported.areTogether(pair.a(), pair.b())).toList();
    Set<String> wrong =
        labelled("different").stream()
            .filter(pair -> reported.areTogether(pair.a(), pair.b()))
            .map(pair -> pair.a() + " " + pair.b())
            .collect(Collectors.toSet());
    double recall = 1 - missed.size() / (double) duplicates.size();
    System.out.printf("recall %.3f of %d duplicates%n", recall, duplicates.size());
    assertTrue(recall >= RECALL, missed::toString);
    assertEquals(KnownFaults.of(CHINESE), wrong);
  }

  @Test
  void a_byte_of_chinese_costs_at_most_three_times_a_byte_of_english() throws IOException {
    double chinese = nanosPerByte(CHINESE);
    double english = nanosPerByte("bbc2225");

    System.out.printf("ns per byte: %.0f Chinese, %.0f English%n", chinese, english);
    assertTrue(chinese <= FACTOR * english, chinese + " against " + english);
  }

  private static List<SharedCorpus.LabelledPair> labelled(String label) throws IOException {
    return SharedCorpus.pairs(CHINESE).stream().filter(pair -> pair.label().equals(label)).toList();
  }

  /** Time of the processor, of which other programs take none; the first run warms up. */
  private double nanosPerByte(String set) throws IOException {
    Path corpus = SharedCorpus.jsonLines(set, folder);
    run(corpus);
    long least = IntStream.range(0, RUNS).mapToLong(i -> run(corpus)).min().orElseThrow();
    return least / (double) Files.size(corpus);
  }

  private static long run(Path corpus) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = system.getProcessCpuTime();
    assertEquals(0, Program.run("-q", corpus.toString()).exitCode());
    return system.getProcessCpuTime() - start;
  }
}

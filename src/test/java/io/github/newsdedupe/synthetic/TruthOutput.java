package io.github.newsdedupe.synthetic;

import io.github.newsdedupe.reference.ReferenceShingles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what was planted: a sample of the pairs of an original and a copy, each with its kind and
 * its exact similarity without furniture; and which articles tell the same story.
 */
final class TruthOutput {

  static final String HEAD = "a\tb\tkind\tjaccard\tplain\n";

  private static final int PAIRS_OF_CHUNK = 32;
  private static final int COPIES_OF_CHUNK = 5_000;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int SHINGLE = 5;

  private final SyntheticArchive archive;

  TruthOutput(SyntheticArchive archive) {
    this.archive = archive;
  }

  /**
   * Writes a sample of the pairs, all of them if there are no more. The fourth column is the
   * Jaccard similarity of shingles that end with their sentence, the fifth that of five-word
   * shingles as most tools make them, over sentence ends.
   */
  void writePairs(Path file, int most, int threads) throws IOException {
    int copies = archive.plan().copies();
    int pairs = Math.min(most, copies);
    int chunks = (pairs + PAIRS_OF_CHUNK - 1) / PAIRS_OF_CHUNK;
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(HEAD.getBytes(StandardCharsets.UTF_8));
      Chunks.make(
          chunks,
          threads,
          chunk -> {
            ArticleMaker maker = new ArticleMaker(archive);
            StringBuilder lines = new StringBuilder();
            int end = Math.min(pairs, (chunk + 1) * PAIRS_OF_CHUNK);
            for (int pair = chunk * PAIRS_OF_CHUNK; pair < end; pair++) {
              lines.append(line(maker, sampled(pair, pairs, copies)));
            }
            return lines.toString().getBytes(StandardCharsets.UTF_8);
          },
          out::write);
    }
  }

  /** One of each of so many equal stretches of copies. */
  private int sampled(int pair, int pairs, int copies) {
    int from = (int) ((long) copies * pair / pairs);
    int to = (int) ((long) copies * (pair + 1) / pairs);
    return from + Seeds.SAMPLE.choose(archive.seed(), pair, to - from);
  }

  private String line(ArticleMaker maker, int number) {
    Slot copy = archive.plan().copy(number);
    Slot original = archive.plan().original(copy);
    String a = maker.clean(original).toString();
    String b = maker.clean(copy).toString();
    double jaccard = ReferenceShingles.jaccard(ReferenceShingles.of(a), ReferenceShingles.of(b));
    double plain = ReferenceShingles.jaccard(plainShingles(a), plainShingles(b));
    return String.format(
        Locale.ROOT,
        "%s\t%s\t%s\t%.6f\t%.6f%n",
        SyntheticArchive.id(original.number()),
        SyntheticArchive.id(copy.number()),
        maker.kind().term(),
        jaccard,
        plain);
  }

  /** Five words in a row, whatever stands between them. */
  static Set<String> plainShingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
    }
    return shingles;
  }

  /** Writes each article that tells a story with copies, and the original of that story. */
  void writeStories(Path file, int threads) throws IOException {
    int copies = archive.plan().copies();
    int chunks = (copies + COPIES_OF_CHUNK - 1) / COPIES_OF_CHUNK;
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("article\tstory\n".getBytes(StandardCharsets.UTF_8));
      Chunks.make(chunks, threads, this::stories, out::write);
    }
  }

  private byte[] stories(int chunk) {
    StringBuilder lines = new StringBuilder();
    int end = Math.min(archive.plan().copies(), (chunk + 1) * COPIES_OF_CHUNK);
    for (int number = chunk * COPIES_OF_CHUNK; number < end; number++) {
      Slot copy = archive.plan().copy(number);
      String original = SyntheticArchive.id(archive.plan().original(copy).number());
      if (Plan.isFirst(copy)) {
        lines.append(original).append('\t').append(original).append('\n');
      }
      lines.append(SyntheticArchive.id(copy.number())).append('\t').append(original).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}

package io.github.newsdedupe.lsh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.sketch.ShingleSample;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against comparing every new article with every row. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProbeTest {

  private static final int BANDS = 4;
  private static final int OF_BLOCK = 50;

  /** An archive in memory, in blocks of fifty. */
  private record Archive(List<BandHashes> bands, List<ShingleSample> samples, BitSet removed)
      implements ArchiveColumns {

    @Override
    public int blocks() {
      return (bands.size() + OF_BLOCK - 1) / OF_BLOCK;
    }

    @Override
    public int first(int block) {
      return block * OF_BLOCK;
    }

    private IntStream rows(int block) {
      return IntStream.range(first(block), Math.min(bands.size(), first(block + 1)));
    }

    @Override
    public int[] hashes(int block, int band) {
      return rows(block).map(row -> bands.get(row).hash(band)).toArray();
    }

    @Override
    public int[] samples(int block, int part) {
      return rows(block).flatMap(row -> ofPart(row, part)).toArray();
    }

    @Override
    public char[] holders(int block, int part) {
      int[] holders =
          rows(block).flatMap(row -> ofPart(row, part).map(hash -> row - first(block))).toArray();
      char[] chars = new char[holders.length];
      IntStream.range(0, chars.length).forEach(i -> chars[i] = (char) holders[i]);
      return chars;
    }

    private IntStream ofPart(int row, int part) {
      return Arrays.stream(samples.get(row).toArray())
          .filter(hash -> SampleColumns.partOf(hash) == part);
    }

    @Override
    public boolean isPresent(int row) {
      return !removed.get(row);
    }

    @Override
    public int sampleSize(int row) {
      return samples.get(row).size();
    }
  }

  private static BandHashes bands(SplittableRandom random, int kinds) {
    return BandHashes.ofArray(
        random.ints(BANDS, 0, kinds).map(kind -> kind * 0x9E3779B9).toArray());
  }

  private static ShingleSample sample(SplittableRandom random, int kinds) {
    int[] hashes = random.ints(random.nextInt(1, 9), 0, kinds).map(i -> i * 0x2545F491).toArray();
    return ShingleSample.ofArray(Arrays.stream(hashes).distinct().sorted().toArray());
  }

  private static Archive archive(SplittableRandom random, int articles, int kinds) {
    BitSet removed = new BitSet();
    random.ints(articles / 10, 0, articles).forEach(removed::set);
    return new Archive(
        IntStream.range(0, articles).mapToObj(i -> bands(random, kinds)).toList(),
        IntStream.range(0, articles).mapToObj(i -> sample(random, kinds)).toList(),
        removed);
  }

  private static Set<String> expected(
      List<BandHashes> bands, List<ShingleSample> samples, Archive archive) {
    Set<String> pairs = new TreeSet<>();
    for (int article = 0; article < bands.size(); article++) {
      for (int row = 0; row < archive.bands.size(); row++) {
        int a = article;
        int b = row;
        boolean sharesBand =
            IntStream.range(0, BANDS)
                .anyMatch(band -> bands.get(a).hash(band) == archive.bands.get(b).hash(band));
        long common =
            Arrays.stream(samples.get(a).toArray())
                .filter(hash -> Arrays.binarySearch(archive.samples.get(b).toArray(), hash) >= 0)
                .count();
        int lesser = Math.min(samples.get(a).size(), archive.sampleSize(b));
        boolean sharesSample = common > 0 && common >= SharedShingle.LEAST_SHARE * lesser;
        if (archive.isPresent(row) && (sharesBand || sharesSample)) {
          pairs.add(a + " " + b);
        }
      }
    }
    return pairs;
  }

  private static Set<String> found(
      List<BandHashes> bands, List<ShingleSample> samples, Archive archive) {
    CandidatePairs pairs = Probe.candidatePairs(bands, samples, archive);
    return IntStream.range(0, pairs.size())
        .mapToObj(pairs::get)
        .map(pair -> pair.a() + " " + (pair.b() - bands.size()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void finds_what_comparing_all_with_all_finds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Archive archive = archive(random, 333, 400);
    List<BandHashes> bands = IntStream.range(0, 70).mapToObj(i -> bands(random, 400)).toList();
    List<ShingleSample> samples =
        IntStream.range(0, 70).mapToObj(i -> sample(random, 400)).toList();

    assertEquals(expected(bands, samples, archive), found(bands, samples, archive));
  }

  @Test
  void of_a_large_bucket_the_first_are_candidates() {
    List<BandHashes> same = List.of(BandHashes.ofArray(new int[] {7, -8, 9, 10}));
    List<BandHashes> many = IntStream.range(0, 500).mapToObj(i -> same.get(0)).toList();
    List<ShingleSample> none = many.stream().map(i -> ShingleSample.NONE).toList();
    BitSet removed = new BitSet();
    removed.set(3);

    Set<String> found = found(same, List.of(ShingleSample.NONE), new Archive(many, none, removed));

    assertEquals(128, found.size());
    assertTrue(found.contains("0 128"));
  }

  @Test
  void of_many_holders_of_a_shingle_the_largest_are_candidates() {
    List<ShingleSample> samples =
        IntStream.range(0, 100)
            .mapToObj(i -> IntStream.rangeClosed(0, 1 + (i * 37) % 100).toArray())
            .map(ShingleSample::ofArray)
            .toList();
    List<BandHashes> bands =
        IntStream.range(0, 100).mapToObj(i -> BandHashes.ofArray(new int[] {i, i, i, i})).toList();
    List<BandHashes> other = List.of(BandHashes.ofArray(new int[] {-1, -1, -1, -1}));

    Set<String> found =
        found(
            other,
            List.of(ShingleSample.ofArray(new int[] {0, 1})),
            new Archive(bands, samples, new BitSet()));

    Set<String> largest =
        IntStream.range(0, 100)
            .filter(i -> (i * 37) % 100 >= 96)
            .mapToObj(i -> "0 " + i)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(largest, found);
  }

  @Test
  void without_articles_there_is_nothing_to_find() {
    Archive archive = archive(new SplittableRandom(1), 10, 3);

    assertEquals(0, Probe.candidatePairs(List.of(), List.of(), archive).size());
  }
}

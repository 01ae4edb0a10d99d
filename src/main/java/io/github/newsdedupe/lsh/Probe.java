package io.github.newsdedupe.lsh;

import io.github.newsdedupe.sketch.ShingleSample;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds in an archive what new articles may duplicate. The columns of the archive are looked
 * through once for all new articles; nothing is kept of those that none has a hash in common with.
 */
public final class Probe {

  private final List<BandHashes> bands;
  private final List<ShingleSample> samples;
  private final ArchiveColumns archive;

  private Probe(List<BandHashes> bands, List<ShingleSample> samples, ArchiveColumns archive) {
    this.bands = bands;
    this.samples = samples;
    this.archive = archive;
  }

  /**
   * The candidate pairs of new articles and rows of the archive, by new article.
   *
   * @param bands of each new article
   * @param samples of each new article
   * @return pairs in which the rows of the archive are numbered after the new articles
   */
  public static CandidatePairs candidatePairs(
      List<BandHashes> bands, List<ShingleSample> samples, ArchiveColumns archive) {
    if (bands.isEmpty()) {
      return CandidatePairs.NONE;
    }
    Probe probe = new Probe(bands, samples, archive);
    return probe.ofBands().and(probe.ofSamples());
  }

  private CandidatePairs ofBands() {
    PairTally tally = new PairTally();
    IntStream.range(0, bands.get(0).count()).parallel().forEach(band -> tally(band, tally));
    return tally.take((a, b, count) -> true);
  }

  private void tally(int band, PairTally tally) {
    HashSlots slots = new HashSlots(hashes(band));
    SlotRows rows = new SlotRows(slots.size(), Bucket.ALL_PAIRS);
    for (int block = 0; block < archive.blocks(); block++) {
      int[] hashes = archive.hashes(block, band);
      int first = archive.first(block);
      for (int i = slots.next(hashes, 0); i < hashes.length; i = slots.next(hashes, i + 1)) {
        if (archive.isPresent(first + i)) {
          rows.addFirst(slots.slot(hashes[i]), first + i);
        }
      }
    }
    addPairs(slots, rows, tally);
  }

  private long[] hashes(int band) {
    long[] postings = new long[bands.size()];
    for (int article = 0; article < postings.length; article++) {
      postings[article] = SampleColumns.posting(bands.get(article).hash(band), article);
    }
    return postings;
  }

  private CandidatePairs ofSamples() {
    PairTally tally = new PairTally();
    long[][] parts = samplesByPart();
    IntStream.range(0, SampleColumns.PARTS)
        .parallel()
        .filter(part -> parts[part].length > 0)
        .forEach(part -> tally(part, parts[part], tally));
    return tally.take(
        (article, row, common) ->
            SharedShingle.suffices(
                common, samples.get(article).size(), archive.sampleSize(row - samples.size())));
  }

  private void tally(int part, long[] postings, PairTally tally) {
    HashSlots slots = new HashSlots(postings);
    SlotRows rows = new SlotRows(slots.size(), SharedShingle.ALL_PAIRS);
    for (int block = 0; block < archive.blocks(); block++) {
      int[] hashes = archive.samples(block, part);
      char[] holders = {};
      int first = archive.first(block);
      for (int i = slots.next(hashes, 0); i < hashes.length; i = slots.next(hashes, i + 1)) {
        holders = holders.length == 0 ? archive.holders(block, part) : holders;
        int row = first + holders[i];
        if (archive.isPresent(row)) {
          int slot = slots.slot(hashes[i]);
          rows.addLargest(slot, row, archive::sampleSize, SharedShingle.LARGEST);
        }
      }
    }
    addPairs(slots, rows, tally);
  }

  private long[][] samplesByPart() {
    List<LongList> lists = Stream.generate(LongList::new).limit(SampleColumns.PARTS).toList();
    for (int article = 0; article < samples.size(); article++) {
      ShingleSample sample = samples.get(article);
      for (int i = 0; i < sample.size(); i++) {
        int hash = sample.hash(i);
        lists.get(SampleColumns.partOf(hash)).add(SampleColumns.posting(hash, article));
      }
    }
    return lists.stream()
        .map(list -> Arrays.copyOf(list.values(), list.size()))
        .toArray(long[][]::new);
  }

  private void addPairs(HashSlots slots, SlotRows rows, PairTally tally) {
    LongList pairs = new LongList();
    for (int slot = 0; slot < slots.size(); slot++) {
      for (int r = 0; r < rows.size(slot); r++) {
        int place = bands.size() + rows.row(slot, r);
        for (int i = 0; i < slots.articles(slot); i++) {
          pairs.add(CandidatePairs.pair(slots.article(slot, i), place));
        }
      }
    }
    tally.addAll(pairs);
  }
}

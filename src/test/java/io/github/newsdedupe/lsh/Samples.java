package io.github.newsdedupe.lsh;

import io.github.newsdedupe.sketch.ShingleSample;
import java.util.List;
import java.util.stream.IntStream;

/** Samples as columns, cut anew each time. */
record Samples(List<ShingleSample> samples) implements SampleColumns {

  @Override
  public int articles() {
    return samples.size();
  }

  @Override
  public int size(int place) {
    return samples.get(place).size();
  }

  @Override
  public long[] postings(int part) {
    return IntStream.range(0, samples.size())
        .boxed()
        .flatMapToLong(
            place ->
                IntStream.range(0, samples.get(place).size())
                    .map(samples.get(place)::hash)
                    .filter(hash -> SampleColumns.partOf(hash) == part)
                    .mapToLong(hash -> SampleColumns.posting(hash, place)))
        .toArray();
  }
}

package io.github.newsdedupe.engine;

import io.github.newsdedupe.cluster.Cluster;
import io.github.newsdedupe.report.FoundCluster;
import io.github.newsdedupe.report.FoundClusters;
import io.github.newsdedupe.store.Records;
import io.github.newsdedupe.store.Room;
import java.util.Arrays;
import java.util.stream.Stream;

/** Clusters as records, which come group by group from any thread. */
final class ClusterRecords implements FoundClusters {

  private final Records records;

  /** Representatives in the upper half, the numbers of their records in the lower. */
  private long[] index = new long[64];

  private int size;
  private long duplicates;

  ClusterRecords(Room room) {
    records = new Records(room);
  }

  /** Adds a cluster; {@link #arrange} when all are there. */
  void add(FoundCluster found) {
    byte[] record = ClusterCodec.encode(found);
    Cluster cluster = found.cluster();
    synchronized (this) {
      if (size == index.length) {
        index = Arrays.copyOf(index, size * 2);
      }
      index[size++] = ((long) cluster.representative() << Integer.SIZE) | records.add(record);
      duplicates += cluster.edges().size();
    }
  }

  /** Puts them into the order of their representatives. */
  synchronized void arrange() {
    Arrays.sort(index, 0, size);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public long duplicates() {
    return duplicates;
  }

  @Override
  public Stream<FoundCluster> stream() {
    return Arrays.stream(index, 0, size)
        .mapToObj(entry -> ClusterCodec.decode(records.get((int) entry)));
  }

  @Override
  public void close() {
    records.close();
  }
}

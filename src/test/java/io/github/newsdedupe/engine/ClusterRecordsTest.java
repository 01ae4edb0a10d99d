package io.github.newsdedupe.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.newsdedupe.cluster.Cluster;
import io.github.newsdedupe.report.FoundCluster;
import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.similarity.Similarity;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.WorkFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClusterRecordsTest {

  private final SplittableRandom random = new SplittableRandom(11);

  @ParameterizedTest(name = "with {0} bytes of memory")
  @ValueSource(longs = {0, Long.MAX_VALUE})
  void clusters_come_out_as_they_were_by_representative(long memory) {
    List<FoundCluster> found = Stream.generate(this::cluster).limit(2_000).toList();

    try (ClusterRecords clusters = new ClusterRecords(new Room(memory, WorkFolder.temporary()))) {
      found.parallelStream().forEach(clusters::add);
      clusters.arrange();

      assertEquals(found.size(), clusters.size());
      assertEquals(
          found.stream()
              .sorted(Comparator.comparingInt(one -> one.cluster().representative()))
              .toList(),
          clusters.stream().toList());
      assertEquals(
          found.stream().mapToInt(one -> one.cluster().edges().size()).sum(),
          clusters.duplicates());
    }
  }

  @Test
  void a_record_gives_back_its_cluster() {
    FoundCluster found = cluster();

    assertEquals(found, ClusterCodec.decode(ClusterCodec.encode(found)));
  }

  private int next;

  /** Up to a hundred members, of which some are excerpts of each other. */
  private FoundCluster cluster() {
    int representative = next + random.nextInt(3);
    int size = random.nextInt(1, 100);
    next = representative + size + 1;
    List<SimilarPair> edges = new ArrayList<>();
    Map<Integer, SimilarPair> parents = new HashMap<>();
    for (int member = representative + 1; member < representative + size; member++) {
      edges.add(pair(representative, member));
      if (random.nextInt(4) == 0) {
        parents.put(member, pair(representative + random.nextInt(member - representative), member));
      }
    }
    return new FoundCluster(
        new Cluster(representative, edges, parents),
        Stream.generate(this::hash).limit(size).toList(),
        Stream.generate(random::nextDouble).limit(size - 1).toList());
  }

  private SimilarPair pair(int a, int b) {
    Relation[] relations = Relation.values();
    return new SimilarPair(
        a,
        b,
        new Similarity(random.nextDouble(), random.nextDouble(), random.nextDouble()),
        relations[random.nextInt(relations.length)]);
  }

  private String hash() {
    byte[] hash = new byte[32];
    random.nextBytes(hash);
    return HexFormat.of().formatHex(hash);
  }
}

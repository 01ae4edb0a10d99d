package io.github.newsdedupe.engine;

import io.github.newsdedupe.cluster.Cluster;
import io.github.newsdedupe.report.FoundCluster;
import io.github.newsdedupe.similarity.Relation;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.similarity.Similarity;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Clusters as bytes: some eighty for each member, where objects take five times as much. */
final class ClusterCodec {

  private static final int HASH = 32;
  private static final int PAIR = 2 * Integer.BYTES + 3 * Double.BYTES + Byte.BYTES;

  private ClusterCodec() {}

  static byte[] encode(FoundCluster found) {
    Cluster cluster = found.cluster();
    int members = cluster.size();
    int ofParents = cluster.parents().size() * (Integer.BYTES + PAIR);
    int ofEdges = (members - 1) * (PAIR + Double.BYTES);
    ByteBuffer bytes =
        ByteBuffer.allocate(3 * Integer.BYTES + members * HASH + ofEdges + ofParents);
    bytes.putInt(cluster.representative()).putInt(members - 1).putInt(cluster.parents().size());
    found.contentHashes().forEach(hash -> bytes.put(HexFormat.of().parseHex(hash)));
    cluster.edges().forEach(edge -> put(edge, bytes));
    found.rawJaccards().forEach(bytes::putDouble);
    cluster.parents().forEach((excerpt, pair) -> put(pair, bytes.putInt(excerpt)));
    return bytes.array();
  }

  private static void put(SimilarPair pair, ByteBuffer bytes) {
    Similarity similarity = pair.similarity();
    bytes.putInt(pair.a()).putInt(pair.b()).put(pair.relation().number());
    bytes.putDouble(similarity.jaccard());
    bytes.putDouble(similarity.containmentA()).putDouble(similarity.containmentB());
  }

  static FoundCluster decode(byte[] record) {
    ByteBuffer bytes = ByteBuffer.wrap(record);
    int representative = bytes.getInt();
    int edgeCount = bytes.getInt();
    int parentCount = bytes.getInt();
    List<String> hashes = new ArrayList<>();
    for (int i = 0; i <= edgeCount; i++) {
      byte[] hash = new byte[HASH];
      bytes.get(hash);
      hashes.add(HexFormat.of().formatHex(hash));
    }
    List<SimilarPair> edges = new ArrayList<>();
    for (int i = 0; i < edgeCount; i++) {
      edges.add(pair(bytes));
    }
    List<Double> rawJaccards = new ArrayList<>();
    for (int i = 0; i < edgeCount; i++) {
      rawJaccards.add(bytes.getDouble());
    }
    Map<Integer, SimilarPair> parents = new HashMap<>();
    for (int i = 0; i < parentCount; i++) {
      parents.put(bytes.getInt(), pair(bytes));
    }
    return new FoundCluster(new Cluster(representative, edges, parents), hashes, rawJaccards);
  }

  private static SimilarPair pair(ByteBuffer bytes) {
    int a = bytes.getInt();
    int b = bytes.getInt();
    Relation relation = Relation.ofNumber(bytes.get());
    Similarity similarity = new Similarity(bytes.getDouble(), bytes.getDouble(), bytes.getDouble());
    return new SimilarPair(a, b, similarity, relation);
  }
}

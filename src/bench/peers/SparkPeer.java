import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.MinHashLSHModel;
import org.apache.spark.ml.feature.NGram;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark MLlib on one machine: hashed five-word shingles, MinHashLSH, similarity join, union-find. */
class SparkPeer {

  /** Hash tables are joined by OR: of pairs at .7, five find .998. */
  private static final int TABLES = 5;

  private static final int FEATURES = 1 << 24;

  private static final Map<String, String> PARENTS = new HashMap<>();

  public static void main(String[] args) throws IOException {
    double threshold = Double.parseDouble(args[2]);
    SparkSession spark =
        SparkSession.builder()
            .master("local[" + args[3] + "]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "8")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
    Dataset<Row> articles = spark.read().schema("id STRING, text STRING").json(args[0]);
    Dataset<Row> features = features(articles).cache();
    MinHashLSHModel model =
        new MinHashLSH()
            .setNumHashTables(TABLES)
            .setInputCol("features")
            .setOutputCol("hashes")
            .fit(features);
    // The join itself computes exact distances, of the hashed shingles.
    model
        .approxSimilarityJoin(features, features, 1 - threshold, "distance")
        .filter(col("datasetA.id").lt(col("datasetB.id")))
        .select(col("datasetA.id"), col("datasetB.id"))
        .collectAsList()
        .forEach(pair -> PARENTS.put(root(pair.getString(1)), root(pair.getString(0))));
    try (PrintWriter out = new PrintWriter(args[1])) {
      PARENTS.keySet().stream().sorted().forEach(id -> out.println(id + "\t" + root(id)));
    }
    spark.stop();
  }

  private static Dataset<Row> features(Dataset<Row> articles) {
    PipelineStage[] stages = {
      new RegexTokenizer().setInputCol("text").setOutputCol("words").setPattern("\\W+"),
      new NGram().setN(5).setInputCol("words").setOutputCol("shingles"),
      new HashingTF()
          .setNumFeatures(FEATURES)
          .setBinary(true)
          .setInputCol("shingles")
          .setOutputCol("features")
    };
    return new Pipeline()
        .setStages(stages)
        .fit(articles)
        .transform(articles)
        .filter(org.apache.spark.sql.functions.size(col("shingles")).gt(0))
        .select("id", "features");
  }

  private static String root(String id) {
    String parent = PARENTS.computeIfAbsent(id, self -> self);
    while (!parent.equals(id)) {
      id = parent;
      parent = PARENTS.get(id);
    }
    return id;
  }
}

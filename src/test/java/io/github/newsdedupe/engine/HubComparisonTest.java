package io.github.newsdedupe.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.DedupeOptions;
import io.github.newsdedupe.cluster.Clusterer;
import io.github.newsdedupe.cluster.Clustering;
import io.github.newsdedupe.corpus.Corpus;
import io.github.newsdedupe.corpus.CorpusOptions;
import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.SimilarPair;
import io.github.newsdedupe.store.Room;
import io.github.newsdedupe.store.Sketches;
import io.github.newsdedupe.store.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A group that is compared by its hubs, against the same group with all pairs compared. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HubComparisonTest {

  private static final int ARTICLES = 240;

  /** For some of the articles, so that others are read again and pairs come in tiles. */
  private static final long ROOM = 100_000;

  private static final int WORDS = 150;
  private static final double THRESHOLD = .5;

  private final Stages stages = new Stages(DedupeOptions.ofThreshold(THRESHOLD), RuleSet.builtIn());
  private final Sketches sketches = new Sketches(new Room(Long.MAX_VALUE, WorkFolder.temporary()));
  private final List<Corpus> opened = new ArrayList<>();

  @TempDir Path folder;

  @AfterEach
  void close() throws IOException {
    for (Corpus corpus : opened) {
      corpus.close();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void copies_of_one_story_make_the_cluster_that_all_their_pairs_make(long seed)
      throws IOException {
    Corpus corpus = corpusOfCopies(seed, 5);
    Verification all = compared(corpus);
    all.verify(candidates());
    Verification byHubs = compared(corpus);
    byHubs(byHubs);

    assertEquals(ARTICLES, cluster(all).clusters().get(0).size());
    assertEquals(cluster(all), cluster(byHubs));
    assertTrue(4 * byHubs.pairs().size() < all.pairs().size(), byHubs.pairs().size() + " pairs");
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void two_articles_that_are_not_compared_are_joined_to_a_common_one(long seed) throws IOException {
    Corpus corpus = corpusOfCopies(seed, 40);
    Verification all = compared(corpus);
    Verification byHubs = compared(corpus);
    byHubs(byHubs);
    Map<Integer, Set<Integer>> joined = new HashMap<>();
    for (SimilarPair pair : byHubs.pairs()) {
      if (pair.relation().joins()) {
        joined.computeIfAbsent(pair.a(), a -> new HashSet<>()).add(pair.b());
        joined.computeIfAbsent(pair.b(), b -> new HashSet<>()).add(pair.a());
      }
    }

    int left = 0;
    for (SimilarPair pair : all.joining(candidates())) {
      Set<Integer> common = new HashSet<>(joined.getOrDefault(pair.a(), Set.of()));
      if (!common.contains(pair.b())) {
        left++;
        common.retainAll(joined.getOrDefault(pair.b(), Set.of()));
        assertTrue(!common.isEmpty(), pair.toString());
      }
    }
    assertTrue(left > ARTICLES, left + " pairs were not compared");
  }

  @Test
  void a_graph_knows_each_pair_from_both_sides() {
    long[] pairs = {9L << 32 | 11, 2L << 32 | 3, 2L << 32 | 8, 3L << 32 | 8};

    CandidateGraph graph = CandidateGraph.of(pairs, 1, 4);

    assertEquals(3, graph.size());
    assertEquals(8, graph.place(2));
    assertEquals(2, graph.articleAt(8));
    assertEquals(List.of(0, 1), graph.neighbours(2).boxed().toList());
    assertEquals(List.of(1, 2), graph.neighbours(0).boxed().toList());
    assertEquals(List.of(0, 1, 2), graph.hubsFirst().toList());
  }

  private void byHubs(Verification verification) {
    long[] pairs =
        candidates().stream().mapToLong(pair -> (long) pair.a() << 32 | pair.b()).toArray();
    CandidateGraph graph = CandidateGraph.of(pairs, 0, pairs.length);
    new HubComparison(graph, verification, THRESHOLD).run();
  }

  private Clustering cluster(Verification verification) {
    return Clusterer.cluster(
        new ClusteredArticles(sketches.table(), verification, stages),
        verification.pairs(),
        THRESHOLD);
  }

  /** All pairs. */
  private static List<CandidatePair> candidates() {
    List<CandidatePair> pairs = new ArrayList<>();
    for (int a = 0; a < ARTICLES; a++) {
      for (int b = a + 1; b < ARTICLES; b++) {
        pairs.add(new CandidatePair(a, b));
      }
    }
    return pairs;
  }

  private Verification compared(Corpus corpus) {
    Rereading rereading = new Rereading(corpus, sketches.table(), stages);
    return new Verification(stages.listing(true), rereading, ROOM, Progress.NONE);
  }

  /** Copies of a story, in each of which up to so many words were replaced. */
  private Corpus corpusOfCopies(long seed, int most) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> words = random.ints(WORDS, 0, 5_000).mapToObj(i -> "w" + (i + 7) + "x").toList();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      List<String> copy = new ArrayList<>(words);
      for (int changes = random.nextInt(most); changes > 0; changes--) {
        copy.set(random.nextInt(WORDS), "y" + random.nextInt(5_000) + "z");
      }
      lines.add("{\"id\": \"%03d\", \"text\": \"The %s.\"}".formatted(i, String.join(" ", copy)));
    }
    Path file = Files.write(folder.resolve("copies.jsonl"), lines);
    Corpus corpus =
        Corpus.open(CorpusOptions.of(List.of(file.toString())), InputStream.nullInputStream());
    opened.add(corpus);
    SketchedCorpus.into(sketches, corpus, stages);
    return corpus;
  }
}

package io.github.newsdedupe.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Section 6: the shingles of an article, and every pair of articles that share enough of them. */
public final class ReferenceShingles {
  private static final int MIN_WEIGHT = 120;

  /** No word holds a line end, so two runs of words are never written alike by accident. */
  private static final String BETWEEN_WORDS = "\n";

  private ReferenceShingles() {}

  /** The shingles of a text that is one piece. */
  public static Set<String> of(String text) {
    return of(List.of(text));
  }

  /** The shingles of an article of which these pieces were kept (section 1). */
  public static Set<String> of(List<String> pieces) {
    return Set.copyOf(inOrder(pieces));
  }

  /** The same shingles in text order, repetitions included. */
  static List<String> inOrder(List<String> pieces) {
    List<String> shingles = new ArrayList<>();
    for (String piece : pieces) {
      for (List<Word> sentence : ReferenceSentences.of(piece)) {
        shingles.addAll(shinglesOf(sentence));
      }
    }
    return shingles;
  }

  /** The part of the union that both have; two empty articles share nothing. */
  public static double jaccard(Set<String> a, Set<String> b) {
    int both = shared(a, b);
    return share(both, a.size() + b.size() - both);
  }

  /** The part of {@code a} that {@code b} has too. */
  public static double containment(Set<String> a, Set<String> b) {
    return share(shared(a, b), a.size());
  }

  /** Every pair of articles with at least this Jaccard similarity, sorted. */
  public static List<SimilarTexts> pairsAtLeast(List<Set<String>> articles, double threshold) {
    if (threshold <= 0) {
      throw new IllegalArgumentException("the threshold must be above 0, but is " + threshold);
    }
    Map<String, List<Integer>> owners = new HashMap<>();
    List<SimilarTexts> pairs = new ArrayList<>();
    for (int b = 0; b < articles.size(); b++) {
      int[] both = new int[b];
      for (String shingle : articles.get(b)) {
        List<Integer> earlier = owners.computeIfAbsent(shingle, key -> new ArrayList<>());
        earlier.forEach(a -> both[a]++);
        earlier.add(b);
      }
      for (int a = 0; a < b; a++) {
        int either = articles.get(a).size() + articles.get(b).size() - both[a];
        double jaccard = share(both[a], either);
        if (jaccard >= threshold) {
          pairs.add(new SimilarTexts(a, b, jaccard));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(SimilarTexts::a).thenComparingInt(SimilarTexts::b));
    return pairs;
  }

  private static List<String> shinglesOf(List<Word> sentence) {
    if (sentence.stream().mapToInt(Word::weight).sum() < MIN_WEIGHT) {
      return List.of(text(sentence));
    }
    List<String> shingles = new ArrayList<>();
    for (int start = 0; start < sentence.size(); start++) {
      int weight = 0;
      int end = start;
      while (end < sentence.size() && weight < MIN_WEIGHT) {
        weight += sentence.get(end).weight();
        end++;
      }
      if (weight >= MIN_WEIGHT) {
        shingles.add(text(sentence.subList(start, end)));
      }
    }
    return shingles;
  }

  private static String text(List<Word> words) {
    return String.join(BETWEEN_WORDS, words.stream().map(Word::text).toList());
  }

  private static int shared(Set<String> a, Set<String> b) {
    return (int) a.stream().filter(b::contains).count();
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}

package io.github.newsdedupe.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.newsdedupe.furniture.RuleSet;
import io.github.newsdedupe.furniture.Stripper;
import io.github.newsdedupe.reference.ReferenceShingles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pieces of articles find the articles that they were cut from. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExcerptsAcceptance {

  private static final int CASES = 2_000;
  private static final int SHORTEST = 60;
  private static final double SHARE = .95;
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Stripper STRIPPER = new Stripper(RuleSet.builtIn());

  @TempDir Path folder;

  /** A piece of an article, and how many words it has. */
  private record Piece(String id, String parent, int length, String text) {}

  @Test
  void pieces_of_60_words_and_more_cut_at_random_are_found_with_their_parents() throws IOException {
    List<Piece> pieces = pieces(SharedCorpus.texts("allsides"), new SplittableRandom(60));
    Map<String, String> planted = new LinkedHashMap<>();
    pieces.forEach(piece -> planted.put(piece.id, piece.text));
    Path corpus = Planting.write(SharedCorpus.jsonLines("allsides", folder), Set.of(), planted);

    Reported reported = Reported.by(corpus.toString());

    Map<String, int[]> byLength = new TreeMap<>();
    int found = 0;
    for (Piece piece : pieces) {
      boolean isFound = reported.between(piece.id, piece.parent).isIn(piece.parent);
      int[] counts = byLength.computeIfAbsent(lengths(piece.length), length -> new int[2]);
      counts[0] += isFound ? 1 : 0;
      counts[1]++;
      found += isFound ? 1 : 0;
    }
    System.out.println("| words | excerpts | found |\n|---|---|---|");
    byLength.forEach(
        (length, counts) ->
            System.out.printf(
                "| %s | %d | %.3f |%n", length, counts[1], counts[0] / (double) counts[1]));
    System.out.printf("| all | %d | %.3f |%n", CASES, found / (double) CASES);
    assertTrue(found >= SHARE * CASES, found + " of " + CASES);
  }

  @Test
  void labelled_excerpts_are_reported_with_the_longer_as_the_parent() throws IOException {
    int found = 0;
    int all = 0;
    for (String set : List.of("bbc2225", "fakebr", "fnc1", "reuters21578", "zh_sina_news")) {
      Map<String, String> texts = SharedCorpus.texts(set);
      Reported reported = Reported.by(SharedCorpus.jsonLines(set, folder).toString());
      for (SharedCorpus.LabelledPair pair : SharedCorpus.pairs(set)) {
        if (pair.label().equals("excerpt") && containment(pair.a(), pair.b(), texts) >= .8) {
          String parent = parent(pair, texts);
          boolean isFound = reported.between(pair.a(), pair.b()).isIn(parent);
          if (!isFound) {
            System.out.println(set + " " + pair + " " + reported.between(pair.a(), pair.b()));
          }
          found += isFound ? 1 : 0;
          all++;
        }
      }
    }
    System.out.printf("%d of %d labelled excerpts%n", found, all);
    assertTrue(all > 50 && found >= SHARE * all, found + " of " + all);
  }

  /** Lengths are spread evenly over their logarithms, or few would be short. */
  private static List<Piece> pieces(Map<String, String> texts, SplittableRandom random) {
    List<String> ids = new ArrayList<>(texts.keySet());
    List<Piece> pieces = new ArrayList<>();
    while (pieces.size() < CASES) {
      String parent = ids.get(random.nextInt(ids.size()));
      String text = texts.getOrDefault(parent, "");
      List<MatchResult> words = WORD.matcher(text).results().toList();
      if (words.size() / 2 >= SHORTEST) {
        double longest = words.size() / 2.0;
        int length = (int) (SHORTEST * Math.pow(longest / SHORTEST, random.nextDouble()));
        int from = random.nextInt(words.size() - length + 1);
        String piece = text.substring(words.get(from).start(), words.get(from + length - 1).end());
        pieces.add(new Piece("excerpt-" + pieces.size(), parent, length, piece));
      }
    }
    return pieces;
  }

  private static String lengths(int words) {
    return words < 80 ? " 60-79" : words < 120 ? " 80-119" : words < 250 ? "120-249" : "250-";
  }

  private static double containment(String a, String b, Map<String, String> texts) {
    Set<String> one = shingles(a, texts);
    Set<String> other = shingles(b, texts);
    return Math.max(
        ReferenceShingles.containment(one, other), ReferenceShingles.containment(other, one));
  }

  private static String parent(SharedCorpus.LabelledPair pair, Map<String, String> texts) {
    Set<String> a = shingles(pair.a(), texts);
    Set<String> b = shingles(pair.b(), texts);
    return ReferenceShingles.containment(a, b) > ReferenceShingles.containment(b, a)
        ? pair.b()
        : pair.a();
  }

  private static Set<String> shingles(String id, Map<String, String> texts) {
    List<String> pieces = new ArrayList<>();
    STRIPPER
        .strip(texts.getOrDefault(id, "").getBytes(StandardCharsets.UTF_8))
        .forEachKept(
            (bytes, from, to) ->
                pieces.add(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
    return ReferenceShingles.of(pieces);
  }
}

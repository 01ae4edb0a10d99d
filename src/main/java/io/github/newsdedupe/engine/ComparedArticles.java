package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.ComparedArticle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The articles of a group as they are compared. A group may be an archive: so many are held at a
 * time, those that were asked for last, and another is read once more when somebody asks for it.
 */
final class ComparedArticles {

  /** Fewer, and a pair might push out its own articles. */
  private static final int LEAST = 8;

  private final Rereading rereading;
  private final int most;
  private final Map<Integer, Facts> facts = new ConcurrentHashMap<>();
  private final Map<Integer, Reread> held;

  /** An article and what is compared of it; its text is asked for once more if it joins. */
  record Reread(Article article, ComparedArticle measured) {

    static Reread of(ArticleSketcher sketcher, Article article) {
      return new Reread(article, sketcher.compared(article));
    }
  }

  /** What is always known of an article that was read. */
  private record Facts(OptionalLong day, String contentHash) {}

  /**
   * None yet.
   *
   * @param most articles that are held
   */
  ComparedArticles(Rereading rereading, int most) {
    this.rereading = rereading;
    this.most = Math.max(LEAST, most);
    this.held = Collections.synchronizedMap(new LastUsed(this.most));
  }

  /** Forgets what was not asked for the longest. */
  private static final class LastUsed extends LinkedHashMap<Integer, Reread> {
    private static final long serialVersionUID = 1;
    private final int most;

    LastUsed(int most) {
      super(16, .75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, Reread> eldest) {
      return size() > most;
    }
  }

  /** Cuts pairs into pieces of which all articles can be held together. */
  List<List<CandidatePair>> pieces(List<CandidatePair> pairs) {
    List<List<CandidatePair>> pieces = new ArrayList<>();
    Set<Integer> places = new HashSet<>();
    int from = 0;
    for (int i = 0; i < pairs.size(); i++) {
      places.add(pairs.get(i).a());
      places.add(pairs.get(i).b());
      if (places.size() >= most - 1) {
        pieces.add(pairs.subList(from, i + 1));
        from = i + 1;
        places.clear();
      }
    }
    pieces.add(pairs.subList(from, pairs.size()));
    return pieces;
  }

  /** Reads those that are not held, many at a time. */
  void load(Collection<CandidatePair> pairs) {
    Set<Integer> wanted = new HashSet<>();
    for (CandidatePair pair : pairs) {
      wanted.add(pair.a());
      wanted.add(pair.b());
    }
    Map<Integer, Reread> read =
        rereading.measure(
            wanted.stream().filter(place -> held.get(place) == null).mapToInt(place -> place),
            Reread::of);
    read.forEach(this::hold);
  }

  private void hold(int place, Reread reread) {
    ComparedArticle measured = reread.measured;
    facts.put(place, new Facts(measured.publication().day(), measured.contentHash()));
    held.put(place, reread);
  }

  /** An article that was loaded, unless it was lost. */
  Optional<Reread> get(int place) {
    if (!facts.containsKey(place)) {
      return Optional.empty();
    }
    Reread known = held.get(place);
    return known == null ? readAgain(place) : Optional.of(known);
  }

  private Optional<Reread> readAgain(int place) {
    Map<Integer, Reread> again = rereading.measure(IntStream.of(place), Reread::of);
    again.forEach(this::hold);
    return Optional.ofNullable(again.get(place));
  }

  /** When an article was published, if it was loaded and that is known. */
  OptionalLong day(int place) {
    Facts known = facts.get(place);
    return known == null ? OptionalLong.empty() : known.day;
  }

  /** The content hash of an article that was loaded. */
  String contentHash(int place) {
    Facts known = facts.get(place);
    if (known == null) {
      throw new IllegalStateException("never compared: " + place);
    }
    return known.contentHash;
  }
}

package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.ComparedArticle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
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

  /** Fewer are never held, whatever they weigh. */
  private static final int PAIR = 2;

  /** What an article takes for each of its words: its shingles twice, once in a sparse table. */
  private static final long OF_WORD = 40;

  /** What an article of some four thousand bytes takes. */
  private static final long ORDINARY = 1 << 14;

  private final Rereading rereading;
  private final int most;
  private final Map<Integer, Facts> facts = new ConcurrentHashMap<>();
  private final Map<Integer, Reread> held;

  /** An article and what is compared of it; its text is asked for once more if it joins. */
  record Reread(Article article, ComparedArticle measured) {

    static Reread of(ArticleSketcher sketcher, Article article) {
      return new Reread(article, sketcher.compared(article));
    }

    /** How many ordinary articles take as much. */
    long weight() {
      long bytes = article.text().length + OF_WORD * measured.length();
      return Math.max(1, bytes / ORDINARY);
    }
  }

  /** What is always known of an article that was read. */
  private record Facts(OptionalLong day, String contentHash) {}

  /**
   * None yet.
   *
   * @param most ordinary articles that are held; of larger ones fewer
   */
  ComparedArticles(Rereading rereading, int most) {
    this.rereading = rereading;
    this.most = Math.max(LEAST, most);
    this.held = Collections.synchronizedMap(new LastUsed());
  }

  /** Forgets what was not asked for the longest. */
  private final class LastUsed extends LinkedHashMap<Integer, Reread> {
    private static final long serialVersionUID = 1;
    private long weight;

    LastUsed() {
      super(16, .75f, true);
    }

    @Override
    public Reread put(Integer place, Reread reread) {
      Reread before = super.put(place, reread);
      weight += reread.weight() - (before == null ? 0 : before.weight());
      Iterator<Reread> eldest = values().iterator();
      while (weight > most && size() > PAIR) {
        weight -= eldest.next().weight();
        eldest.remove();
      }
      return before;
    }
  }

  /** Cuts pairs into pieces of which all articles can be held together. */
  List<List<CandidatePair>> pieces(List<CandidatePair> pairs) {
    List<List<CandidatePair>> pieces = new ArrayList<>();
    Set<Integer> places = new HashSet<>();
    int from = 0;
    long weight = 0;
    for (int i = 0; i < pairs.size(); i++) {
      weight += places.add(pairs.get(i).a()) ? rereading.weight(pairs.get(i).a()) : 0;
      weight += places.add(pairs.get(i).b()) ? rereading.weight(pairs.get(i).b()) : 0;
      if (weight >= most - 1) {
        pieces.add(pairs.subList(from, i + 1));
        from = i + 1;
        places.clear();
        weight = 0;
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
    rereading.forEach(
        wanted.stream().filter(place -> held.get(place) == null).mapToInt(place -> place),
        (place, sketcher, article) -> hold(place, Reread.of(sketcher, article)));
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

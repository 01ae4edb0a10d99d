package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.ComparedArticle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The articles of a group as they are compared. A group may be an archive: as many are held at a
 * time as there is room for, those that were asked for last, and another is read once more when
 * somebody asks for it.
 */
final class ComparedArticles {

  /** Held whatever room they take. Fewer, and a pair might push out its own articles. */
  private static final int LEAST = 2;

  private final Rereading rereading;
  private final long room;
  private final Map<Integer, Facts> facts = new ConcurrentHashMap<>();

  /** The one that was asked for last comes last. */
  private final Map<Integer, Reread> held = new LinkedHashMap<>(16, .75f, true);

  private long taken;

  /** An article and what is compared of it; its text is asked for once more if it joins. */
  record Reread(Article article, ComparedArticle measured) {

    static Reread of(ArticleSketcher sketcher, Article article) {
      return new Reread(article, sketcher.compared(article));
    }

    /** What it takes in memory, about. */
    long bytes() {
      return article.text().length + Rereading.bytes(measured.length());
    }
  }

  /** What is always known of an article that was read. */
  private record Facts(OptionalLong day, String contentHash) {}

  /**
   * None yet.
   *
   * @param room for articles that are held, in bytes
   */
  ComparedArticles(Rereading rereading, long room) {
    this.rereading = rereading;
    this.room = room;
  }

  /**
   * Puts pairs into pieces of which all articles can be held together. Articles are cut into tiles,
   * two of which there is room for, and a piece is what two tiles have in common: in the order of
   * their articles, dense pairs would have nearly all of them read again for each.
   */
  List<List<CandidatePair>> pieces(List<CandidatePair> pairs) {
    Map<Integer, Integer> tiles = tiles(pairs);
    if (!tiles.containsValue(2)) {
      return List.of(pairs);
    }
    Map<Long, List<CandidatePair>> pieces = new TreeMap<>();
    for (CandidatePair pair : pairs) {
      long piece =
          (long) tiles.getOrDefault(pair.a(), 0) << Integer.SIZE | tiles.getOrDefault(pair.b(), 0);
      pieces.computeIfAbsent(piece, tilesOfPair -> new ArrayList<>()).add(pair);
    }
    return List.copyOf(pieces.values());
  }

  /** The tile of each article, from 0 on. */
  private Map<Integer, Integer> tiles(List<CandidatePair> pairs) {
    Map<Integer, Integer> tiles = new TreeMap<>();
    for (CandidatePair pair : pairs) {
      tiles.put(pair.a(), 0);
      tiles.put(pair.b(), 0);
    }
    long before = 0;
    int articles = 0;
    int tile = 0;
    for (Map.Entry<Integer, Integer> article : tiles.entrySet()) {
      long bytes = Rereading.bytes(rereading.length(article.getKey()));
      before += bytes;
      articles++;
      if (before > room / 2 && articles > LEAST / 2) {
        tile++;
        before = bytes;
        articles = 1;
      }
      article.setValue(tile);
    }
    return tiles;
  }

  /** Reads those that are not held, many at a time. */
  void load(Collection<CandidatePair> pairs) {
    Set<Integer> wanted = new HashSet<>();
    for (CandidatePair pair : pairs) {
      wanted.add(pair.a());
      wanted.add(pair.b());
    }
    rereading.forEach(
        wanted.stream().filter(place -> !isHeld(place)).mapToInt(place -> place),
        (place, sketcher, article) -> hold(place, Reread.of(sketcher, article)));
  }

  private void hold(int place, Reread reread) {
    ComparedArticle measured = reread.measured;
    facts.put(place, new Facts(measured.publication().day(), measured.contentHash()));
    synchronized (held) {
      Reread before = held.put(place, reread);
      taken += reread.bytes() - (before == null ? 0 : before.bytes());
      Iterator<Reread> eldest = held.values().iterator();
      while (taken > room && held.size() > LEAST) {
        taken -= eldest.next().bytes();
        eldest.remove();
      }
    }
  }

  /** Whether an article is held; one that is counts as asked for. */
  private boolean isHeld(int place) {
    synchronized (held) {
      return held.get(place) != null;
    }
  }

  /** An article that was loaded, unless it was lost. */
  Optional<Reread> get(int place) {
    if (!facts.containsKey(place)) {
      return Optional.empty();
    }
    Optional<Reread> known;
    synchronized (held) {
      known = Optional.ofNullable(held.get(place));
    }
    return known.isPresent() ? known : readAgain(place);
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

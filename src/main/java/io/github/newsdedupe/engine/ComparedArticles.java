package io.github.newsdedupe.engine;

import io.github.newsdedupe.corpus.Article;
import io.github.newsdedupe.lsh.CandidatePair;
import io.github.newsdedupe.similarity.ComparedArticle;
import io.github.newsdedupe.similarity.Publication;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.RandomAccess;
import java.util.Set;
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

  /**
   * Of so many the days need not be known before somebody asks. To read the first takes 40 ms of a
   * start; of more, what the days are read in would take more room than all else.
   */
  private static final int MANY = 1000;

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

  /** What is always known of an article that was remembered. */
  private record Facts(Publication publication, String contentHash) {}

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
    int[] places = places(pairs);
    int[] tiles = tiles(places);
    if (tiles.length == 0 || tiles[tiles.length - 1] < 2) {
      return List.of(pairs);
    }
    long[] byPiece = new long[pairs.size()];
    for (int i = 0; i < byPiece.length; i++) {
      CandidatePair pair = pairs.get(i);
      long tileOfA = tiles[Arrays.binarySearch(places, pair.a())];
      byPiece[i] = tileOfA << Integer.SIZE | tiles[Arrays.binarySearch(places, pair.b())];
    }
    long[] pieces = Arrays.stream(byPiece).sorted().distinct().toArray();
    for (int i = 0; i < byPiece.length; i++) {
      byPiece[i] = (long) Arrays.binarySearch(pieces, byPiece[i]) << Integer.SIZE | i;
    }
    Arrays.sort(byPiece);
    return pieces(pairs, byPiece);
  }

  /** Pairs in pieces, by the piece of each in the upper half and where it is in the lower. */
  private static List<List<CandidatePair>> pieces(List<CandidatePair> pairs, long[] byPiece) {
    List<List<CandidatePair>> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= byPiece.length; i++) {
      if (i == byPiece.length || byPiece[i] >>> Integer.SIZE != byPiece[from] >>> Integer.SIZE) {
        pieces.add(new Piece(pairs, byPiece, from, i - from));
        from = i;
      }
    }
    return pieces;
  }

  /** Some of the pairs. */
  private static final class Piece extends AbstractList<CandidatePair> implements RandomAccess {
    private final List<CandidatePair> pairs;
    private final long[] byPiece;
    private final int start;
    private final int size;

    Piece(List<CandidatePair> pairs, long[] byPiece, int start, int size) {
      this.pairs = pairs;
      this.byPiece = byPiece;
      this.start = start;
      this.size = size;
    }

    @Override
    public CandidatePair get(int i) {
      return pairs.get((int) byPiece[start + Objects.checkIndex(i, size)]);
    }

    @Override
    public int size() {
      return size;
    }
  }

  /** The articles of pairs, rising. */
  private static int[] places(List<CandidatePair> pairs) {
    BitSet places = new BitSet();
    for (CandidatePair pair : pairs) {
      places.set(pair.a());
      places.set(pair.b());
    }
    return places.stream().toArray();
  }

  /** The tile of each article, from 0 on. */
  private int[] tiles(int[] places) {
    int[] tiles = new int[places.length];
    long before = 0;
    int articles = 0;
    int tile = 0;
    for (int i = 0; i < places.length; i++) {
      long bytes = Rereading.bytes(rereading.length(places[i]));
      before += bytes;
      articles++;
      if (before > room / 2 && articles > LEAST / 2) {
        tile++;
        before = bytes;
        articles = 1;
      }
      tiles[i] = tile;
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

  /** Keeps at hand from now on what is always known of an article, unless it was lost. */
  void remember(int place) {
    if (!facts.containsKey(place)) {
      boolean many = facts.size() >= MANY;
      get(place)
          .map(Reread::measured)
          .ifPresent(
              measured -> {
                facts.put(place, new Facts(measured.publication(), measured.contentHash()));
                if (many) {
                  measured.publication().day();
                }
              });
    }
  }

  /** An article, unless it was lost. */
  Optional<Reread> get(int place) {
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

  /** When an article was published, if it was remembered and that is known. */
  OptionalLong day(int place) {
    Facts known = facts.get(place);
    return known == null ? OptionalLong.empty() : known.publication.day();
  }

  /** The content hash of an article that was remembered. */
  String contentHash(int place) {
    Facts known = facts.get(place);
    if (known == null) {
      throw new IllegalStateException("never compared: " + place);
    }
    return known.contentHash;
  }
}

package io.github.newsdedupe;

import java.util.BitSet;

/**
 * Whether the articles of a run are one collection, or two of which only pairs across count. Holds
 * a bit for each article, by its place.
 */
public final class Sides {

  /** All articles are of one collection. */
  public static final Sides ONE = new Sides(false, new BitSet());

  private final boolean two;
  private final BitSet against;

  private Sides(boolean two, BitSet against) {
    this.two = two;
    this.against = against;
  }

  /**
   * Two collections.
   *
   * @param against the places of the articles that the others are held against
   */
  public static Sides against(BitSet against) {
    return new Sides(true, (BitSet) against.clone());
  }

  /** Whether there are two. */
  public boolean areTwo() {
    return two;
  }

  /** Whether an article is one of those that the others are held against. */
  public boolean isAgainst(int article) {
    return against.get(article);
  }

  /** The places of those that the others are held against. */
  public BitSet against() {
    return (BitSet) against.clone();
  }
}

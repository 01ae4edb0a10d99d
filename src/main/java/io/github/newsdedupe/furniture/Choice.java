package io.github.newsdedupe.furniture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** One of several ways; an option is a choice between something and nothing. */
final class Choice extends Node {

  /** From so many ways on, those that can begin with a byte are looked up by it. */
  private static final int MANY = 4;

  private static final Ways NOT_LOOKED_UP = new Ways(new Node[0]);
  private static final Ways[] NONE_LOOKED_UP = {};
  private static final Ways[] NONE_OF_MANY = new Ways[256];

  static {
    Arrays.fill(NONE_OF_MANY, NOT_LOOKED_UP);
  }

  /** Its field is final, so that a thread which sees it sees what is in the array. */
  private static final class Ways {
    final Node[] nodes;

    Ways(Node[] nodes) {
      this.nodes = nodes;
    }
  }

  private final Node[] ways;
  private final FirstBytes[] firstBytes;
  private final FirstBytes anyFirst;
  private final long requires;
  private final int longest;
  private final Ending ending;

  /**
   * The ways that can begin with each byte, filled in when one is met; empty when there are few
   * ways. Threads that meet one at a time fill in the same.
   */
  private final Ways[] waysByByte;

  /** What {@link #byteAt} tells, once it was asked. */
  private Optional<FirstBytes[]> bytes = Optional.empty();

  /**
   * A choice.
   *
   * @param ways one at least
   */
  Choice(List<Node> ways) {
    this.ways = ways.toArray(new Node[0]);
    this.waysByByte = ways.size() < MANY ? NONE_LOOKED_UP : NONE_OF_MANY.clone();
    this.firstBytes = new FirstBytes[this.ways.length];
    FirstBytes anyFirst = FirstBytes.NONE;
    Ending ending = this.ways[0].ending();
    long requires = -1;
    int longest = 0;
    for (int i = 0; i < this.ways.length; i++) {
      Node way = this.ways[i];
      firstBytes[i] = way.firstBytes();
      anyFirst = anyFirst.or(firstBytes[i]);
      ending = i == 0 ? ending : ending.or(way.ending());
      requires &= way.requires();
      longest = Math.max(longest, way.longest());
    }
    this.anyFirst = anyFirst;
    this.ending = ending;
    this.requires = requires;
    this.longest = longest;
  }

  private Node[] waysBy(int firstByte) {
    Ways ways = waysByByte[firstByte];
    if (ways == NOT_LOOKED_UP) {
      ways = new Ways(waysFrom(firstByte));
      waysByByte[firstByte] = ways;
    }
    return ways.nodes;
  }

  private Node[] waysFrom(int firstByte) {
    return IntStream.range(0, ways.length)
        .filter(i -> firstBytes[i].contains(firstByte))
        .mapToObj(i -> ways[i])
        .toArray(Node[]::new);
  }

  @Override
  int match(MatchState state, int at) {
    boolean lookUp = waysByByte.length > 0 && at < state.limit();
    for (Node way : lookUp ? waysBy(state.text()[at] & 0xFF) : ways) {
      int end = way.match(state, at);
      if (end != NONE || !state.spend()) {
        return end;
      }
    }
    return NONE;
  }

  @Override
  long requires() {
    return requires;
  }

  @Override
  int longest() {
    return longest;
  }

  @Override
  Ending ending() {
    return ending;
  }

  @Override
  FirstBytes firstBytes() {
    return anyFirst;
  }

  /** Looked up from the second time on: what follows is asked by each way that leads there. */
  @Override
  FirstBytes byteAt(int index) {
    if (index >= LineTraits.FIRST) {
      return FirstBytes.ANY;
    }
    FirstBytes[] known = bytes.orElseGet(this::bytesOfAllWays);
    bytes = Optional.of(known);
    return known[index];
  }

  private FirstBytes[] bytesOfAllWays() {
    FirstBytes[] all = new FirstBytes[LineTraits.FIRST];
    all[0] = anyFirst;
    for (int i = 1; i < all.length; i++) {
      all[i] = FirstBytes.NONE;
      for (Node way : ways) {
        all[i] = all[i].or(way.byteAt(i));
      }
    }
    return all;
  }

  @Override
  boolean addFirstLiterals(Set<Literal> literals, Set<Node> seen) {
    for (Node way : ways) {
      if (seen.add(way) && !way.addFirstLiterals(literals, seen)) {
        return false;
      }
    }
    return true;
  }
}

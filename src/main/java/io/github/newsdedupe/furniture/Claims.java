package io.github.newsdedupe.furniture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which stretches of an article rules have claimed, as furniture or to be kept; disjoint. */
final class Claims {

  /** A stretch and the rule that claimed it. */
  record Claim(Rule rule, Span span) {

    boolean isFurniture() {
      return rule.shape().stage() != Shape.Stage.KEEP;
    }

    boolean isCertain() {
      return rule.shape().isCertain();
    }
  }

  /** By their start. */
  private final TreeMap<Integer, Claim> claims = new TreeMap<>();

  Collection<Claim> all() {
    return claims.values();
  }

  void add(Rule rule, Span span) {
    claims.put(span.start(), new Claim(rule, span));
  }

  /** Whether nothing between two offsets is claimed yet. */
  boolean isFree(int from, int to) {
    if (claims.isEmpty()) {
      return true;
    }
    Map.Entry<Integer, Claim> before = claims.lowerEntry(to);
    return before == null || before.getValue().span().end() <= from;
  }

  /** The stretches between two offsets that nothing claims; none is empty. */
  List<Span> free(int from, int to) {
    List<Span> free = new ArrayList<>();
    int at = from;
    for (Claim claim : overlapping(from, to)) {
      if (claim.span().start() > at) {
        free.add(new Span(at, claim.span().start()));
      }
      at = Math.max(at, claim.span().end());
    }
    if (to > at) {
      free.add(new Span(at, to));
    }
    return free;
  }

  private Collection<Claim> overlapping(int from, int to) {
    Map.Entry<Integer, Claim> before = claims.floorEntry(from);
    boolean reachesIn = before != null && before.getValue().span().end() > from;
    return claims.subMap(reachesIn ? before.getKey() : from, to).values();
  }

  /** A stretch made smaller or left as it is, so that it runs into no claim around its core. */
  Span between(Span core, int start, int end) {
    Map.Entry<Integer, Claim> before = claims.lowerEntry(core.start());
    Map.Entry<Integer, Claim> after = claims.ceilingEntry(core.end());
    return new Span(
        before == null ? start : Math.max(start, before.getValue().span().end()),
        after == null ? end : Math.min(end, after.getKey()));
  }
}

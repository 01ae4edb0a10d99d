package io.github.newsdedupe.gate;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Names that belong together, and with what those belong to: disjoint sets. */
final class Groups {

  private final Map<String, String> parents = new HashMap<>();

  /** Puts names into one group. */
  void join(Iterable<String> names) {
    Iterator<String> all = names.iterator();
    if (!all.hasNext()) {
      return;
    }
    String first = all.next();
    parents.putIfAbsent(first, first);
    all.forEachRemaining(name -> join(first, name));
  }

  /** Puts two names, and all that belong to them, into one group. */
  void join(String one, String other) {
    parents.putIfAbsent(one, one);
    parents.putIfAbsent(other, other);
    parents.put(leader(one), leader(other));
  }

  /** Takes over the groups of others. */
  void joinAll(Groups others) {
    others.parents.forEach(this::join);
  }

  /** Whether a name is in any group. */
  boolean has(String name) {
    return parents.containsKey(name);
  }

  /** Whether two names are in one group. */
  boolean areTogether(String one, String other) {
    return has(one) && has(other) && leader(one).equals(leader(other));
  }

  /** The same name for all of a group. */
  String leader(String name) {
    String at = name;
    String parent = parentOf(at);
    while (!parent.equals(at)) {
      parents.put(at, parentOf(parent)); // shortens the way for those who come later
      at = parent;
      parent = parentOf(at);
    }
    return at;
  }

  private String parentOf(String name) {
    return Optional.ofNullable(parents.get(name)).orElseThrow();
  }
}

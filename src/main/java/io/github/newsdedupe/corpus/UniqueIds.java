package io.github.newsdedupe.corpus;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives every article an id of its own: those that share one, even with the place of another, are
 * named by their place.
 */
public final class UniqueIds {

  private final Map<String, Integer> uses = new HashMap<>();

  /** Takes notice of an article. */
  public void add(String id, Locator locator) {
    uses.merge(id, 1, Integer::sum);
    if (!locator.place().equals(id)) {
      uses.merge(locator.place(), 1, Integer::sum);
    }
  }

  /** The name of an article, once all have been added. */
  public String nameOf(String id, Locator locator) {
    return uses.getOrDefault(id, 0) > 1 ? locator.place() : id;
  }
}

package io.github.newsdedupe.furniture;

import java.util.List;

/**
 * One furniture rule.
 *
 * @param id unique, beginning with the name of its pack
 * @param kind what sort of furniture it finds
 * @param shape how it finds it
 * @param examples texts that show what it must remove and what not
 * @param source what of the rule decides
 */
record Rule(String id, String kind, Shape shape, List<Example> examples, Source source) {

  /** What of a rule decides: the basis of the hash of a rule set. */
  @FunctionalInterface
  interface Source {

    /** In one line a directive, without macros. */
    List<String> lines();
  }

  Rule {
    examples = List.copyOf(examples);
  }
}

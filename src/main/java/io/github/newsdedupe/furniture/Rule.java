package io.github.newsdedupe.furniture;

import java.util.List;

/**
 * One furniture rule.
 *
 * @param id unique, beginning with the name of its pack
 * @param kind what sort of furniture it finds
 * @param shape how it finds it
 * @param examples texts that show what it must remove and what not
 * @param source what of the rule decides, in one line a directive: the basis of the hash of a rule
 *     set
 */
record Rule(String id, String kind, Shape shape, List<Example> examples, List<String> source) {

  Rule {
    examples = List.copyOf(examples);
    source = List.copyOf(source);
  }
}

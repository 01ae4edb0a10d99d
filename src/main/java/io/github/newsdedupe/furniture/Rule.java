package io.github.newsdedupe.furniture;

import java.util.List;

/**
 * One furniture rule.
 *
 * @param id unique, beginning with the name of its pack
 * @param kind what sort of furniture it finds
 * @param shape how it finds it
 * @param yes texts in which it must remove what stands between {@code <<} and {@code >>}, or
 *     everything
 * @param no texts in which it must remove nothing
 * @param source what of the rule decides, in one line a directive: the basis of the hash of a rule
 *     set
 */
record Rule(
    String id, String kind, Shape shape, List<String> yes, List<String> no, List<String> source) {

  Rule {
    yes = List.copyOf(yes);
    no = List.copyOf(no);
    source = List.copyOf(source);
  }
}

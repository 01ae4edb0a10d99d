package io.github.newsdedupe.reference;

import java.util.List;
import java.util.stream.Stream;

/**
 * Articles of one story.
 *
 * @param representative the one to keep
 * @param members all of them, the representative too, in the order in which they were taken
 */
public record ReferenceCluster(int representative, List<Integer> members) {

  ReferenceCluster with(int excerpt) {
    return new ReferenceCluster(
        representative, Stream.concat(members.stream(), Stream.of(excerpt)).toList());
  }
}

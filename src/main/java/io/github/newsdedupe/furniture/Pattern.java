package io.github.newsdedupe.furniture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A compiled pattern of a furniture rule. {@code rules.md} describes the language; {@link
 * PatternParser} compiles it.
 */
final class Pattern {

  private final String source;
  private final Node node;
  private final List<Literal> required;
  private final boolean beginsWithLiteral;

  Pattern(String source, Node node, List<Literal> required, boolean beginsWithLiteral) {
    this.source = source;
    this.node = node;
    this.required = List.copyOf(required);
    this.beginsWithLiteral = beginsWithLiteral;
  }

  /** The end of the match that begins at {@code from} on a line that ends at the limit, or none. */
  int match(byte[] text, int from, int limit) {
    return node.match(new MatchState(text, limit, true), from);
  }

  /** The end of the match that begins at {@code from} and may run over line ends, or none. */
  int matchAcross(byte[] text, int from) {
    return node.match(new MatchState(text, text.length, false), from);
  }

  /** As above, with the state to ask for named numbers. */
  int match(MatchState state, int from) {
    return node.match(state, from);
  }

  /** A word that stands wherever this pattern matches, the longest there is. */
  Optional<String> anchorAnywhere() {
    return required.stream()
        .flatMap(literal -> literal.longestWord().stream())
        .max(Comparator.comparing(String::length));
  }

  /** The word that this pattern begins with. */
  Optional<String> anchorAtStart() {
    return beginsWithLiteral ? Optional.of(required.get(0).firstWord()) : Optional.empty();
  }

  @Override
  public String toString() {
    return source;
  }
}

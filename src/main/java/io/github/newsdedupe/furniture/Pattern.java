package io.github.newsdedupe.furniture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A compiled pattern of a furniture rule. {@code rules.md} describes the language; {@link
 * PatternParser} compiles it.
 */
final class Pattern {

  /**
   * What is known of the texts that a pattern matches.
   *
   * @param required literals that each of them holds
   * @param beginsWithLiteral whether they begin with the first of these
   * @param hasGap whether they hold a stretch of almost any text
   * @param hasEcho whether they hold something twice
   */
  record Traits(
      List<Literal> required, boolean beginsWithLiteral, boolean hasGap, boolean hasEcho) {
    Traits {
      required = List.copyOf(required);
    }

    /** The characters of all literals. */
    int literal() {
      return required.stream().mapToInt(each -> each.toString().length()).sum();
    }
  }

  /**
   * So many characters of literals prove a pattern whatever its gaps hold. Fewer, and captions that
   * are told by a credit at their end count as proved.
   */
  private static final int CERTAIN_LITERAL = 15;

  /** Shorter words stand in every article; several together, with the spaces between, do not. */
  private static final int LONG = 6;

  private final String source;
  private final Node node;
  private final Traits traits;
  private final FirstBytes firstBytes;
  private final int longest;
  private final boolean certain;

  /** The word of the literal that a match begins with. */
  private final Optional<Mark> nearStart;

  Pattern(String source, Node node, Traits traits) {
    this.source = source;
    this.node = node;
    this.traits = traits;
    this.firstBytes = node.firstBytes();
    this.longest = node.longest();
    this.certain = !traits.hasGap || traits.hasEcho || traits.literal() >= CERTAIN_LITERAL;
    this.nearStart =
        traits.beginsWithLiteral ? nearStart(traits.required.get(0)) : Optional.empty();
  }

  /** The bytes that may stand first in a match, second and so on, up to so many. */
  List<FirstBytes> firstBytes(int count) {
    return IntStream.range(0, count).mapToObj(node::byteAt).toList();
  }

  /** With which bytes a match can end; any, if the empty one is among them. */
  FirstBytes lastBytes() {
    Ending ending = node.ending();
    return ending.mayBeEmpty() ? FirstBytes.ANY : ending.lastBytes();
  }

  long requires() {
    return node.requires();
  }

  /** The most bytes of a match. */
  int longest() {
    return longest;
  }

  /** Whether a match can begin at {@code from} and go on to the end of its line. */
  boolean canSpan(byte[] text, int from, int to) {
    return to - from <= longest && firstBytes.allow(text, from, to);
  }

  /** Whether a match can begin at {@code from}, by its first byte. */
  boolean canBegin(byte[] text, int from) {
    return firstBytes.allow(text, from, text.length);
  }

  /** Whether a match begins at {@code from}: at most places its first byte tells that none does. */
  boolean matches(MatchState state, int from) {
    return canBegin(state.text(), from) && node.match(state, from) != Node.NONE;
  }

  /** The end of the match that begins at {@code from}, or {@link Node#NONE}. */
  int match(MatchState state, int from) {
    return node.match(state, from);
  }

  /**
   * The longest word that stands wherever this pattern matches, or if all are short several with
   * plain spaces between them.
   */
  Anchor anchorAnywhere() {
    return longWord(traits.required)
        .or(() -> longest(marks(traits.required, Literal::phrases)))
        .map(Pattern::anywhere)
        .orElse(Anchor.NONE);
  }

  private static Optional<Mark> longWord(List<Literal> literals) {
    return longest(marks(literals, Literal::words)).filter(mark -> mark.length() >= LONG);
  }

  private static Stream<Mark> marks(
      List<Literal> literals, Function<Literal, Stream<String>> parts) {
    return literals.stream()
        .flatMap(literal -> parts.apply(literal).map(part -> new Mark(part, literal)));
  }

  /**
   * The words that lines begin with that this pattern matches, or else a word that they hold; if
   * all are short, what lines begin with that have plain spaces.
   */
  Anchor anchorOfLine() {
    return Stream.of(
            lineStart(Literal::firstWord),
            longWord(traits.required).map(Pattern::anywhere).orElse(Anchor.NONE),
            lineStart(Literal::firstWords),
            anchorAnywhere())
        .filter(anchor -> !anchor.equals(Anchor.NONE))
        .findFirst()
        .orElse(Anchor.NONE);
  }

  private static Anchor anywhere(Mark mark) {
    return new Anchor(Anchor.Where.ANYWHERE, List.of(mark));
  }

  private Anchor lineStart(Function<Literal, String> beginning) {
    List<Mark> first =
        node.firstLiterals().stream()
            .map(literal -> new Mark(beginning.apply(literal), literal))
            .toList();
    boolean longEnough = first.stream().allMatch(mark -> mark.length() >= LineStarts.WINDOW);
    return longEnough && !first.isEmpty()
        ? new Anchor(Anchor.Where.LINE_START, first)
        : Anchor.NONE;
  }

  /** The same of the literal that this pattern begins with. */
  Anchor anchorNearStart() {
    return nearStart.map(Pattern::anywhere).orElse(Anchor.NONE);
  }

  private static Optional<Mark> nearStart(Literal first) {
    List<Literal> literal = List.of(first);
    return longWord(literal).or(() -> longest(marks(literal, Literal::phrases)));
  }

  private static Optional<Mark> longest(Stream<Mark> marks) {
    return marks
        .max(Comparator.comparingInt(Mark::length))
        .filter(mark -> mark.length() >= LiteralScanner.SHORTEST);
  }

  /**
   * Where the match begins whose {@link #anchorNearStart} stands here, or {@link Node#NONE}.
   *
   * @param at where the anchor stands
   */
  int startBefore(byte[] text, int at) {
    return nearStart.isPresent() ? nearStart.get().startBefore(text, at) : at;
  }

  /** Whether it spells out all that it matches, names and numbers aside, or enough of it. */
  boolean isCertain() {
    return certain;
  }

  /** Whether it asks for something twice. */
  boolean echoes() {
    return traits.hasEcho;
  }

  @Override
  public String toString() {
    return source;
  }
}

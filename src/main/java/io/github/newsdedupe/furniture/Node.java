package io.github.newsdedupe.furniture;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One element of a compiled {@link Pattern} and what follows it. Every node is tried at one offset
 * and answers with the end of the whole match or {@link #NONE}.
 *
 * <p>Nothing repeats without a bound. A named gap settles on the first place where the literal
 * after it stands; a nameless one tries every end up to its bound, so a rule should have one of
 * them.
 */
abstract class Node {

  static final int NONE = -1;

  /** Longer than any line, and small enough to be added up. */
  static final int UNKNOWN = 1 << 24;

  private static final int MAX_DIGITS = 4;

  /**
   * Bytes that are looked at for a step. Fewer, and ordinary pages get near to where rules give up;
   * more, and a step in a long name costs as much as many others.
   */
  private static final int PER_STEP = 32;

  /** The end of the match that begins here, or {@link #NONE}. */
  abstract int match(MatchState state, int at);

  /** With which bytes a match can begin. */
  FirstBytes firstBytes() {
    return FirstBytes.ANY;
  }

  /** Which bytes may stand so many bytes after the beginning of a match, if it goes on there. */
  FirstBytes byteAt(int index) {
    return index == 0 ? firstBytes() : FirstBytes.ANY;
  }

  /** The literals that a match begins with, one of them; empty when it may begin otherwise. */
  final Set<Literal> firstLiterals() {
    Set<Literal> literals = new LinkedHashSet<>();
    return addFirstLiterals(literals, new HashSet<>()) ? literals : Set.of();
  }

  /**
   * Adds these literals; false when a match may begin otherwise.
   *
   * @param seen the nodes that are known to have added theirs: many ways can lead to one
   */
  boolean addFirstLiterals(Set<Literal> literals, Set<Node> seen) {
    return false;
  }

  /** With what a match from here on ends. */
  Ending ending() {
    return Ending.ANY;
  }

  /** The {@link ByteClasses} that every match from here on holds. */
  long requires() {
    return 0;
  }

  /** The most bytes that a match from here on can have, but for very long runs of white space. */
  int longest() {
    return 0;
  }

  /** The end of a pattern; when whole, the text must end there too. */
  static final class Accept extends Node {
    private final boolean whole;

    Accept(boolean whole) {
      this.whole = whole;
    }

    @Override
    int match(MatchState state, int at) {
      return !whole || at == state.limit() ? at : NONE;
    }

    @Override
    Ending ending() {
      return whole ? Ending.HERE : Ending.ANY;
    }

    /** Where the text must end, no byte may follow. */
    @Override
    FirstBytes firstBytes() {
      return whole ? FirstBytes.NONE : FirstBytes.ANY;
    }

    @Override
    FirstBytes byteAt(int index) {
      return firstBytes();
    }
  }

  /** A literal; see {@link Literal} for what counts as equal. */
  static final class Text extends Node {
    private final Literal literal;
    private final Node next;
    private final long requires;
    private final Ending ending;

    /** The steps that it takes to look at it. */
    private final int steps;

    Text(Literal literal, Node next) {
      this.literal = literal;
      this.next = next;
      this.requires = literal.byteClasses() | next.requires();
      this.ending = next.ending().after(literal.lastBytes());
      this.steps = literal.toString().length() / PER_STEP;
    }

    @Override
    Ending ending() {
      return ending;
    }

    @Override
    long requires() {
      return requires;
    }

    @Override
    int longest() {
      return literal.longest() + next.longest();
    }

    @Override
    int match(MatchState state, int at) {
      int end = state.spend(steps) ? literal.match(state.text(), at, state.limit()) : NONE;
      return end == NONE ? NONE : next.match(state, end);
    }

    @Override
    FirstBytes firstBytes() {
      return literal.firstBytes();
    }

    @Override
    FirstBytes byteAt(int index) {
      int after = index - literal.exactLength();
      return after < 0 ? literal.byteAt(index) : next.byteAt(after);
    }

    @Override
    boolean addFirstLiterals(Set<Literal> literals, Set<Node> seen) {
      literals.add(literal);
      return true;
    }

    /** Whether the literal stands here, whatever follows it. */
    boolean standsAt(MatchState state, int at) {
      return literal.match(state.text(), at, state.limit()) != NONE;
    }
  }

  /** A run that a {@link TextClass} recognises: digits, names, a place. */
  static final class Run extends Node {
    private final TextClass textClass;
    private final Node next;

    Run(TextClass textClass, Node next) {
      this.textClass = textClass;
      this.next = next;
    }

    @Override
    Ending ending() {
      return next.ending().after(textClass.lastBytes());
    }

    @Override
    long requires() {
      return next.requires() | textClass.requires();
    }

    @Override
    int longest() {
      return textClass.longest() + next.longest();
    }

    @Override
    int match(MatchState state, int at) {
      int[] ends = textClass.ends(state.text(), at, state.limit());
      if (ends.length > 0 && !state.spend((ends[0] - at) / PER_STEP)) {
        return NONE;
      }
      for (int end : ends) {
        int matched = next.match(state, end);
        if (matched != NONE || !state.spend()) {
          return matched;
        }
      }
      return NONE;
    }

    @Override
    FirstBytes firstBytes() {
      return textClass.firstBytes();
    }

    @Override
    FirstBytes byteAt(int index) {
      return textClass.byteAt(index, next);
    }
  }

  /** Digits that are remembered as a number. */
  static final class Counter extends Node {
    private final MatchState.Part part;
    private final Node next;

    Counter(MatchState.Part part, Node next) {
      this.part = part;
      this.next = next;
    }

    @Override
    long requires() {
      return next.requires();
    }

    @Override
    int longest() {
      return MAX_DIGITS + next.longest();
    }

    @Override
    int match(MatchState state, int at) {
      int end = new Digits(1, MAX_DIGITS).match(state.text(), at, state.limit());
      if (end == NONE) {
        return NONE;
      }
      state.remember(part, at, end);
      return next.match(state, end);
    }

    @Override
    FirstBytes firstBytes() {
      return Digits.BYTES;
    }
  }

  /** The same text as a named gap before it. */
  static final class Echo extends Node {
    private final MatchState.Part part;
    private final Node next;

    Echo(MatchState.Part part, Node next) {
      this.part = part;
      this.next = next;
    }

    @Override
    long requires() {
      return next.requires();
    }

    /** As the title may be of a line before, it is not known how long: whatever comes after it. */
    @Override
    int longest() {
      return UNKNOWN;
    }

    @Override
    int match(MatchState state, int at) {
      int end = state.echo(part, at);
      return end == NONE ? NONE : next.match(state, end);
    }
  }
}

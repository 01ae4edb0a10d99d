package io.github.newsdedupe.furniture;

import io.github.newsdedupe.text.Utf8;
import java.util.List;

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

  /** The end of the match that begins here, or {@link #NONE}. */
  abstract int match(MatchState state, int at);

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
  }

  /** A literal; see {@link Literal} for what counts as equal. */
  static final class Text extends Node {
    private final Literal literal;
    private final Node next;

    Text(Literal literal, Node next) {
      this.literal = literal;
      this.next = next;
    }

    @Override
    int match(MatchState state, int at) {
      int end = literal.match(state.text(), at, state.limit());
      return end == NONE ? NONE : next.match(state, end);
    }
  }

  /** One of several ways; an option is a choice between something and nothing. */
  static final class Choice extends Node {
    private final List<Node> ways;

    Choice(List<Node> ways) {
      this.ways = List.copyOf(ways);
    }

    @Override
    int match(MatchState state, int at) {
      for (Node way : ways) {
        int end = way.match(state, at);
        if (end != NONE) {
          return end;
        }
      }
      return NONE;
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
    int match(MatchState state, int at) {
      for (int end : textClass.ends(state.text(), at, state.limit())) {
        int matched = next.match(state, end);
        if (matched != NONE) {
          return matched;
        }
      }
      return NONE;
    }
  }

  /** Digits that are remembered as a number. */
  static final class Counter extends Node {
    private final String name;
    private final Node next;

    Counter(String name, Node next) {
      this.name = name;
      this.next = next;
    }

    @Override
    int match(MatchState state, int at) {
      int end = TextClass.digits(1, 4).match(state.text(), at, state.limit());
      if (end == NONE) {
        return NONE;
      }
      state.remember(name, at, end);
      return next.match(state, end);
    }
  }

  /**
   * A bounded stretch of any text, the shortest that lets the rest match. A nameless gap stays on
   * its line; a named one may run over line ends, because its echo is evidence enough.
   */
  static final class Gap extends Node {
    private final GapBounds bounds;
    private final Node next;

    Gap(GapBounds bounds, Node next) {
      this.bounds = bounds;
      this.next = next;
    }

    @Override
    int match(MatchState state, int at) {
      int end = at;
      for (int length = 0; length <= bounds.max(); length++) {
        if (length >= bounds.min() && bounds.mayEnd(state.text(), at, end)) {
          state.remember(bounds.name(), at, end);
          int matched = next.match(state, end);
          if (matched != NONE || settles(state, end)) {
            return matched;
          }
        }
        if (!bounds.mayGoOn(state, end)) {
          return NONE;
        }
        end += Utf8.length(state.text()[end]);
      }
      return NONE;
    }

    private boolean settles(MatchState state, int end) {
      return bounds.settles()
          && next instanceof Text text
          && text.literal.match(state.text(), end, state.limit()) != NONE;
    }
  }

  /** The same text as a named gap before it. */
  static final class Echo extends Node {
    private final String name;
    private final Node next;

    Echo(String name, Node next) {
      this.name = name;
      this.next = next;
    }

    @Override
    int match(MatchState state, int at) {
      int end = state.echo(name, at);
      return end == NONE ? NONE : next.match(state, end);
    }
  }
}

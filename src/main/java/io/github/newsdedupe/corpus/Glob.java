package io.github.newsdedupe.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A pattern for one name: {@code *} is any characters, {@code ?} one, {@code [a-z]} and {@code
 * [!a-z]} one of a set, and a backslash takes a character as it is. It is held against a name in
 * time that grows with both lengths, whatever stands in it.
 */
final class Glob {

  /**
   * A part of a pattern.
   *
   * @param star whether it is any number of characters
   * @param accepts what else is one of
   */
  private record Part(boolean star, IntPredicate accepts) {}

  /** Whether a part of what a pattern consists of accepts one of what it is held against. */
  @FunctionalInterface
  interface Acceptance {
    boolean accepts(int part, int element);
  }

  private final String pattern;
  private final boolean anyCase;
  private final List<Part> parts = new ArrayList<>();
  private int at;

  /** What a name ends with that matches for certain: all of {@code *.txt} but the star. */
  private final String end;

  /**
   * A pattern.
   *
   * @param anyCase whether upper and lower case are the same
   * @throws IllegalArgumentException when it cannot be read
   */
  Glob(String pattern, boolean anyCase) {
    this.pattern = pattern;
    this.anyCase = anyCase;
    this.end = pattern.startsWith("*") && isPlain(pattern, 1) ? pattern.substring(1) : "";
    while (end.isEmpty() && at < pattern.length()) {
      parts.add(part());
    }
  }

  private static boolean isPlain(String pattern, int from) {
    for (int i = from; i < pattern.length(); i++) {
      if ("*?[\\".indexOf(pattern.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private Part part() {
    int character = next();
    return switch (character) {
      case '*' -> new Part(true, any -> true);
      case '?' -> new Part(false, any -> true);
      case '[' -> new Part(false, set());
      case '\\' -> new Part(false, literal(following()));
      default -> new Part(false, literal(character));
    };
  }

  private int next() {
    int character = pattern.codePointAt(at);
    at += Character.charCount(character);
    return character;
  }

  /** The next character, which must be there. */
  private int following() {
    if (at == pattern.length()) {
      throw new IllegalArgumentException("it ends too early");
    }
    return next();
  }

  private IntPredicate literal(int character) {
    int folded = folded(character);
    return other -> folded(other) == folded;
  }

  private int folded(int character) {
    return anyCase ? Character.toLowerCase(character) : character;
  }

  /** A set; a bracket that is its first member does not end it. */
  private IntPredicate set() {
    boolean negated = at < pattern.length() && "!^".indexOf(pattern.charAt(at)) >= 0;
    at += negated ? 1 : 0;
    IntPredicate set = member(following());
    for (int first = following(); first != ']'; first = following()) {
      set = set.or(member(first));
    }
    return negated ? set.negate() : set;
  }

  /** A character, or a range that it begins; at the end of a set a hyphen is one. */
  private IntPredicate member(int character) {
    int first = character == '\\' ? following() : character;
    if (!pattern.startsWith("-", at) || pattern.startsWith("-]", at)) {
      return literal(first);
    }
    at++;
    int next = following();
    int last = next == '\\' ? following() : next;
    return other -> folded(other) >= folded(first) && folded(other) <= folded(last);
  }

  /** As it is written. */
  String pattern() {
    return pattern;
  }

  /** Whether a name matches as a whole. */
  boolean matches(String name) {
    if (!end.isEmpty()) {
      int from = name.length() - end.length();
      return name.regionMatches(anyCase, from, end, 0, end.length());
    }
    int[] characters = name.codePoints().toArray();
    return match(
        parts.size(),
        part -> parts.get(part).star,
        characters.length,
        (part, i) -> parts.get(part).accepts.test(characters[i]));
  }

  /**
   * Whether a sequence matches a pattern of which some parts are stars, any number of elements. If
   * the parts after a star do not fit, the star takes one element more; no star before it need be
   * tried again, since it could only take what the last one can take too.
   */
  static boolean match(int parts, IntPredicate isStar, int elements, Acceptance acceptance) {
    int part = 0;
    int element = 0;
    int lastStar = -1;
    int takenByStar = 0;
    while (element < elements) {
      if (part < parts && isStar.test(part)) {
        lastStar = part++;
        takenByStar = element;
      } else if (part < parts && acceptance.accepts(part, element)) {
        part++;
        element++;
      } else if (lastStar >= 0) {
        part = lastStar + 1;
        element = ++takenByStar;
      } else {
        return false;
      }
    }
    return IntStream.range(part, parts).allMatch(isStar);
  }
}

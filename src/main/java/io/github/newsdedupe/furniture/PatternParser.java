package io.github.newsdedupe.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compiles the pattern language of rule files: literals, {@code {class}}, {@code {any:1-80}},
 * {@code [optional]}, {@code (one|other)} and macros. Parentheses without a bar inside are literal.
 *
 * <p>The source becomes a list of elements first and linked nodes second, last element first, so
 * that every node knows what follows it.
 */
final class PatternParser {

  /**
   * How deep brackets may stand in each other; those of the built-in rules do seven deep. Higher,
   * and reading a pattern could run out of stack.
   */
  private static final int MAX_DEPTH = 64;

  /**
   * The most literals, placeholders and ways of a pattern, each of which is tried from within the
   * one before: of the longest built-in one there are some 800. Higher, and matching could run out
   * of stack.
   */
  private static final int MAX_PARTS = 2_000;

  /** Compiles one element in front of what follows it. */
  private interface Element {
    Node before(Node next);
  }

  private final String source;

  /** The same, since most patterns are compiled before Java has compiled what reads them. */
  private final char[] characters;

  private int at;
  private final List<Literal> required = new ArrayList<>();
  private int depth;
  private boolean hasGap;
  private boolean hasEcho;

  /** Parentheses of literals that are open. */
  private int open;

  private int parts;

  private PatternParser(String source) {
    this.source = source;
    this.characters = source.toCharArray();
    checkDepth();
  }

  /**
   * Compiles a pattern.
   *
   * @param whole whether the text must end where the pattern does
   * @param macros pattern sources by name
   * @throws IllegalArgumentException when the pattern is wrong; the message says how
   */
  static Pattern parse(String source, boolean whole, Map<String, String> macros) {
    PatternParser parser = new PatternParser(Macros.expand(source, macros));
    List<Element> elements = parser.sequence("");
    if (parser.at < parser.characters.length) {
      throw new IllegalArgumentException("unexpected '" + parser.characters[parser.at] + "'");
    }
    boolean beginsWithLiteral = !elements.isEmpty() && elements.get(0) instanceof LiteralElement;
    Node node = link(elements, new Node.Accept(whole));
    Pattern.Traits traits =
        new Pattern.Traits(parser.required, beginsWithLiteral, parser.hasGap, parser.hasEcho);
    return new Pattern(source, node, traits);
  }

  private static Node link(List<Element> elements, Node end) {
    Node node = end;
    for (int i = elements.size() - 1; i >= 0; i--) {
      node = elements.get(i).before(node);
    }
    return node;
  }

  private List<Element> sequence(String stops) {
    List<Element> elements = new ArrayList<>();
    while (at < characters.length && !stopsAt(characters[at], stops)) {
      elements.add(element(stops));
    }
    return elements;
  }

  /** Before anything else is done with it, since all else looks into brackets one by one. */
  private void checkDepth() {
    int deep = 0;
    for (int i = 0; i < characters.length; i++) {
      switch (characters[i]) {
        case '\\' -> i++;
        case '[', '(' -> deep++;
        case ']', ')' -> deep = Math.max(0, deep - 1);
        default -> {}
      }
      if (deep > MAX_DEPTH) {
        throw new IllegalArgumentException("brackets are nested deeper than " + MAX_DEPTH);
      }
    }
  }

  private void countPart() {
    if (++parts > MAX_PARTS) {
      throw new IllegalArgumentException("a pattern has more than " + MAX_PARTS + " parts");
    }
  }

  private Element element(String stops) {
    countPart();
    char c = characters[at];
    if (c == '{') {
      return placeholder();
    }
    if (c == '[') {
      return option();
    }
    return c == '(' && isChoice() ? choice() : literal(stops);
  }

  private Element option() {
    at++;
    depth++;
    List<Element> inner = sequence("]");
    depth--;
    expect(']');
    return next -> new Choice(List.of(link(inner, next), next));
  }

  private Element choice() {
    depth++;
    int openOutside = open;
    open = 0;
    List<List<Element>> ways = new ArrayList<>();
    do {
      at++;
      countPart();
      ways.add(sequence("|)"));
    } while (at < characters.length && characters[at] == '|');
    depth--;
    open = openOutside;
    expect(')');
    return next -> new Choice(ways.stream().map(way -> link(way, next)).toList());
  }

  private Element placeholder() {
    int end = source.indexOf('}', at);
    if (end < 0) {
      throw new IllegalArgumentException("'{' without '}'");
    }
    Placeholder placeholder = Placeholder.parse(source.substring(at + 1, end));
    at = end + 1;
    hasGap |= placeholder.isGap();
    hasEcho |= placeholder.isEcho();
    return placeholder::before;
  }

  private Element literal(String stops) {
    StringBuilder text = new StringBuilder();
    while (at < characters.length && !endsLiteral(characters[at], stops)) {
      text.append(literalCharacter());
    }
    LiteralElement literal = new LiteralElement(new Literal(text.toString()));
    if (depth == 0) {
      required.add(literal.literal());
    }
    return literal;
  }

  private char literalCharacter() {
    char c = characters[at++];
    if (c == '\\' && at < characters.length) {
      return characters[at++];
    }
    open += c == '(' ? 1 : 0;
    open -= c == ')' && open > 0 ? 1 : 0;
    return c;
  }

  private boolean endsLiteral(char c, String stops) {
    return c == '{' || c == '[' || (c == '(' && isChoice()) || stopsAt(c, stops);
  }

  private boolean stopsAt(char c, String stops) {
    return stops.indexOf(c) >= 0 && !(c == ')' && open > 0);
  }

  /** Whether the parenthesis that opens here holds a bar at its own level. */
  private boolean isChoice() {
    int level = 0;
    for (int i = at; i < characters.length; i++) {
      char c = characters[i];
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        level++;
      } else if (c == ')' && --level == 0) {
        return false;
      } else if (c == '|' && level == 1) {
        return true;
      }
    }
    return false;
  }

  private void expect(char c) {
    if (at >= characters.length || characters[at] != c) {
      throw new IllegalArgumentException("'" + c + "' is missing");
    }
    at++;
  }

  private record LiteralElement(Literal literal) implements Element {
    @Override
    public Node before(Node next) {
      return new Node.Text(literal, next);
    }
  }
}

package io.github.newsdedupe.corpus;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * What a parser of JSON or CSV found wrong, in the words of somebody who looks at the file. The
 * parser's own name its settings, its classes and places in its buffers, which nobody can use.
 */
public final class ParserFault {

  /** What the parser says, and what a person reads instead, with the parts in parentheses. */
  private record Saying(Pattern parser, String person) {

    static Saying of(String parser, String person) {
      return new Saying(Pattern.compile(parser, Pattern.DOTALL), person);
    }

    Optional<String> of(String message) {
      Matcher found = parser.matcher(message);
      return found.matches() ? Optional.of(found.replaceFirst(person)) : Optional.empty();
    }
  }

  private static final List<Saying> SAYINGS =
      List.of(
          Saying.of("Unexpected character \\('(.{1,2})' .*", "unexpected '$1'"),
          Saying.of("Unrecognized token '([^']{1,20}).*", "unexpected '$1'"),
          Saying.of("Unexpected close marker '(.)'.*", "unexpected '$1'"),
          Saying.of("[^']*\\(CTRL-CHAR.*", "a control character that is not escaped"),
          Saying.of("Unexpected end-of-input.*", "it ends too early"),
          Saying.of("Unrecognized character escape '(.{1,2})' .*", "no such escape as '\\\\$1'"),
          Saying.of("Invalid UTF-8.*", "not in UTF-8"),
          Saying.of("Invalid numeric value: Leading zero.*", "a number that begins with 0"),
          Saying.of("Non-standard token '([^']{1,20}).*", "unexpected '$1'"),
          Saying.of("Numeric value .* out of range.*", "a number out of range"),
          Saying.of("Missing closing quote.*", "a quotation mark is not closed"),
          Saying.of("Document nesting depth.*?allowed \\((\\d+).*", "nested deeper than $1"),
          Saying.of("Name length.*?allowed \\((\\d+).*", "a name of more than $1 characters"),
          Saying.of("\\w+ (?:value )?length.*?allowed \\((\\d+).*", "a value longer than $1"));

  private ParserFault() {}

  /** What is wrong, and in which column if that is known. */
  public static String of(JacksonException e) {
    int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
    return what(e) + (column > 0 ? " at column " + column : "");
  }

  /** What is wrong. */
  static String what(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    return SAYINGS.stream()
        .map(saying -> saying.of(message))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("something else is expected");
  }
}

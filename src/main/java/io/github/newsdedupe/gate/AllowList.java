package io.github.newsdedupe.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Duplicates that somebody accepts for a reason: a line for articles that may resemble each other,
 * or for a cluster, and a comment with it that says why.
 */
public final class AllowList {

  /** Nothing is allowed. */
  public static final AllowList NONE = new AllowList(List.of());

  private static final Pattern CLUSTER = Pattern.compile("[0-9a-f]{16}");
  private static final Pattern CONTENT_HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern COMMENT = Pattern.compile("\\s#");

  /** Where names are separated by tabs, {@code a #1.txt} is one of them. */
  private static final Pattern TABBED_COMMENT = Pattern.compile("\\t *#[^\t]*$");

  private final List<List<String>> lines;

  private AllowList(List<List<String>> lines) {
    this.lines = lines;
  }

  /**
   * Reads an allow file.
   *
   * @param file its name, for messages
   */
  public static AllowList read(String file, byte[] bytes) throws GateFileException {
    List<List<String>> lines = new ArrayList<>();
    boolean explained = false;
    for (TextLines.Line line : TextLines.of(file, bytes)) {
      if (line.text().isBlank()) {
        explained = false;
      } else if (line.text().stripLeading().startsWith("#")) {
        explained = true;
      } else {
        lines.add(names(line, explained));
      }
    }
    return new AllowList(lines);
  }

  private static List<String> names(TextLines.Line line, boolean explained)
      throws GateFileException {
    Matcher comment =
        (line.text().indexOf('\t') < 0 ? COMMENT : TABBED_COMMENT).matcher(line.text());
    boolean found = comment.find();
    if (!found && !explained) {
      throw line.wrong("say why: add '# reason' at the end of the line, or above it");
    }
    String text = found ? line.text().substring(0, comment.start()) : line.text();
    List<String> names = columns(text.stripTrailing());
    if (names.size() < 2 && !CLUSTER.matcher(names.get(0)).matches()) {
      throw line.wrong(
          "name two articles or more, by id or content hash, with tabs between them, or the id of a"
              + " cluster");
    }
    return names;
  }

  /** Separated by tabs, since ids hold spaces; at white space if there is no tab. */
  private static List<String> columns(String text) {
    return text.indexOf('\t') >= 0
        ? Arrays.stream(text.strip().split("\t+")).map(String::strip).toList()
        : List.of(text.strip().split("\\s+"));
  }

  /** Which articles of an archive may resemble each other. */
  Groups groups(Duplicates duplicates) {
    Groups groups = new Groups();
    for (List<String> line : lines) {
      groups.join(line.stream().flatMap(name -> articles(name, duplicates).stream()).toList());
    }
    return groups;
  }

  private static List<String> articles(String name, Duplicates duplicates) {
    if (CLUSTER.matcher(name).matches()) {
      return duplicates.clusterOrArticle(name);
    }
    return CONTENT_HASH.matcher(name).matches() ? duplicates.articlesWith(name) : List.of(name);
  }
}

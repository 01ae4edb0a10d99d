package io.github.newsdedupe.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A pattern of {@code --include} or {@code --exclude}, with the meaning that it has in {@code
 * .gitignore}. Without a slash it is held against names at any depth; with one, against the path
 * below the folder that the user gave, or the path as the user gave it; with a slash at its end,
 * against folders alone. {@code **} is any number of folders, and a {@code !} before a pattern
 * takes back what those before it say. Beyond that, <code>{a,b}</code> is either.
 */
final class PathPattern {

  /** Longer, and no path could match. */
  private static final int LONGEST = 4_096;

  /**
   * What braces may stand for. Lower, and a list of names might not fit; higher, and each file
   * takes long.
   */
  private static final int MOST_CHOICES = 1_000;

  private static final String ANY_FOLDERS = "**";

  private final String written;
  private final boolean including;
  private final boolean negated;
  private final List<Choice> choices;
  private boolean met;

  /**
   * A pattern.
   *
   * @param including whether files are read because of it; they are not because of the name of a
   *     folder unless the pattern says that it means folders
   * @param anyCase whether upper and lower case are the same
   * @throws IllegalArgumentException when it cannot be read
   */
  PathPattern(String written, boolean including, boolean anyCase) {
    this.written = written;
    this.including = including;
    this.negated = written.startsWith("!");
    try {
      this.choices =
          choicesOf(negated ? written.substring(1) : written).stream()
              .map(choice -> Choice.of(choice, anyCase))
              .toList();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "cannot read the pattern '" + written + "': " + e.getMessage(), e);
    }
  }

  /** Whether it takes back what patterns before it say. */
  boolean isNegated() {
    return negated;
  }

  /** Whether nothing has matched it yet. */
  boolean isUnmet() {
    return !met;
  }

  /** The option that it was given with. */
  String option() {
    return (including ? "--include '" : "--exclude '") + written + "'";
  }

  /** Whether it is held against an entry and matches. */
  boolean matches(FolderEntry entry) {
    for (Choice choice : choices) {
      boolean asked = !entry.isFolder() || !including || choice.meansFolders();
      if (asked && choice.matches(entry)) {
        met = true;
        return true;
      }
    }
    return false;
  }

  /** Whether a part of it that begins with a dot names this. */
  boolean namesHidden(String name) {
    return choices.stream().anyMatch(choice -> choice.namesHidden(name));
  }

  /** The patterns without braces that one stands for. */
  private static List<String> choicesOf(String pattern) {
    if (pattern.length() > LONGEST) {
      throw new IllegalArgumentException("it is longer than " + LONGEST + " characters");
    }
    List<String> plain = new ArrayList<>();
    Deque<String> left = new ArrayDeque<>(List.of(pattern));
    while (!left.isEmpty()) {
      String next = left.remove();
      int open = indexOf(next, 0, "{");
      if (open < 0) {
        plain.add(next);
      } else {
        addChoices(next, open, left);
      }
      if (plain.size() + left.size() > MOST_CHOICES) {
        throw new IllegalArgumentException("its braces stand for more than " + MOST_CHOICES);
      }
    }
    return plain;
  }

  private static void addChoices(String pattern, int open, Deque<String> left) {
    List<Integer> ends = endsOfChoices(pattern, open);
    String after = pattern.substring(ends.get(ends.size() - 1) + 1);
    int from = open + 1;
    for (int end : ends) {
      left.add(pattern.substring(0, open) + pattern.substring(from, end) + after);
      from = end + 1;
    }
  }

  /** Where the commas of a brace stand, and where it is closed. */
  private static List<Integer> endsOfChoices(String pattern, int open) {
    List<Integer> ends = new ArrayList<>();
    int depth = 1;
    int at = open;
    while (depth > 0) {
      at = indexOf(pattern, at + 1, "{,}");
      if (at < 0) {
        throw new IllegalArgumentException("a brace is not closed");
      }
      char character = pattern.charAt(at);
      depth += character == '{' ? 1 : character == '}' ? -1 : 0;
      if (depth == 0 || (depth == 1 && character == ',')) {
        ends.add(at);
      }
    }
    return ends;
  }

  /** Where one of some characters stands that no backslash is before; -1 if nowhere. */
  private static int indexOf(String pattern, int from, String characters) {
    for (int at = from; at < pattern.length(); at++) {
      if (pattern.charAt(at) == '\\') {
        at++;
      } else if (characters.indexOf(pattern.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  /**
   * A pattern without braces.
   *
   * @param names what stands between the slashes
   * @param ofName whether it is held against the last name alone
   * @param ofFolders whether only folders match
   * @param ofContent whether it ends with {@code **}, and so means what is in a folder
   */
  private record Choice(List<Glob> names, boolean ofName, boolean ofFolders, boolean ofContent) {

    static Choice of(String pattern, boolean anyCase) {
      boolean ofFolders = pattern.endsWith("/");
      String body = ofFolders ? pattern.substring(0, pattern.length() - 1) : pattern;
      boolean ofName = body.indexOf('/') < 0;
      // In a path **.txt is of any depth.
      String spaced = ofName ? body : body.replaceAll("(^|/)\\*\\*(?=[^/])", "$1**/*");
      List<Glob> names =
          Arrays.stream(spaced.split("/"))
              .filter(name -> !name.isEmpty() && !name.equals("."))
              .map(name -> new Glob(name, anyCase))
              .toList();
      boolean ofContent = !names.isEmpty() && isAnyFolders(names.get(names.size() - 1));
      return new Choice(names, ofName, ofFolders, ofContent);
    }

    private static boolean isAnyFolders(Glob glob) {
      return glob.pattern().equals(ANY_FOLDERS);
    }

    /** Whether it says itself that it means folders. */
    boolean meansFolders() {
      return ofFolders || ofContent;
    }

    boolean matches(FolderEntry entry) {
      if (ofFolders && !entry.isFolder()) {
        return false;
      }
      return ofName
          ? !names.isEmpty() && names.get(0).matches(entry.name())
          : matches(entry.below(), entry.isFolder()) || matches(entry.asGiven(), entry.isFolder());
    }

    /**
     * What is in a folder is at least one name longer than the folder; all of it matches with it.
     */
    private boolean matches(List<String> path, boolean folder) {
      int more = ofContent && !folder ? 1 : 0;
      return Glob.match(
          names.size() + more,
          part -> part < names.size() && isAnyFolders(names.get(part)),
          path.size(),
          (part, i) -> part == names.size() || names.get(part).matches(path.get(i)));
    }

    boolean namesHidden(String name) {
      return names.stream().anyMatch(glob -> glob.pattern().startsWith(".") && glob.matches(name));
    }
  }
}

package io.github.newsdedupe.corpus;

import java.util.List;
import java.util.stream.Stream;

/** Which files of a folder are read, and which folders in it are gone through. */
final class Globs {

  private final boolean byDefault;
  private final List<PathPattern> includes;
  private final List<PathPattern> excludes;
  private final PassedOver passedOver = new PassedOver();

  /**
   * Patterns.
   *
   * @throws IllegalArgumentException when one cannot be read
   */
  Globs(List<String> includes, List<String> excludes) {
    this.byDefault = includes.equals(CorpusOptions.DEFAULT_INCLUDES);
    this.includes =
        includes.stream().map(pattern -> new PathPattern(pattern, true, byDefault)).toList();
    this.excludes =
        excludes.stream().map(pattern -> new PathPattern(pattern, false, false)).toList();
  }

  /**
   * Whether a file is read or a folder gone through; if not, it is counted unless it was excluded.
   *
   * @param included whether an include names a folder that the entry is in
   */
  boolean take(FolderEntry entry, boolean included) {
    boolean named = includes(entry, included) || entry.isFolder();
    if (decide(excludes, entry, false)) {
      return false;
    }
    boolean hidden = entry.isHidden() && !namesHidden(entry.name());
    if (hidden) {
      passedOver.addHidden();
    } else if (!named) {
      passedOver.add(entry.name());
    }
    return named && !hidden;
  }

  /** Whether includes name an entry, or a folder that it is in with all that there is. */
  boolean includes(FolderEntry entry, boolean included) {
    return decide(includes, entry, included);
  }

  /** The last pattern that matches decides; all are asked, so that each is met that can be. */
  private static boolean decide(List<PathPattern> patterns, FolderEntry entry, boolean otherwise) {
    boolean decided = otherwise;
    for (PathPattern pattern : patterns) {
      if (pattern.matches(entry)) {
        decided = !pattern.isNegated();
      }
    }
    return decided;
  }

  private boolean namesHidden(String name) {
    return includes.stream().anyMatch(pattern -> pattern.namesHidden(name));
  }

  /** What was not taken, though nobody has excluded it. */
  PassedOver passedOver() {
    return passedOver;
  }

  /** What to tell the user of patterns that have matched nothing. */
  List<String> warnings() {
    return Stream.concat(byDefault ? Stream.empty() : includes.stream(), excludes.stream())
        .filter(PathPattern::isUnmet)
        .map(pattern -> pattern.option() + " matches nothing in the folders that were read")
        .toList();
  }
}

package io.github.newsdedupe.corpus;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which files of a folder are read. A glob without a slash is held against the name, another
 * against the path.
 */
final class Globs {

  /**
   * A glob.
   *
   * @param end what a path ends with that matches for certain, which is quickly found out: all of
   *     {@code *.txt} but the star; empty if the glob is not as simple
   */
  private record Glob(String end, boolean onName, PathMatcher matcher) {
    boolean matchesByEnd(String path) {
      return !end.isEmpty() && path.endsWith(end);
    }

    boolean matches(Path path) {
      return matcher.matches(onName ? path.getFileName() : path.normalize());
    }
  }

  private static final Pattern STAR_AND_END = Pattern.compile("\\*([\\w.-]+)");

  private final List<Glob> includes;
  private final List<Glob> excludes;

  Globs(List<String> includes, List<String> excludes) {
    this.includes = includes.stream().map(Globs::glob).toList();
    this.excludes = excludes.stream().map(Globs::glob).toList();
  }

  boolean accept(Path path) {
    return anyMatches(includes, path) && !anyMatches(excludes, path);
  }

  private static boolean anyMatches(List<Glob> globs, Path path) {
    String written = path.toString();
    for (Glob glob : globs) {
      if (glob.matchesByEnd(written)) {
        return true;
      }
    }
    return globs.stream().anyMatch(glob -> glob.matches(path));
  }

  private static Glob glob(String pattern) {
    try {
      boolean onName = pattern.indexOf('/') < 0;
      Matcher simple = STAR_AND_END.matcher(pattern);
      String end = simple.matches() ? simple.group(1) : "";
      return new Glob(end, onName, FileSystems.getDefault().getPathMatcher("glob:" + pattern));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "cannot read the glob '" + pattern + "': " + e.getDescription(), e);
    }
  }
}

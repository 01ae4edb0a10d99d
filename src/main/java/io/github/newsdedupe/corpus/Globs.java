package io.github.newsdedupe.corpus;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Which files of a folder are read. A glob without a slash is held against the name, another
 * against the path.
 */
final class Globs {

  private record Glob(boolean onName, PathMatcher matcher) {
    boolean matches(Path path) {
      return matcher.matches(onName ? path.getFileName() : path.normalize());
    }
  }

  private final List<Glob> includes;
  private final List<Glob> excludes;

  Globs(List<String> includes, List<String> excludes) {
    this.includes = includes.stream().map(Globs::glob).toList();
    this.excludes = excludes.stream().map(Globs::glob).toList();
  }

  boolean accept(Path path) {
    return includes.stream().anyMatch(glob -> glob.matches(path))
        && excludes.stream().noneMatch(glob -> glob.matches(path));
  }

  private static Glob glob(String pattern) {
    try {
      boolean onName = pattern.indexOf('/') < 0;
      return new Glob(onName, FileSystems.getDefault().getPathMatcher("glob:" + pattern));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "cannot read the glob '" + pattern + "': " + e.getDescription(), e);
    }
  }
}

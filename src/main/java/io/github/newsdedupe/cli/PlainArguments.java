package io.github.newsdedupe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Arguments that can be told apart without picocli, which takes longer to start than a JVM.
 *
 * @param paths of articles
 * @param index the folder of an index
 */
record PlainArguments(List<String> paths, Optional<Path> index) {

  private static final String INDEX = "--index";

  /**
   * These arguments; none if there are others among them than paths and an index, or empty ones.
   */
  static Optional<PlainArguments> of(List<String> arguments) {
    if (arguments.contains("")) {
      return Optional.empty();
    }
    List<String> paths = new ArrayList<>();
    Optional<Path> index = Optional.empty();
    for (Iterator<String> left = arguments.iterator(); left.hasNext(); ) {
      String argument = left.next();
      if (argument.equals(INDEX) && left.hasNext() && index.isEmpty()) {
        index = Optional.of(Path.of(left.next()));
      } else if (argument.startsWith("-")) {
        return Optional.empty();
      } else {
        paths.add(argument);
      }
    }
    return paths.isEmpty() ? Optional.empty() : Optional.of(new PlainArguments(paths, index));
  }
}

package io.github.newsdedupe.cli;

import io.github.newsdedupe.store.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The paths of one command line, none of which may lead into what the program itself changes. */
final class NamedPaths {

  /** What the help calls a path; a REPORT may be replaced by what is made of it. */
  private static final Set<String> LABELS = Set.of("PATH", "FILE", "DIR", "SPEC", "PAIRS");

  /** Reads a path; one that is empty would mean the folder that the user is in. */
  static final class Converter implements ITypeConverter<Path> {
    @Override
    public Path convert(String value) {
      if (value.isEmpty()) {
        throw new TypeConversionException("an empty path; is a variable not set?");
      }
      try {
        return Path.of(value);
      } catch (InvalidPathException e) {
        throw new TypeConversionException(value + ": " + e.getReason());
      }
    }
  }

  private final ParseResult parsed;

  private NamedPaths(ParseResult parsed) {
    this.parsed = parsed;
  }

  /**
   * Nothing may lie where a work folder is, and no result in an index or in place of what is read.
   *
   * @throws UsageException if something does
   */
  static void check(ParseResult parsed) {
    new NamedPaths(parsed).check();
  }

  private void check() {
    for (Path work : valuesOf("--work")) {
      allBut("--work").forEach(path -> checkOutside(work, path));
    }
    for (Path output : valuesOf("--output")) {
      valuesOf("--index")
          .forEach(index -> checkOutside(real(index), output, "the index of --index " + index));
      if (allBut("--output").stream().anyMatch(path -> isSame(path, output))) {
        throw new UsageException("--output " + output + " would replace what is read");
      }
    }
  }

  /** Fails if a path lies where {@code --work} has its files. */
  static void checkOutside(Path work, Path path) {
    // A link in the place of that folder is refused by whoever finds it there.
    checkOutside(WorkFolder.at(real(work)), path, "the work folder of --work " + work);
  }

  private static void checkOutside(Path realFolder, Path path, String what) {
    if (real(path).startsWith(realFolder)) {
      throw new UsageException(path + " lies in " + what + "; name another");
    }
  }

  /** Where a path leads, as far as there is anything. */
  private static Path real(Path path) {
    Path all = path.toAbsolutePath();
    try {
      return all.toRealPath();
    } catch (IOException e) {
      return Optional.ofNullable(all.getParent())
          .map(parent -> real(parent).resolve(all.getFileName()))
          .orElse(all);
    }
  }

  private static boolean isSame(Path a, Path b) {
    try {
      return Files.isRegularFile(a) && Files.isRegularFile(b) && Files.isSameFile(a, b);
    } catch (IOException e) {
      return false; // Whoever reads the file says why it cannot be read.
    }
  }

  private List<Path> valuesOf(String option) {
    return Optional.ofNullable(parsed.matchedOption(option))
        .map(NamedPaths::valuesOf)
        .orElse(List.of());
  }

  private static List<Path> valuesOf(ArgSpec argument) {
    List<Path> paths = new ArrayList<>();
    for (String value : argument.originalStringValues()) {
      try {
        paths.add(Path.of(value));
      } catch (InvalidPathException e) {
        // Whoever reads it says what is wrong.
      }
    }
    return paths;
  }

  private List<Path> allBut(String option) {
    List<Path> paths = new ArrayList<>();
    for (ArgSpec each : parsed.matchedArgs()) {
      if (!each.equals(parsed.matchedOption(option)) && LABELS.contains(each.paramLabel())) {
        paths.addAll(valuesOf(each));
      }
    }
    return paths;
  }
}

package io.github.newsdedupe.cli;

import io.github.newsdedupe.DedupeException;
import io.github.newsdedupe.gate.AllowList;
import io.github.newsdedupe.gate.Baseline;
import io.github.newsdedupe.gate.BaselineFile;
import io.github.newsdedupe.gate.Gate;
import io.github.newsdedupe.gate.GateFileException;
import io.github.newsdedupe.gate.Limit;
import io.github.newsdedupe.report.model.CheckReport;
import io.github.newsdedupe.report.model.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which duplicates an archive may hold. */
final class GateMixin {

  @Option(
      names = "--fail-on",
      paramLabel = "LIMIT",
      description =
          "new: fail on duplicates that neither the baseline nor --allow accepts; any: also on those"
              + " in the baseline; a number, or a percentage of all articles such as 2.5%%: on more"
              + " new ones than that. Default: new.")
  private Optional<String> failOn = Optional.empty();

  @Option(names = "--baseline", paramLabel = "FILE", description = "Accept the duplicates in FILE.")
  private Optional<Path> baselineFile = Optional.empty();

  @Option(
      names = "--write-baseline",
      description = "Write to the file of --baseline what the archive holds now, and do not fail.")
  private boolean writeBaseline;

  @Option(
      names = "--allow",
      paramLabel = "FILE",
      description = "Accept the pairs and clusters in FILE, each with a reason.")
  private Optional<Path> allowFile = Optional.empty();

  @Option(
      names = "--relation",
      paramLabel = "R",
      split = ",",
      description =
          "Count only these: identical, near-duplicate, update, excerpt. Default: all four.")
  private List<String> relations = Gate.RELATIONS;

  private Limit limit = Limit.parse("new");
  private Baseline baseline = Baseline.NONE;
  private AllowList allowed = AllowList.NONE;

  /** Reads what the options name; before the archive, so that a mistake shows at once. */
  void read() throws GateFileException {
    try {
      limit = Limit.parse(failOn.orElse("new"));
    } catch (IllegalArgumentException e) {
      throw new UsageException(e);
    }
    for (String relation : relations) {
      if (!Gate.RELATIONS.contains(relation)) {
        throw new UsageException(
            "--relation must be of " + String.join(", ", Gate.RELATIONS) + ", but is " + relation);
      }
    }
    if (writeBaseline) {
      checkWritable();
    } else if (baselineFile.isPresent()) {
      baseline = BaselineFile.read(baselineFile.get().toString(), bytesOf(baselineFile.get()));
    }
    if (allowFile.isPresent()) {
      allowed = AllowList.read(allowFile.get().toString(), bytesOf(allowFile.get()));
    }
  }

  private void checkWritable() {
    if (failOn.isPresent()) {
      throw noVerdict("--fail-on");
    }
    if (baselineFile.isEmpty()) {
      throw new UsageException("--write-baseline needs --baseline FILE, which it writes");
    }
    Output.check(baselineFile);
    Path file = baselineFile.get();
    if (Files.isRegularFile(file) && !BaselineFile.isBaseline(bytesOf(file))) {
      throw new UsageException(
          file + " is no baseline and is not overwritten; name another file, or delete it");
    }
  }

  /** An option for the verdict, where there will be none. */
  UsageException noVerdict(String option) {
    return new UsageException("--write-baseline gives no verdict: leave out " + option);
  }

  private byte[] bytesOf(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      String hint = Optional.of(file).equals(baselineFile) ? "; --write-baseline writes one" : "";
      throw new UsageException(file + ": cannot be read: " + DedupeException.reasonOf(e) + hint);
    }
  }

  Set<String> relations() {
    return Set.copyOf(relations);
  }

  boolean isWriting() {
    return writeBaseline;
  }

  /** Writes and returns the baseline that accepts all of an archive. */
  Baseline write(Gate.Archive archive) {
    Baseline all = Gate.baselineOf(archive, allowed);
    Output.toFile(baselineFile.orElseThrow(), out -> out.write(BaselineFile.write(all)));
    return all;
  }

  Optional<String> warning(RunOptions run) {
    return baseline.warning(run);
  }

  CheckReport check(Gate.Archive archive) {
    return Gate.check(archive, baseline, allowed, limit);
  }
}

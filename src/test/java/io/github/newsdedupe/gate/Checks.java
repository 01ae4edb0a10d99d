package io.github.newsdedupe.gate;

import io.github.newsdedupe.report.model.CheckReport;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks archives, and tells what was found as {@code duplicate > other relation}. */
final class Checks {

  private Checks() {}

  static List<String> found(Archives archive) {
    return entries(check(archive));
  }

  static List<String> foundAfter(Archives before, Archives after) {
    return entries(checkAfter(before, after));
  }

  static CheckReport check(Archives archive) {
    return Gate.check(archive.build(), Baseline.NONE, AllowList.NONE, Limit.parse("new"));
  }

  static CheckReport checkAfter(Archives before, Archives after) {
    Baseline baseline = Gate.baselineOf(before.build(), AllowList.NONE);
    return Gate.check(after.build(), baseline, AllowList.NONE, Limit.parse("new"));
  }

  static CheckReport checkAllowing(Archives archive, String lines) throws Exception {
    return Gate.check(archive.build(), Baseline.NONE, allowing(lines), Limit.parse("new"));
  }

  static AllowList allowing(String lines) throws GateFileException {
    return AllowList.read("allow", lines.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> entries(CheckReport verdict) {
    return verdict.duplicates().stream()
        .map(e -> e.duplicate().article() + " > " + e.of().article() + " " + e.relation())
        .toList();
  }
}

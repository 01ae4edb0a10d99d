package io.github.newsdedupe.report.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.OptionalInt;

/**
 * The verdict on an archive, as {@code dedupe check} gives it.
 *
 * @param schema always {@value #SCHEMA}
 * @param generator the program that wrote it
 * @param failOn what the archive must not hold, as the option says it
 * @param passed whether it does not
 * @param summary counts
 * @param duplicates those that count, by path
 */
public record CheckReport(
    String schema,
    Generator generator,
    String failOn,
    boolean passed,
    Counts summary,
    List<DuplicateEntry> duplicates) {

  /** The name and version of the format. */
  public static final String SCHEMA = "dedupe-check/1";

  /** Copies the list. */
  public CheckReport {
    duplicates = List.copyOf(duplicates);
  }

  /**
   * What a check counts. An article that is a duplicate is new, in the baseline or allowed.
   *
   * @param articles that were read
   * @param against articles that those were held against; none if there was one collection
   * @param newDuplicates that nobody has accepted
   * @param baseline duplicates that the baseline knows
   * @param allowed duplicates that the allow file accepts
   * @param stale lines of the baseline that nothing needs any more
   * @param skipped files and lines that were not read
   * @param passedOver files in folders that were not looked into
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Counts(
      int articles,
      OptionalInt against,
      int newDuplicates,
      int baseline,
      int allowed,
      int stale,
      int skipped,
      int passedOver) {}
}

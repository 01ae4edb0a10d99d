package io.github.newsdedupe.report.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Every setting of a run that can change its result.
 *
 * @param threshold the least Jaccard similarity of near-duplicates
 * @param recall the chance with which a pair at the threshold, or the floor, is found, at least
 * @param bands of a signature, chosen from the two
 * @param rows of a band
 * @param shingleWords the length of a shingle in words of a script with spaces
 * @param strip whether furniture was left out of the comparison
 * @param learn whether so was what recurs across unrelated articles
 * @param keep who leads a cluster
 * @param windowDays articles further apart were not compared, where both had dates
 * @param include globs of the files that were read in folders
 * @param exclude globs of those that were not
 * @param fields the names of JSON Lines fields, by what they are read as
 * @param encoding of plain text, or {@code auto}
 * @param sourceFrom where the metadata come from that articles do not have themselves, if anywhere:
 *     {@code path:N}, or {@code csv:} and the hash of a file
 * @param against files and folders that the others were held against, as the user named them; none
 *     if there was one collection
 * @param pairs which pairs the clusters list: {@code representative} or {@code all}
 * @param pairsFrom the floor from which pairs were looked for and recorded, if the report can be
 *     decided again
 * @param rules the furniture rules
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RunOptions(
    double threshold,
    double recall,
    int bands,
    int rows,
    int shingleWords,
    boolean strip,
    boolean learn,
    String keep,
    OptionalInt windowDays,
    List<String> include,
    List<String> exclude,
    Map<String, String> fields,
    String encoding,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> sourceFrom,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<String> against,
    String pairs,
    OptionalDouble pairsFrom,
    Rules rules) {

  /** The value of {@code pairs} for every verified pair. */
  public static final String ALL_PAIRS = "all";

  /** The value of {@code pairs} for the pairs with the representative. */
  public static final String REPRESENTATIVE_PAIRS = "representative";

  /** The same settings at another threshold. */
  public RunOptions at(double otherThreshold) {
    return new RunOptions(
        otherThreshold,
        recall,
        bands,
        rows,
        shingleWords,
        strip,
        learn,
        keep,
        windowDays,
        include,
        exclude,
        fields,
        encoding,
        sourceFrom,
        against,
        pairs,
        pairsFrom,
        rules);
  }

  /** Copies the collections. */
  public RunOptions {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    against = List.copyOf(against);
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }
}

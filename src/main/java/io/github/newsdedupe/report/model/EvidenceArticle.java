package io.github.newsdedupe.report.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An article of a recorded pair, with all that decides on it.
 *
 * @param article its id
 * @param path of the file that holds it, if that is not the id
 * @param line of that file on which it begins, if the file may hold more than one
 * @param undecodable true if the path has bytes that are not UTF-8, and {@code %XX} in their place
 * @param contentHash SHA-256 of its cleaned text
 * @param words in it, without furniture
 * @param day on which it was published, if known
 * @param source who published it, if known
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EvidenceArticle(
    String article,
    Optional<String> path,
    OptionalLong line,
    Optional<Boolean> undecodable,
    String contentHash,
    int words,
    Optional<String> day,
    Optional<String> source) {}

package io.github.newsdedupe.cli;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run of the program left behind.
 *
 * @param exitCode how it ended
 * @param out its standard output
 * @param err its standard error
 */
public record Outcome(int exitCode, String out, String err) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Standard output as one JSON document. */
  public JsonNode json() {
    return JSON.readTree(out);
  }

  /** Standard output as a JSON document a line. */
  public List<JsonNode> jsonLines() {
    return out.lines().map(JSON::readTree).toList();
  }

  /** The lines of standard error. */
  public List<String> errLines() {
    return err.lines().toList();
  }

  /** A number of the summary. */
  public int count(String name) {
    return json().at("/summary/" + name).asInt();
  }

  /** The reasons of all that was skipped. */
  public List<String> reasons() {
    return json().at("/skipped").valueStream().map(s -> s.at("/reason").asString()).toList();
  }
}

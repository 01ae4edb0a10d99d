package io.github.newsdedupe.report.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of SARIF 2.1.0 a verdict needs; the components are the properties of that standard. */
record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

  SarifLog {
    runs = List.copyOf(runs);
  }

  record Run(Tool tool, List<Result> results) {
    Run {
      results = List.copyOf(results);
    }
  }

  record Tool(Driver driver) {}

  record Driver(String name, String version, List<Rule> rules) {
    Driver {
      rules = List.copyOf(rules);
    }
  }

  record Rule(String id, Text shortDescription) {}

  record Text(String text) {}

  /**
   * A duplicate.
   *
   * @param partialFingerprints by which a result is known again under another path
   */
  record Result(
      String ruleId,
      int ruleIndex,
      String level,
      Text message,
      List<Location> locations,
      List<Location> relatedLocations,
      Map<String, String> partialFingerprints,
      String baselineState) {
    Result {
      locations = List.copyOf(locations);
      relatedLocations = List.copyOf(relatedLocations);
      partialFingerprints = Map.copyOf(partialFingerprints);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Location(Optional<Integer> id, PhysicalLocation physicalLocation) {}

  record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

  record ArtifactLocation(String uri) {}

  record Region(long startLine) {}
}

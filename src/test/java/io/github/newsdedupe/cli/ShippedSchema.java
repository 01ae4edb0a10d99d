package io.github.newsdedupe.cli;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema that ships with the program. */
final class ShippedSchema {

  private static final JsonMapper JSON = new JsonMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final String text;

  private ShippedSchema(String text) {
    this.text = text;
  }

  /** The schema of this name in the package of a class. */
  static ShippedSchema beside(Class<?> owner, String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name))) {
      return new ShippedSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** What is wrong with a document. */
  List<Error> errors(JsonNode document) {
    return REGISTRY.getSchema(text, InputFormat.JSON).validate(document);
  }

  /** What is wrong with the schema as a schema. */
  List<Error> ownErrors() {
    Schema metaSchema =
        REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    return metaSchema.validate(text, InputFormat.JSON);
  }

  /** The fields without a description of one line. */
  List<String> undescribed() {
    return fields(JSON.readTree(text))
        .filter(field -> !field.path("description").asString("").matches("[A-Z].{0,98}\\."))
        .map(JsonNode::toString)
        .toList();
  }

  /** All fields that a schema or one inside it declares. */
  private static Stream<JsonNode> fields(JsonNode schema) {
    return schema
        .propertyStream()
        .filter(entry -> !List.of("if", "contains").contains(entry.getKey()))
        .flatMap(
            entry ->
                entry.getKey().equals("properties")
                    ? entry
                        .getValue()
                        .valueStream()
                        .flatMap(f -> Stream.concat(Stream.of(f), fields(f)))
                    : fields(entry.getValue()));
  }
}

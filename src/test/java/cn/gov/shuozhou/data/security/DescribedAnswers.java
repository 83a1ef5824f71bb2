package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;

/** An interface's description, held against what the interface really answers, as a generated client would take it. */
final class DescribedAnswers {

    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "array", "object");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;

    private DescribedAnswers(JsonNode document) {
        this.document = document;
    }

    static DescribedAnswers read(String json) throws JsonProcessingException {
        return new DescribedAnswers(JSON.readTree(json));
    }

    /** What OpenAPI 3.0 asks of a document, as far as one that only describes reading goes. */
    void requireValid() {
        assertThat(document.path("openapi").asText()).startsWith("3.0.");
        assertThat(document.path("info").path("title").asText()).isNotBlank();
        document.path("components")
                .forEach(kind -> kind.fieldNames()
                        .forEachRemaining(name -> assertThat(name).matches("[A-Za-z0-9._-]+")));
        document.path("components").path("schemas").forEach(this::requireSchema);
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    operation.path("parameters").forEach(parameter -> {
                        requireSchema(parameter.path("schema"));
                        if (parameter.path("name").asText().equals("limit")) {
                            assertThat(parameter.path("schema").path("type").asText())
                                    .isEqualTo("integer");
                        }
                        assertThat(parameter.path("in").asText().equals("path"))
                                .isEqualTo(parameter.path("required").asBoolean());
                    });
                    operation
                            .path("security")
                            .forEach(need -> need.fieldNames()
                                    .forEachRemaining(name -> assertThat(document.path("components")
                                                    .path("securitySchemes")
                                                    .has(name))
                                            .as(name)
                                            .isTrue()));
                    operation
                            .path("responses")
                            .forEach(answer ->
                                    answer.path("content").forEach(content -> requireSchema(content.path("schema"))));
                }));
    }

    private void requireSchema(JsonNode schema) {
        JsonNode real = resolved(schema);
        assertThat(real.path("type").asText()).as(real.toString()).isIn(TYPES);
        real.path("properties").forEach(this::requireSchema);
        if (real.has("items")) {
            requireSchema(real.get("items"));
        }
        if (real.has("example")) {
            requireFits(real, real.get("example"), "example");
        }
    }

    /** Reads an answer that must be as described. */
    JsonNode require(String path, String status, String answer) throws JsonProcessingException {
        JsonNode read = JSON.readTree(answer);
        JsonNode contents = document.path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path(status)
                .path("content");
        assertThat(contents).as(path + " " + status).isNotEmpty();
        requireFits(contents.elements().next().path("schema"), read, "answer");
        return read;
    }

    private void requireFits(JsonNode schema, JsonNode value, String where) {
        JsonNode real = resolved(schema);
        if (value.isNull()) {
            assertThat(real.path("nullable").asBoolean()).as(where).isTrue();
            return;
        }
        boolean fits = switch (real.path("type").asText()) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
        assertThat(fits).as("%s: %s as %s", where, value, real).isTrue();
        real.path("required")
                .forEach(name -> assertThat(value.has(name.asText()))
                        .as(where + "." + name)
                        .isTrue());
        value.fields().forEachRemaining(field -> {
            JsonNode property = real.path("properties").path(field.getKey());
            JsonNode expected = property.isMissingNode() ? real.path("additionalProperties") : property;
            assertThat(expected.isMissingNode())
                    .as("%s.%s is not described", where, field.getKey())
                    .isFalse();
            requireFits(expected, field.getValue(), where + "." + field.getKey());
        });
        if (value.isArray()) {
            value.forEach(element -> requireFits(real.path("items"), element, where + "[]"));
        }
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }
}

package be.lra.registry;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.demo.registry.BisStubServer;
import be.lra.registry.Wiretap.Said;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI description of the register, against which questions and answers are held; an unknown part is a fault too. */
final class DescribedRegister {

    private static final String NAME = "https://register.example/v1";
    private static final String PATH = "/register/v1";
    private static final List<String> PARTS_OF_OTHERS = List.of("Header", "Envelope");

    private final Map<String, Object> description;
    private final SchemaRegistry schemas;

    DescribedRegister() throws IOException {
        try (var file = BisStubServer.class.getResourceAsStream("/demo/register-v1.yaml")) {
            description = new Yaml().load(file);
        }
        at(description, "components", "schemas").forEach((name, schema) -> {
            if (!PARTS_OF_OTHERS.contains(name) && map(schema).containsKey("properties")) {
                map(schema).put("additionalProperties", false);
            }
        });
        String json = JsonMapper.shared().writeValueAsString(description);
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(NAME, json)));
    }

    /** Question, status, kind of content and answer are those of the description. */
    void describes(Said said) {
        String operation = said.path().substring(PATH.length());
        String pointer =
                "/paths/" + operation.replace("/", "~1") + "/" + said.method().toLowerCase(java.util.Locale.ROOT);
        Map<String, Object> responses =
                at(description, "paths", operation, said.method().toLowerCase(java.util.Locale.ROOT), "responses");
        if (!said.question().isEmpty()) {
            follows(said.question(), pointer + "/requestBody/content/application~1json/schema");
        }
        String status = String.valueOf(said.status());
        assertThat(responses)
                .satisfiesAnyOf(
                        given -> assertThat(given).containsKey(status),
                        given -> assertThat(said.status()).isGreaterThanOrEqualTo(400));
        if (responses.containsKey(status)) {
            assertThat(said.contentType()).startsWith("application/json");
            follows(said.answer(), pointer + "/responses/" + status + "/content/application~1json/schema");
        } else {
            assertThat(said.contentType()).startsWith("application/problem+json");
            follows(said.answer(), "/components/responses/Fault/content/application~1problem+json/schema");
        }
    }

    private void follows(String json, String pointer) {
        String strict = "{\"$ref\": \"" + NAME + "#" + pointer + "\", \"unevaluatedProperties\": false}";

        assertThat(schemas.getSchema(strict)
                        .validate(
                                json,
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as(pointer)
                .isEmpty();
    }

    private static Map<String, Object> at(Map<String, Object> tree, String... path) {
        Map<String, Object> at = tree;
        for (String step : path) {
            at = map(Objects.requireNonNull(at.get(step), step));
        }
        return at;
    }

    @SuppressWarnings("unchecked") // a description has texts for names
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}

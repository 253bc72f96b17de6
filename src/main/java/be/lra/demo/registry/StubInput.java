package be.lra.demo.registry;

import be.lra.identity.BirthDate;
import be.lra.identity.Ssin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the stub demands of its input (domain.md 6.4). */
final class StubInput {

    static final String INVALID = "urn:problem-type:belgif-ext:input-validation:invalidStructure";
    static final String REQUIRED = "urn:problem-type:belgif-ext:input-validation:requiredInput";
    static final String OUT_OF_RANGE = "urn:problem-type:belgif-ext:input-validation:outOfRange";
    static final String UNKNOWN = "urn:problem-type:belgif:input-validation:referencedResourceNotFound";

    private StubInput() {}

    /** What every question must carry; empty when it does. */
    static List<Map<String, Object>> headerIssues(JsonNode body) {
        var issues = new ArrayList<Map<String, Object>>();
        for (String field : List.of("legalContext", "purpose", "operator")) {
            if (body.path(field).asString("").isBlank()) {
                issues.add(StubAnswer.issue(REQUIRED, field));
            }
        }
        if (!isUuid(body.path("ticket").asString(""))) {
            issues.add(StubAnswer.issue(INVALID, "ticket"));
        }
        if (!body.path("customer").path("cbeNumber").asString("").matches("[0-9]{10}")) {
            issues.add(StubAnswer.issue(INVALID, "customer.cbeNumber"));
        }
        return issues;
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream()
                .map(text -> text.asString(""))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean isNumber(String text) {
        try {
            return new Ssin(text).digits().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean isDate(String text) {
        try {
            return BirthDate.ofIso(text).iso().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

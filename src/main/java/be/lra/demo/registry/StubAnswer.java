package be.lra.demo.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the stub answers.
 *
 * @param retryAfter seconds, or 0 for no such advice
 */
record StubAnswer(int status, Map<String, Object> json, int retryAfter) {

    static StubAnswer of(int status, Map<String, Object> json) {
        return new StubAnswer(status, json, 0);
    }

    /** A fault in the words of belgif (domain.md 6.4). */
    static StubAnswer problem(int status, String type) {
        return problem(status, type, List.of());
    }

    static StubAnswer badRequest(String issueType, String name) {
        return badRequest(List.of(issue(issueType, name)));
    }

    static StubAnswer badRequest(List<Map<String, Object>> issues) {
        return problem(400, "badRequest", issues);
    }

    private static StubAnswer problem(int status, String type, List<Map<String, Object>> issues) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "urn:problem-type:belgif:" + type);
        json.put("title", type);
        json.put("status", status);
        if (!issues.isEmpty()) {
            json.put("issues", issues);
        }
        return of(status, json);
    }

    static Map<String, Object> issue(String type, String name) {
        return Map.of("type", type, "in", "body", "name", name, "detail", "See the description of the contract");
    }

    StubAnswer after(int seconds) {
        return new StubAnswer(status, json, seconds);
    }

    boolean isProblem() {
        return status >= 400 && json.containsKey("type");
    }
}

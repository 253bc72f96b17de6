package be.lra.demo.registry;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions and answers of the stub as bytes. */
final class StubWire {

    private static final int LONGEST_QUESTION = 1 << 16; // bytes, ours: far more than any form holds
    private static final String JSON = "application/json";

    private final JsonMapper json = JsonMapper.builder().build();

    static byte[] question(HttpExchange exchange) throws IOException {
        return exchange.getRequestBody().readNBytes(LONGEST_QUESTION + 1);
    }

    /** The question as a tree; a tree of nothing where it is no JSON or too long. */
    JsonNode read(byte[] question) {
        try {
            return question.length > LONGEST_QUESTION ? json.nullNode() : json.readTree(question);
        } catch (JacksonException e) {
            return json.nullNode();
        }
    }

    void reply(HttpExchange exchange, StubAnswer answer) throws IOException {
        if (answer.retryAfter() > 0) {
            exchange.getResponseHeaders().set("Retry-After", Integer.toString(answer.retryAfter()));
        }
        String type = answer.isProblem() ? "application/problem+json" : JSON;
        send(exchange, answer.status(), type, json.writeValueAsString(answer.json()));
    }

    /** An answer of status 200 that says it is JSON, whatever it is. */
    void send(HttpExchange exchange, String text) throws IOException {
        send(exchange, 200, JSON, text);
    }

    /** Begins an answer and does not end it. */
    void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(200, LONGEST_QUESTION);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
    }

    static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}

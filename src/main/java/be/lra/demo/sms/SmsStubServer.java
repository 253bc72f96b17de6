package be.lra.demo.sms;

import be.lra.messaging.SmsEndpoint;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider of SMS as a real HTTP server on this machine, as {@code demo/sms-v1.yaml} describes it. To show trouble on
 * purpose, it refuses every number that ends in 404 for good and is always out of order for one that ends in 503.
 */
public final class SmsStubServer implements AutoCloseable {

    /** How numbers end that receive no SMS. */
    public static final String REFUSED = "404";

    /** How numbers end for which the provider is always out of order. */
    public static final String DOWN = "503";

    private static final String PATH = "/sms/v1/messages";
    private static final int LARGEST = 1 << 14; // bytes
    private static final int LONGEST_TEXT = 1600; // signs, as in sms-v1.yaml
    private static final int HANG_SECONDS = 12;
    private static final String NUMBER = "\\+[1-9][0-9]{6,14}";
    private static final String SENDER = "[A-Za-z0-9]{3,11}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Taken> taken = new ConcurrentHashMap<>();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final SmsInbox inbox;
    private final String token;
    private final Clock clock;
    private volatile SmsStubMode mode = SmsStubMode.NORMAL;

    /** What was taken under one key. */
    private record Taken(String id, JsonNode question) {}

    private SmsStubServer(HttpServer server, String token, SmsInbox inbox, Clock clock) {
        this.server = server;
        this.token = token;
        this.inbox = inbox;
        this.clock = clock;
        server.setExecutor(threads);
        server.createContext(PATH, this::handle);
    }

    /**
     * Starts the stub on the loopback address.
     *
     * @param port 0 for any free port
     * @param token what callers must present
     * @throws IOException if the port is taken
     */
    public static SmsStubServer start(int port, String token, SmsInbox inbox, Clock clock) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var stub = new SmsStubServer(HttpServer.create(address, 0), token, inbox, clock);
        stub.server.start();
        return stub;
    }

    /** Where and with which credential the application reaches this stub. */
    public SmsEndpoint endpoint() {
        return new SmsEndpoint(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), token);
    }

    public SmsInbox inbox() {
        return inbox;
    }

    public void behave(SmsStubMode newMode) {
        mode = newMode;
    }

    /** Every question so far that could be read, in order. */
    public List<JsonNode> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode question = read(exchange.getRequestBody().readNBytes(LARGEST));
            asked.add(question);
            switch (mode) {
                case NORMAL -> answer(exchange, question);
                case HANGING -> closing.await(HANG_SECONDS, TimeUnit.SECONDS);
                case DOWN -> problem(exchange, 503, "serviceUnavailable");
                case TOO_MANY_REQUESTS -> problem(exchange, 429, "tooManyRequests");
                case NO_CREDIT -> problem(exchange, 402, "noCredit");
                case MALFORMED -> send(exchange, 202, "application/json", "<html>");
                case OTHER_SHAPE -> send(exchange, 202, "application/json", "{\"ok\":true}");
                case DROPPED -> take(exchange, question);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode read(byte[] question) {
        try {
            return json.readTree(question);
        } catch (JacksonException e) {
            return json.nullNode();
        }
    }

    private void answer(HttpExchange exchange, JsonNode question) throws IOException {
        String to = question.path("to").asString("");
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            problem(exchange, 401, "invalidAccessToken");
        } else if (!isComplete(question) || key(exchange) == null) {
            problem(exchange, 400, "badRequest");
        } else if (to.endsWith(REFUSED)) {
            problem(exchange, 422, "recipientRefused");
        } else if (to.endsWith(DOWN)) {
            problem(exchange, 503, "serviceUnavailable");
        } else {
            receipt(exchange, question);
        }
    }

    private static boolean isComplete(JsonNode question) {
        int length = question.path("text").asString("").length();
        return question.path("to").asString("").matches(NUMBER)
                && question.path("from").asString("").matches(SENDER)
                && length > 0
                && length <= LONGEST_TEXT
                && question.path("validitySeconds").asInt(0) > 0;
    }

    private void receipt(HttpExchange exchange, JsonNode question) throws IOException {
        Taken first = take(exchange, question);
        if (first.question().equals(question)) {
            var receipt = Map.of("id", first.id(), "status", "ACCEPTED");
            send(exchange, 202, "application/json", json.writeValueAsString(receipt));
        } else {
            problem(exchange, 409, "keyUsedForAnotherMessage");
        }
    }

    /** A copy under the same key is not taken again. */
    private Taken take(HttpExchange exchange, JsonNode question) {
        var now = new Taken(UUID.randomUUID().toString(), question);
        Taken first = taken.putIfAbsent(String.valueOf(key(exchange)), now);
        if (first == null) {
            inbox.receive(new ReceivedSms(
                    clock.instant(),
                    question.path("from").asString(""),
                    question.path("to").asString(""),
                    question.path("text").asString(""),
                    Duration.ofSeconds(question.path("validitySeconds").asInt(0))));
            return now;
        }
        return first;
    }

    private static @Nullable String key(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Idempotency-Key");
    }

    private void problem(HttpExchange exchange, int status, String type) throws IOException {
        var problem = Map.of("type", "urn:problem-type:sms:" + type, "title", type, "status", status);
        send(exchange, status, "application/problem+json", json.writeValueAsString(problem));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Stops at once; requests under way are dropped. */
    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

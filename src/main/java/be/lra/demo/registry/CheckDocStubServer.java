package be.lra.demo.registry;

import be.lra.registry.CheckDocEndpoint;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** CheckDoc as a real HTTP server on this machine, as {@code demo/checkdoc-v1.yaml} describes it, with its troubles. */
public final class CheckDocStubServer implements AutoCloseable {

    /** A passport with which a problem is reported. */
    public static final String REPORTED = "ZZ000666";

    /** A passport the service does not know. */
    public static final String UNKNOWN = "ZZ000404";

    /** A passport with which the service is silent, whatever its mode. */
    public static final String SILENT = "ZZ000503";

    private static final String PATH = "/checkdoc/v1/documents/check";
    private static final int HANG_SECONDS = 12;
    private static final int SLOW_SECONDS = 2; // as in CheckDocMode
    private static final Set<String> KINDS = Set.of("PASSPORT", "IDENTITY_CARD", "RESIDENCE_TITLE");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final StubWire wire = new StubWire();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final String bearerToken;
    private volatile CheckDocMode mode = CheckDocMode.NORMAL;

    private CheckDocStubServer(HttpServer server, String bearerToken) {
        this.server = server;
        this.bearerToken = bearerToken;
        server.setExecutor(threads);
        server.createContext(PATH, this::handle);
    }

    /**
     * Starts the stub on the loopback address.
     *
     * @param port 0 for any free port
     * @param bearerToken what callers must present
     * @throws IOException if the port is taken
     */
    public static CheckDocStubServer start(int port, String bearerToken) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var stub = new CheckDocStubServer(HttpServer.create(address, 0), bearerToken);
        stub.server.start();
        return stub;
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Where and with which credential the application reaches this stub. */
    public CheckDocEndpoint endpoint() {
        return new CheckDocEndpoint(baseUrl(), bearerToken);
    }

    public CheckDocMode mode() {
        return mode;
    }

    public void behave(CheckDocMode newMode) {
        mode = newMode;
    }

    /** Every question so far that could be read, in order. */
    public List<JsonNode> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode question = wire.read(StubWire.question(exchange));
            asked.add(question);
            switch (mode) {
                case NORMAL, REPORTING, IGNORANT -> wire.reply(exchange, answer(exchange, question));
                case SLOW -> {
                    closing.await(SLOW_SECONDS, TimeUnit.SECONDS);
                    wire.reply(exchange, answer(exchange, question));
                }
                case HANGING -> closing.await(HANG_SECONDS, TimeUnit.SECONDS);
                case DOWN -> wire.reply(exchange, StubAnswer.problem(503, "serviceUnavailable"));
                case MALFORMED -> wire.send(exchange, "<html>");
                case OTHER_SHAPE -> wire.send(exchange, "{\"result\":\"MAYBE\"}");
                case FORBIDDEN -> wire.reply(exchange, StubAnswer.problem(403, "missingPermission"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private StubAnswer answer(HttpExchange exchange, JsonNode question) {
        if (!("Bearer " + bearerToken).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return StubAnswer.problem(401, "invalidAccessToken");
        }
        String number = question.path("document").path("number").asString("");
        if (!KINDS.contains(question.path("document").path("type").asString("")) || number.isBlank()) {
            return StubAnswer.badRequest(StubInput.INVALID, "document");
        }
        if (number.equals(SILENT)) {
            return StubAnswer.problem(503, "serviceUnavailable");
        }
        String ticket = question.path("ticket").asString("");
        return StubAnswer.of(200, Map.of("ticket", ticket, "result", result(number)));
    }

    private String result(String number) {
        if (mode == CheckDocMode.REPORTING || number.equals(REPORTED)) {
            return "HIT";
        }
        return mode == CheckDocMode.IGNORANT || number.equals(UNKNOWN) ? "UNKNOWN" : "NO_HIT";
    }

    /** Stops at once; requests under way are dropped. */
    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

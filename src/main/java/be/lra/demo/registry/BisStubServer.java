package be.lra.demo.registry;

import be.lra.registry.RegisterEndpoint;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * The registers of the CBSS as a real HTTP server on this machine, as {@code demo/register-v1.yaml} describes them, with
 * switches for every trouble. It forgets what was created when it stops.
 */
public final class BisStubServer implements AutoCloseable {

    private static final int HANG_SECONDS = 12; // longer than the 10 seconds of domain.md 6.5
    private static final int SLOW_SECONDS = 3; // as in StubMode
    private static final String PATH = "/register/v1/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final StubWire wire = new StubWire();
    private final List<String> requested = new CopyOnWriteArrayList<>();
    private final StubPage page = new StubPage(this);
    private final RegisterStub register;
    private final String bearerToken;
    private volatile StubMode mode = StubMode.NORMAL;

    private BisStubServer(HttpServer server, String bearerToken, Clock clock) {
        this.server = server;
        this.bearerToken = bearerToken;
        this.register = new RegisterStub(clock);
        server.setExecutor(threads);
        server.createContext(PATH, this::handle);
        server.createContext("/", page::handle);
    }

    /**
     * Starts the stub on the loopback address.
     *
     * @param port 0 for any free port
     * @param bearerToken what callers must present
     * @throws IOException if the port is taken
     */
    public static BisStubServer start(int port, String bearerToken, Clock clock) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var stub = new BisStubServer(HttpServer.create(address, 0), bearerToken, clock);
        stub.server.start();
        return stub;
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Where and with which credential the application reaches this stub. */
    public RegisterEndpoint endpoint() {
        return new RegisterEndpoint(baseUrl(), bearerToken);
    }

    public StubMode mode() {
        return mode;
    }

    public void behave(StubMode newMode) {
        mode = newMode;
    }

    /** Shows the switches of CheckDoc on the page of this stub. */
    public void showSwitchesOf(CheckDocStubServer checkDoc) {
        page.show(checkDoc);
    }

    /** Method and address of every request so far, in order. */
    public List<String> requested() {
        return List.copyOf(requested);
    }

    public void forgetRequests() {
        requested.clear();
    }

    /** How many persons the stub knows. */
    public int people() {
        return register.people();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requested.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        String operation = exchange.getRequestURI().getPath().substring(PATH.length());
        try (exchange) {
            if (operation.equals("health")) {
                wire.reply(exchange, health());
                return;
            }
            byte[] question = StubWire.question(exchange);
            if (!misbehaves(exchange)) {
                answer(exchange, operation, question);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private StubAnswer health() {
        boolean down = mode == StubMode.DOWN || mode == StubMode.DROPPED;
        boolean degraded = mode != StubMode.NORMAL;
        return StubAnswer.of(down ? 503 : 200, Map.of("status", down ? "DOWN" : degraded ? "DEGRADED" : "UP"));
    }

    /** Answers in the way of the mode, if it is one that never looks at the question. */
    private boolean misbehaves(HttpExchange exchange) throws IOException, InterruptedException {
        switch (mode) {
            case NORMAL, DROPPED_CREATE -> {
                return false;
            }
            case SLOW -> {
                pause(SLOW_SECONDS);
                return false;
            }
            case HANGING -> pause(HANG_SECONDS);
            case DROPPED -> {} // closed without an answer
            case DOWN ->
                wire.reply(
                        exchange, StubAnswer.problem(503, "serviceUnavailable").after(30));
            case SOURCE_DOWN -> wire.reply(exchange, StubAnswer.problem(502, "badGateway"));
            case TOO_MANY_REQUESTS ->
                wire.reply(exchange, StubAnswer.problem(429, "tooManyRequests").after(60));
            case FORBIDDEN -> wire.reply(exchange, StubAnswer.problem(403, "missingPermission"));
            case NO_RESULT -> wire.reply(exchange, register.envelope().noResult());
            case STALLING -> {
                wire.begin(exchange);
                pause(HANG_SECONDS);
            }
            case MALFORMED -> wire.send(exchange, "{\"status\":{\"value\":\"DATA_FO");
            case OTHER_SHAPE -> wire.send(exchange, "{\"status\":{\"value\":\"DATA_FOUND\"}}");
        }
        return true;
    }

    /** Waits, but never holds up the end of the stub. */
    private void pause(int seconds) throws InterruptedException {
        closing.await(seconds, TimeUnit.SECONDS);
    }

    private void answer(HttpExchange exchange, String operation, byte[] question)
            throws IOException, InterruptedException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            wire.reply(exchange, StubAnswer.problem(401, "noAccessToken"));
        } else if (!authorization.equals("Bearer " + bearerToken)) {
            wire.reply(exchange, StubAnswer.problem(401, "invalidAccessToken"));
        } else {
            answer(exchange, operation, wire.read(question));
        }
    }

    private void answer(HttpExchange exchange, String operation, JsonNode question)
            throws IOException, InterruptedException {
        var issues = StubInput.headerIssues(question);
        if (!exchange.getRequestMethod().equals("POST")) {
            wire.reply(exchange, StubAnswer.problem(405, "methodNotAllowed"));
        } else if (!issues.isEmpty()) {
            wire.reply(exchange, StubAnswer.badRequest(issues));
        } else {
            if (question.path("ssin").asString("").equals(StubPopulation.NEVER_ANSWERS)) {
                pause(HANG_SECONDS);
            }
            var answer = operate(operation, question);
            if (mode != StubMode.DROPPED_CREATE || !operation.equals("persons")) {
                wire.reply(exchange, answer);
            }
        }
    }

    private StubAnswer operate(String operation, JsonNode question) {
        return switch (operation) {
            case "persons/consult" -> register.consult(question);
            case "persons/search" -> register.search(question);
            case "persons" -> register.create(question);
            case "ssin-history/consult" -> register.history(question);
            case "id-support/verify" -> register.verify(question);
            default -> StubAnswer.problem(404, "resourceNotFound");
        };
    }

    /** Stops at once; requests under way are dropped. */
    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

package be.lra.demo.fas;

import be.lra.fas.FasClient;
import be.lra.fas.FasService;
import be.lra.fas.FasSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The federal authentication service as a real HTTP server on this machine, with the paths of FAS (domain.md 9). Whoever is
 * sent there chooses on a page who they are and how it ends.
 */
public final class FasStubServer implements AutoCloseable {

    private static final String BASE = "/fas/oauth2";
    private static final int LARGEST = 1 << 14; // bytes

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonMapper json = JsonMapper.builder().build();
    private final FasStub stub;
    private final FasClient citizens;
    private final FasClient desk;

    private FasStubServer(HttpServer server, FasClient citizens, FasClient desk, Clock clock) {
        this.server = server;
        this.citizens = citizens;
        this.desk = desk;
        this.stub = new FasStub(clock);
        server.setExecutor(threads);
        server.createContext(BASE + "/authorize", this::authorize);
        server.createContext(BASE + "/access_token", this::token);
        server.createContext(BASE + "/userinfo", this::userinfo);
        server.createContext(BASE + "/connect/jwk_uri", this::keys);
        server.createContext(BASE + "/connect/endSession", this::end);
    }

    /**
     * Starts the stub on the loopback address.
     *
     * @param port 0 for any free port
     * @param citizens the client of citizens
     * @param desk the client of agents, to whom the service tells roles
     * @throws IOException if the port is taken
     */
    public static FasStubServer start(int port, FasClient citizens, FasClient desk, Clock clock) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var stub = new FasStubServer(HttpServer.create(address, 0), citizens, desk, clock);
        stub.server.start();
        return stub;
    }

    /** Where and as what the application reaches this stub. */
    public FasSetup setup() {
        return new FasSetup(FasService.under(baseUrl()), Optional.of(citizens), Optional.of(desk));
    }

    private URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + BASE);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> asked =
                    FasStubForm.values(exchange.getRequestURI().getRawQuery());
            FasClient client = client(asked);
            boolean known = client.id().equals(asked.get("client_id"))
                    && client.comesBack().toString().equals(asked.get("redirect_uri"))
                    && "S256".equals(asked.get("code_challenge_method"));
            if (!known) {
                send(
                        exchange,
                        400,
                        "text/plain",
                        "The stub does not know this client, or where it wants people to go.");
            } else if (exchange.getRequestMethod().equals("POST")) {
                decide(exchange, asked, FasStubForm.values(body(exchange)));
            } else {
                send(exchange, 200, "text/html", FasStubPage.html(asked, people(asked)));
            }
        }
    }

    /** At the desk sign agents in, and somebody who is none. */
    private List<FasStubPerson> people(Map<String, String> asked) {
        return client(asked).equals(desk) ? FasStubPerson.AGENTS : FasStubPerson.PEOPLE;
    }

    private FasClient client(Map<String, String> asked) {
        return desk.id().equals(asked.get("client_id")) ? desk : citizens;
    }

    private void decide(HttpExchange exchange, Map<String, String> asked, Map<String, String> chosen)
            throws IOException {
        String typed = chosen.getOrDefault("number", "").replaceAll("[^0-9]", "");
        var person = FasStubPerson.of(typed.isEmpty() ? chosen.getOrDefault("person", "") : typed);
        var means = FasStubMeans.asked(chosen.getOrDefault("means", ""));
        String answer = switch (chosen.getOrDefault("outcome", "")) {
            case "accept" -> "code=" + stub.agree(person, means, asked);
            case "late" -> "error=interaction_required";
            case "broken" -> "error=server_error";
            default -> "error=access_denied";
        };
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        client(asked).comesBack() + "?" + answer + "&state="
                                + FasStubForm.encoded(asked.getOrDefault("state", "")) + "&iss="
                                + FasStubForm.encoded(baseUrl().toString()));
        exchange.sendResponseHeaders(303, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> form = FasStubForm.values(body(exchange));
            String proof =
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
            Optional<FasClient> asking = Stream.of(citizens, desk)
                    .filter(client -> FasStubForm.basic(client).equals(proof))
                    .findFirst();
            if (asking.isEmpty()) {
                sendJson(exchange, 401, Map.of("error", "invalid_client"));
                return;
            }
            Optional<Map<String, Object>> given = stub.redeem(
                    form.getOrDefault("code", ""),
                    form.getOrDefault("code_verifier", ""),
                    asking.get().id(),
                    baseUrl().toString());
            if (given.isEmpty()) {
                sendJson(exchange, 400, Map.of("error", "invalid_grant"));
            } else {
                sendJson(exchange, 200, given.get());
            }
        }
    }

    private void userinfo(HttpExchange exchange) throws IOException {
        try (exchange) {
            String bearer =
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
            Optional<Map<String, Object>> told = stub.claims(bearer.replaceFirst("^Bearer ", ""));
            if (told.isEmpty()) {
                sendJson(exchange, 401, Map.of("error", "invalid_token"));
            } else {
                sendJson(exchange, 200, told.get());
            }
        }
    }

    private void keys(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, 200, "application/json", stub.keys());
        }
    }

    /** There is no session to end: everybody is asked each time. */
    private void end(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readNBytes(LARGEST), StandardCharsets.UTF_8);
    }

    private void sendJson(HttpExchange exchange, int status, Map<String, ?> answer) throws IOException {
        send(exchange, status, "application/json", json.writeValueAsString(answer));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Stops at once. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

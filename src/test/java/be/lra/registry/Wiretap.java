package be.lra.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a client and a stub and writes down what the two say to each other. */
final class Wiretap implements AutoCloseable {

    /** A question and its answer, as they went over the line. */
    record Said(String method, String path, String question, int status, String contentType, String answer) {}

    private final HttpServer server;
    private final URI target;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Said> said = new CopyOnWriteArrayList<>();

    private Wiretap(HttpServer server, URI target) {
        this.server = server;
        this.target = target;
        server.createContext("/", this::forward);
    }

    static Wiretap on(URI target) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var tap = new Wiretap(server, target);
        server.start();
        return tap;
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Said> said() {
        return List.copyOf(said);
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] question = exchange.getRequestBody().readAllBytes();
            HttpResponse<byte[]> answer = client.send(request(exchange, question), BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            said.add(new Said(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    new String(question, StandardCharsets.UTF_8),
                    answer.statusCode(),
                    type,
                    new String(answer.body(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] question) {
        var request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(question));
        for (String header : List.of("Authorization", "Content-Type", "Accept")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}

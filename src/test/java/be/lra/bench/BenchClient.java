package be.lra.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Calls the bench's own entry to the desk. */
final class BenchClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;

    BenchClient(URI server) {
        this.server = server;
    }

    String post(String path) {
        return new String(postForBytes(path), StandardCharsets.UTF_8);
    }

    byte[] postForBytes(String path) {
        try {
            var request = HttpRequest.newBuilder(server.resolve(path))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        answer.statusCode() + " at " + path + ": " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

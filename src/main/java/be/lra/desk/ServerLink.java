package be.lra.desk;

import be.lra.desk.ServerAnswer.Accepted;
import be.lra.desk.ServerAnswer.Away;
import be.lra.desk.ServerAnswer.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * The signed line from a desk to its server; only outbound. One request at a time, because the server takes the requests
 * of a desk in the order of their timestamps and none twice.
 */
final class ServerLink implements AutoCloseable {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final int SERVER_TROUBLE = 500; // RFC 9110 §15.6
    private static final int REFUSED = 400; // RFC 9110 §15.5
    private static final int REDIRECTED = 300; // RFC 9110 §15.4

    private static final Set<String> CURED_BY_CLOCK = Set.of("clock-skew", "replayed");

    private final BridgeSettings settings;
    private final DeskKey key;
    private final Clock clock;
    private final HttpClient client;
    private long clockOffset; // microseconds that the server is ahead
    private long lastSentAt; // microseconds since 1970

    ServerLink(BridgeSettings settings, DeskKey key, Clock clock) {
        this.settings = settings;
        this.key = key;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_LIMIT)
                .build();
    }

    /**
     * Sends the lines and waits for the answer, five seconds at most. Where the server says that this clock is off, its
     * clock is taken over and the request sent once more.
     *
     * @param nonce the server's, or empty
     */
    synchronized ServerAnswer post(String path, String nonce, Map<String, String> lines) {
        byte[] body = BridgeLines.write(lines);
        ServerAnswer answer = postOnce(path, nonce, body);
        return clockCorrected(answer) ? postOnce(path, nonce, body) : answer;
    }

    /** How far the server's clock is ahead of this one, in milliseconds, as far as it ever told. */
    synchronized long clockOffsetMillis() {
        return clockOffset / 1_000;
    }

    private boolean clockCorrected(ServerAnswer answer) {
        return answer instanceof Refused refused && CURED_BY_CLOCK.contains(refused.reason());
    }

    private ServerAnswer postOnce(String path, String nonce, byte[] body) {
        lastSentAt = Math.max(lastSentAt + 1, BridgeRequest.micros(clock.instant()) + clockOffset);
        try {
            return read(client.send(signed(path, nonce, body), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            return new Away(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Away("interrupted");
        }
    }

    private HttpRequest signed(String path, String nonce, byte[] body) {
        BridgeRequest request = BridgeRequest.post(path, settings.desk(), lastSentAt, nonce, body);
        return HttpRequest.newBuilder(
                        settings.server().resolve(settings.server().getRawPath() + path))
                .timeout(ANSWER_LIMIT)
                .header("Content-Type", "text/plain; charset=utf-8")
                .header(BridgeRequest.DESK_HEADER, request.desk().toString())
                .header(BridgeRequest.TIMESTAMP_HEADER, Long.toString(request.sentAt()))
                .header(BridgeRequest.NONCE_HEADER, nonce)
                .header(
                        BridgeRequest.SIGNATURE_HEADER,
                        Base64.getEncoder().encodeToString(request.sign(key.privateKey())))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private ServerAnswer read(HttpResponse<InputStream> response) throws IOException {
        int status = response.statusCode();
        if (status >= SERVER_TROUBLE) {
            response.body().close();
            return new Away("status " + status);
        }
        Map<String, String> lines = lines(response);
        if (status >= REDIRECTED) {
            adoptClock(lines);
            String reason = lines.getOrDefault("reason", "status-" + status);
            return status >= REFUSED ? new Refused(status, reason) : new Away("redirected: wrong --server address?");
        }
        return new Accepted(lines);
    }

    private static Map<String, String> lines(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            return BridgeLines.read(body.readNBytes(BridgeLines.LONGEST_BODY + 1));
        } catch (IllegalArgumentException e) {
            return Map.of(); // a page of some proxy, not of our server
        }
    }

    private void adoptClock(Map<String, String> lines) {
        try {
            if (lines.containsKey("server-time")) {
                clockOffset = Long.parseLong(lines.get("server-time")) - BridgeRequest.micros(clock.instant());
                lastSentAt = 0;
            }
            if (lines.containsKey("sent-after")) {
                lastSentAt = Long.parseLong(lines.get("sent-after"));
            }
        } catch (NumberFormatException e) {
            clockOffset = 0; // not our server's words
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

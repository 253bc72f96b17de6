package be.lra.desk;

import be.lra.desk.BridgeRequest.Sender;
import be.lra.desk.ServerAnswer.Accepted;
import be.lra.desk.ServerAnswer.Away;
import be.lra.desk.ServerAnswer.Refused;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * The signed line from a bridge to its server; only outbound. One request at a time, because the server takes the requests
 * of a bridge in the order of their timestamps and none twice.
 */
final class ServerLink implements AutoCloseable {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final Duration ANSWER_LIMIT =
            Duration.ofSeconds(4); // of a card that waits for it, see ReadingLimits
    private static final int SERVER_TROUBLE = 500; // RFC 9110 §15.6
    private static final int REFUSED = 400; // RFC 9110 §15.5
    private static final int REDIRECTED = 300; // RFC 9110 §15.4

    private static final String CLOCK_SKEW = "clock-skew";
    private static final Set<String> CURED_BY_CLOCK = Set.of(CLOCK_SKEW, "replayed");

    private final URI address;
    private final DeskKey key;
    private final String version;
    private final Clock clock;
    private final HttpClient client;
    private String desk = "";
    private long signingOffset; // microseconds added to this clock in signed times, as the server once asked
    private long measuredOffset; // microseconds that the server is ahead, as it last told
    private long lastSentAt; // microseconds since 1970

    /**
     * @param address where the application is, without {@code /bridge}
     * @param version of this program
     */
    ServerLink(URI address, DeskKey key, String version, Clock clock) {
        this.address = address;
        this.key = key;
        this.version = version;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_LIMIT)
                .build();
    }

    /**
     * Sends the lines and waits for the answer, four seconds at most. Where the server says that this clock is off, its
     * clock is taken over and the request sent once more, within the same four seconds.
     *
     * @param nonce the server's, or empty
     */
    synchronized ServerAnswer post(String path, String nonce, Map<String, String> lines) {
        byte[] body = BridgeLines.write(lines);
        long deadline = System.nanoTime() + ANSWER_LIMIT.toNanos();
        ServerAnswer answer = postOnce(path, nonce, body, deadline);
        return clockCorrected(answer) ? postOnce(path, nonce, body, deadline) : answer;
    }

    /** From now on speaks for this desk. */
    synchronized void workFor(UUID newDesk) {
        desk = newDesk.toString();
    }

    /** From now on speaks for no desk. */
    synchronized void leaveDesk() {
        desk = "";
    }

    /** How far the server's clock is ahead of this one, as it last told. */
    synchronized Duration clockOffset() {
        return Duration.of(measuredOffset, ChronoUnit.MICROS);
    }

    URI address() {
        return address;
    }

    /** Where people sign in. */
    URI deskAddress() {
        return address.resolve(address.getRawPath() + "/desk");
    }

    private static boolean clockCorrected(ServerAnswer answer) {
        return answer instanceof Refused refused && CURED_BY_CLOCK.contains(refused.reason());
    }

    private ServerAnswer postOnce(String path, String nonce, byte[] body, long deadline) {
        long now = BridgeRequest.micros(clock.instant());
        lastSentAt = Math.max(lastSentAt + 1, now + signingOffset);
        try {
            return read(answer(signed(path, nonce, body), deadline), now);
        } catch (IOException e) {
            return new Away(reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Away("interrupted");
        }
    }

    /** The limit of the client itself ends with the headers: a server could hold a bridge up with half an answer. */
    private HttpResponse<byte[]> answer(HttpRequest request, long deadline) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), BridgeLines.LONGEST_BODY));
        try {
            return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("no whole answer");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
        }
    }

    private HttpRequest signed(String path, String nonce, byte[] body) {
        var sender = new Sender(key.fingerprint().hex(), desk, version);
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(address.getRawPath() + path))
                .timeout(ANSWER_LIMIT)
                .header("Content-Type", "text/plain; charset=utf-8");
        BridgeRequest.post(path, sender, lastSentAt, nonce, body)
                .headers(key.privateKey())
                .forEach(request::header);
        return request.POST(BodyPublishers.ofByteArray(body)).build();
    }

    private ServerAnswer read(HttpResponse<byte[]> response, long askedAt) {
        int status = response.statusCode();
        if (status >= SERVER_TROUBLE) {
            return new Away("status-" + status);
        }
        Map<String, String> lines = lines(response);
        measureClock(lines, askedAt);
        if (status >= REFUSED) {
            adoptClock(lines);
            return new Refused(status, lines.getOrDefault("reason", "status-" + status), lines);
        }
        return status >= REDIRECTED ? new Away("redirected") : new Accepted(lines);
    }

    private static Map<String, String> lines(HttpResponse<byte[]> response) {
        try {
            return BridgeLines.read(response.body());
        } catch (IllegalArgumentException e) {
            return Map.of(); // a page of some proxy, not of our server
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case SSLException _ -> "not-trusted";
            case HttpTimeoutException _ -> "no-answer";
            case ConnectException _ -> isUnknownName(e) ? "unknown-name" : "no-connection";
            default -> "cut-off";
        };
    }

    private static boolean isUnknownName(Throwable thrown) {
        Optional<Throwable> cause = Optional.of(thrown);
        while (cause.filter(one -> !(one instanceof UnresolvedAddressException)).isPresent()) {
            cause = cause.map(Throwable::getCause);
        }
        return cause.isPresent();
    }

    /** The server's time is that of the middle between question and answer. */
    private void measureClock(Map<String, String> lines, long askedAt) {
        number(lines, "server-time").ifPresent(serverTime -> {
            long answeredAt = BridgeRequest.micros(clock.instant());
            measuredOffset = serverTime - (askedAt + answeredAt) / 2;
        });
    }

    private void adoptClock(Map<String, String> lines) {
        if (CLOCK_SKEW.equals(lines.get("reason"))) {
            signingOffset = measuredOffset;
            lastSentAt = 0;
        }
        number(lines, "sent-after").ifPresent(after -> lastSentAt = after);
    }

    private static OptionalLong number(Map<String, String> lines, String name) {
        try {
            return lines.containsKey(name) ? OptionalLong.of(Long.parseLong(lines.get(name))) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty(); // not our server's words
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

package be.lra.registry;

import be.lra.registry.RegisterReply.Silent;
import be.lra.registry.RegisterReply.Spoken;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The connection with the register: one question, one reply, whatever happens in between. */
final class RegisterHttp {

    private static final int LONGEST_ANSWER = 1 << 20; // bytes, ours: a hundred persons take a tenth of it

    private final RestClient client;
    private final Clock clock;
    private final Semaphore places;
    private final Duration patience;
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * How long a question may take.
     *
     * @param places how many questions may wait at once; more are told to come back
     */
    record Patience(Duration connect, Duration read, int places) {}

    RegisterHttp(RegisterEndpoint endpoint, Patience limits, Clock clock) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(limits.read());
        this.client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(endpoint.baseUrl())
                .defaultHeaders(headers -> headers.setBearerAuth(endpoint.bearerToken()))
                .build();
        this.clock = clock;
        this.patience = limits.read();
        this.places = new Semaphore(limits.places());
    }

    /** Sends a question that changes nothing; tried once more where that makes sense. */
    RegisterReply read(String path, Object question) {
        var reply = send(path, question);
        return reply instanceof Silent silent && silent.mayTryAgain() ? send(path, question) : reply;
    }

    /** Sends exactly one request. */
    RegisterReply send(String path, Object question) {
        if (!places.tryAcquire()) {
            return new Silent(RegisterTrouble.BUSY, Optional.empty());
        }
        try {
            return post(path, json.writeValueAsBytes(question));
        } finally {
            places.release();
        }
    }

    /** Looks at an address that concerns nobody; takes no place from a question. */
    RegisterReply look(String path) {
        return exchange(client.get().uri(path).accept(MediaType.APPLICATION_JSON));
    }

    private RegisterReply post(String path, byte[] body) {
        return exchange(client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .body(body));
    }

    private RegisterReply exchange(RequestHeadersSpec<?> request) {
        long start = System.nanoTime();
        try {
            return request.exchangeForRequiredValue((_, response) -> reply(response));
        } catch (ResourceAccessException e) {
            // An answer that stalls midway ends as a closed stream, told from a lost connection only by the time.
            boolean outOfTime = System.nanoTime() - start >= patience.toNanos();
            return new Silent(trouble(e, outOfTime), Optional.empty());
        }
    }

    private RegisterReply reply(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        return switch (status) {
            case 200, 201, 400, 403, 409 -> spoken(status, response);
            case 401 -> new Silent(RegisterTrouble.NOT_ADMITTED, Optional.empty());
            case 429 -> new Silent(RegisterTrouble.BUSY, retryAt(response));
            default ->
                status >= 500
                        ? new Silent(RegisterTrouble.DOWN, retryAt(response))
                        : new Silent(RegisterTrouble.MALFORMED, Optional.empty());
        };
    }

    private RegisterReply spoken(int status, ClientHttpResponse response) throws IOException {
        byte[] body = response.getBody().readNBytes(LONGEST_ANSWER + 1);
        try {
            JsonNode tree = json.readTree(body);
            if (body.length <= LONGEST_ANSWER && tree.isObject()) {
                return new Spoken(status, tree);
            }
        } catch (JacksonException e) {
            // no JSON: the same trouble as JSON of another shape
        }
        return new Silent(RegisterTrouble.MALFORMED, Optional.empty());
    }

    private Optional<Instant> retryAt(ClientHttpResponse response) {
        return RetryAfter.read(response.getHeaders().getFirst("Retry-After"), clock.instant());
    }

    private static RegisterTrouble trouble(ResourceAccessException failure, boolean outOfTime) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case HttpConnectTimeoutException _, ConnectException _, UnknownHostException _ -> {
                    return RegisterTrouble.UNREACHABLE;
                }
                case UnresolvedAddressException _ -> {
                    return RegisterTrouble.UNREACHABLE;
                }
                case HttpTimeoutException _ -> {
                    return RegisterTrouble.TIMED_OUT;
                }
                default -> {}
            }
        }
        return outOfTime ? RegisterTrouble.TIMED_OUT : RegisterTrouble.CUT_OFF;
    }
}

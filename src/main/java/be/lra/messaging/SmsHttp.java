package be.lra.messaging;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The connection with the provider of SMS: one request, and what came of it. */
final class SmsHttp {

    private static final String MESSAGES = "/sms/v1/messages";
    private static final int LONGEST_ANSWER = 1 << 14; // bytes, ours: a receipt takes a hundredth of it

    private final RestClient client;
    private final String sender;
    private final Duration patience;
    private final JsonMapper json = JsonMapper.builder().build();

    SmsHttp(SmsEndpoint endpoint, SmsProperties settings) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.readTimeout());
        this.client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(endpoint.baseUrl())
                .defaultHeaders(headers -> headers.setBearerAuth(endpoint.token()))
                .build();
        this.sender = settings.sender();
        this.patience = settings.readTimeout();
    }

    /** Sends exactly one request; empty if the provider took the SMS. */
    Optional<SmsTrouble> send(Sms sms) {
        var body = Map.of(
                "to", sms.recipient().e164(),
                "from", sender,
                "text", sms.text(),
                "validitySeconds", sms.validity().toSeconds());
        var request = client.post()
                .uri(MESSAGES)
                .header("Idempotency-Key", sms.idempotencyKey())
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .body(json.writeValueAsBytes(body));
        long start = System.nanoTime();
        try {
            return request.exchangeForRequiredValue((_, response) -> trouble(response));
        } catch (ResourceAccessException e) {
            // An answer that stalls midway ends as a closed stream, told from a lost connection only by the time.
            return Optional.of(trouble(e, System.nanoTime() - start >= patience.toNanos()));
        }
    }

    private Optional<SmsTrouble> trouble(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        return switch (status) {
            case 202 -> isReceipt(response) ? Optional.empty() : Optional.of(SmsTrouble.MALFORMED);
            case 422 -> Optional.of(SmsTrouble.NUMBER_REFUSED);
            case 401, 402, 403 -> Optional.of(SmsTrouble.NOT_ADMITTED);
            case 429 -> Optional.of(SmsTrouble.BUSY);
            default -> Optional.of(other(status));
        };
    }

    private static SmsTrouble other(int status) {
        if (status >= 500) {
            return SmsTrouble.DOWN;
        }
        return status >= 400 ? SmsTrouble.NOT_UNDERSTOOD : SmsTrouble.MALFORMED;
    }

    private boolean isReceipt(ClientHttpResponse response) throws IOException {
        byte[] body = response.getBody().readNBytes(LONGEST_ANSWER);
        try {
            JsonNode receipt = json.readTree(body);
            return !receipt.path("id").asString("").isBlank();
        } catch (JacksonException e) {
            return false; // no JSON: the same trouble as JSON of another shape
        }
    }

    private static SmsTrouble trouble(ResourceAccessException failure, boolean outOfTime) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpConnectTimeoutException) {
                return SmsTrouble.AWAY;
            }
            if (cause instanceof HttpTimeoutException) {
                return SmsTrouble.TIMED_OUT;
            }
        }
        return outOfTime ? SmsTrouble.TIMED_OUT : SmsTrouble.AWAY;
    }
}

package be.lra.fas;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** The line to the federal service. It goes to the addresses of the settings alone and follows no redirect. */
final class FasHttp {

    private static final int LONGEST_ANSWER = 1 << 17; // bytes, ours: tokens take a twentieth of it

    private final RestClient client;

    FasHttp(FasProperties.Times times) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(times.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(times.read());
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * What came back, whatever its status.
     *
     * @param type empty where none is told
     */
    record Answer(int status, String type, String body) {

        boolean isJwt() {
            return type.startsWith("application/jwt");
        }

        /** Masked: tokens never reach a log. */
        @Override
        public String toString() {
            return "Answer[" + status + ", " + type + "]";
        }
    }

    /**
     * Asks with a bearer token, or without any.
     *
     * @throws FasUnavailable if no answer comes in time
     */
    Answer get(URI address, @Nullable String bearer) {
        return exchange(client.get()
                .uri(address)
                .accept(MediaType.APPLICATION_JSON, MediaType.parseMediaType("application/jwt"))
                .headers(headers -> {
                    if (bearer != null) {
                        headers.setBearerAuth(bearer);
                    }
                }));
    }

    /**
     * Sends a form as the client that these credentials prove (RFC 6749 §2.3.1).
     *
     * @throws FasUnavailable if no answer comes in time
     */
    Answer post(URI address, FasClient as, Map<String, String> form) {
        String credentials = encoded(as.id()) + ":" + encoded(as.secret());
        return exchange(client.post()
                .uri(address)
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .accept(MediaType.APPLICATION_JSON)
                .body(query(form).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Names and values as they stand in an address or a form. */
    static String query(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Answer exchange(RestClient.RequestHeadersSpec<?> request) {
        try {
            return request.exchangeForRequiredValue((_, response) -> read(response));
        } catch (ResourceAccessException e) {
            throw new FasUnavailable("the federal service does not answer", e);
        }
    }

    private static Answer read(ClientHttpResponse response) throws IOException {
        byte[] body = response.getBody().readNBytes(LONGEST_ANSWER + 1);
        if (body.length > LONGEST_ANSWER) {
            throw new FasUnavailable("the federal service answers too much");
        }
        MediaType type = response.getHeaders().getContentType();
        return new Answer(
                response.getStatusCode().value(), Objects.toString(type, ""), new String(body, StandardCharsets.UTF_8));
    }
}

package be.lra.reader;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Fetches revocation lists over HTTP, as they are published (RFC 5280 §4.2.1.13), from the hosts of the settings and from
 * nowhere else: the address stands on a card, and whoever holds the card could have chosen it.
 */
final class ListGateway implements AutoCloseable {

    private static final int OK = 200; // RFC 9110 §15.3.1
    private static final int LARGEST =
            4_194_304; // bytes; the largest list of the Belgian authorities has some hundred kB

    private final Set<String> hosts;
    private final Duration limit;
    private final HttpClient client;

    /**
     * @param hosts as in an address, with the port where it is not the usual one
     * @param limit for the whole answer
     */
    ListGateway(Set<String> hosts, Duration limit) {
        this.hosts = Set.copyOf(hosts);
        this.limit = limit;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limit)
                .build();
    }

    /** The address, if this deployment may ask there. */
    Optional<URI> permitted(String untrustedAddress) {
        try {
            URI address = URI.create(untrustedAddress);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            String host = address.getRawAuthority();
            return web && host != null && hosts.contains(host) ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The list; completes exceptionally if there is none within the limit. */
    CompletableFuture<byte[]> fetch(URI permitted) {
        HttpRequest request = HttpRequest.newBuilder(permitted).timeout(limit).build();
        var answer = client.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
        var list = answer.thenCompose(response -> response.statusCode() == OK
                ? CompletableFuture.completedFuture(response.body())
                : CompletableFuture.<byte[]>failedFuture(new IOException("status " + response.statusCode())));
        return list.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((bytes, trouble) -> answer.cancel(true)); // does nothing to an answer that is there
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

package be.lra.fas;

import be.lra.FreePort;
import be.lra.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** An identity provider written by others, with a realm that imitates FAS; started by {@code scripts/keycloak}. */
record Keycloak(Process process, int port) implements AutoCloseable {

    private static final Path LOG = Path.of("target", "keycloak.log");
    private static final Duration START_LIMIT = Duration.ofMinutes(5); // the first time it is fetched and built

    static Keycloak start() {
        int port = FreePort.any();
        try {
            Files.createDirectories(LOG.getParent());
            return new Keycloak(
                    new ProcessBuilder("scripts/keycloak", "--port", Integer.toString(port))
                            .redirectErrorStream(true)
                            .redirectOutput(LOG.toFile())
                            .start(),
                    port);
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not start", e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/fas";
    }

    private String endpoint(String name) {
        return issuer() + "/protocol/openid-connect/" + name;
    }

    FasService service() {
        return new FasService(
                issuer(),
                URI.create(endpoint("auth")),
                URI.create(endpoint("token")),
                URI.create(endpoint("userinfo")),
                URI.create(endpoint("certs")),
                Optional.of(URI.create(endpoint("logout"))));
    }

    /** The same as an operator writes it. */
    Map<String, String> settings() {
        return Map.of(
                "lra.fas.base-url", issuer(),
                "lra.fas.authorization-url", endpoint("auth"),
                "lra.fas.token-url", endpoint("token"),
                "lra.fas.userinfo-url", endpoint("userinfo"),
                "lra.fas.jwks-url", endpoint("certs"),
                "lra.fas.end-session-url", endpoint("logout"),
                "lra.fas.citizen.client-id", "lra-counter",
                "lra.fas.citizen.client-secret", "secret-of-lra-counter",
                "lra.fas.citizen.scopes", "openid profile egovnrn certificateInfo");
    }

    /** The same for the desk alone. */
    Map<String, String> deskSettings() {
        var settings = new HashMap<>(settings());
        settings.keySet().removeIf(name -> name.startsWith("lra.fas.citizen"));
        settings.put("lra.fas.agent.client-id", "lra-desk");
        settings.put("lra.fas.agent.client-secret", "secret-of-lra-desk");
        return settings;
    }

    /** Waits until the realm answers. */
    void awaitReady() throws IOException, InterruptedException {
        var address = URI.create(issuer() + "/.well-known/openid-configuration");
        long begin = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() - begin < START_LIMIT.toNanos()) {
                if (answers(client, address)) {
                    return;
                }
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }
        List<String> lines = Files.readAllLines(LOG);
        throw new IllegalStateException("Keycloak does not answer; the end of " + LOG + ":\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
    }

    private static boolean answers(HttpClient client, URI address) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // does not listen yet
        }
    }

    @Override
    public void close() {
        Programs.stop(process);
    }
}

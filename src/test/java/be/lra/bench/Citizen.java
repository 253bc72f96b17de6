package be.lra.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One citizen's browser without scripts: cookies, redirects, and the hidden field against forgery. */
public final class Citizen {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** One for all: a client of its own would cost every citizen a thread. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private static final int MOST_REDIRECTS = 5;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private URI server;
    private final String address;
    private String page = "";
    private URI at;
    private double waited;
    private double longest;

    /**
     * A browser that has seen nothing yet.
     *
     * @param address from which the citizen seems to come: each his own, as at home
     */
    public Citizen(URI server, String address) {
        this.server = server;
        this.at = server;
        this.address = address;
    }

    /** The balancer leads the browser to another node from now on. */
    public Citizen ledTo(URI otherNode) {
        server = otherNode;
        return this;
    }

    Citizen open(URI target) {
        return send(request(target).GET());
    }

    public Citizen open(String path) {
        return open(server.resolve(path));
    }

    public Citizen submit(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token() + "&", ""));
        return send(request(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Fails unless the browser ended here. */
    public Citizen arrivedAt(String path) {
        if (!at.getPath().equals(path)) {
            throw new IllegalStateException("at " + at + " instead of " + path + ": "
                    + page.replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " "));
        }
        return this;
    }

    /** Milliseconds spent waiting for answers so far. */
    double waited() {
        return waited;
    }

    /** Milliseconds of the longest wait for one page. */
    double longest() {
        return longest;
    }

    int pageBytes() {
        return page.getBytes(StandardCharsets.UTF_8).length;
    }

    String page() {
        return page;
    }

    private String token() {
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no form at " + at);
        }
        return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(URI target) {
        return HttpRequest.newBuilder(target).header("X-Forwarded-For", address).header("Accept-Language", "fr");
    }

    private Citizen send(HttpRequest.Builder request) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = answer(request);
        for (int followed = 0; answer.statusCode() == 302 && followed < MOST_REDIRECTS; followed++) {
            String next = answer.headers().firstValue("Location").orElseThrow();
            answer = answer(request(answer.uri().resolve(next)).GET());
        }
        double now = (System.nanoTime() - begin) / 1e6;
        waited += now;
        longest = Math.max(longest, now);
        page = answer.body();
        at = answer.uri();
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.statusCode() + " at " + at + ": " + page);
        }
        return this;
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            URI target = request.build().uri();
            cookies.get(target, Map.of()).forEach((name, values) -> {
                if (!values.isEmpty()) {
                    request.header(name, String.join("; ", values));
                }
            });
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            cookies.put(target, answer.headers().map());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package be.lra.fas;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A federal service that behaves until a test tells it otherwise, and then lies as told. */
final class HostileFas implements AutoCloseable {

    static final String CODE = "the-right-code";
    static final String SUBJECT = "subject-1";
    static final URI COMES_BACK = URI.create("http://127.0.0.1:8080/sign-in/partner/return");
    static final FasClient CITIZENS =
            new FasClient("lra-counter", "a secret: %&+", "openid profile egovnrn", COMES_BACK);
    static final FasClient DESK = new FasClient(
            "lra-desk",
            "another secret",
            "openid profile egovnrn roles",
            URI.create("http://127.0.0.1/desk-fas/return"));

    private static final RSAKey KEY = key("known");
    private static final RSAKey STRANGE_KEY = key("known"); // the same name, another key

    /** What was sent to each path, newest last. */
    private final Map<String, List<String>> received = new HashMap<>();

    final BlockingQueue<String> signedOut = new LinkedBlockingQueue<>();

    private final HttpServer server;
    private final JsonMapper json = JsonMapper.builder().build();

    private Instant now = Instant.EPOCH;
    private String nonce = "";
    private String acr = "";
    private String client = CITIZENS.id();
    private Consumer<JWTClaimsSet.Builder> claims = _ -> {};
    private Function<JWTClaimsSet, String> signature = HostileFas::signed;
    private Map<String, Object> told = Map.of();
    private @Nullable Function<JWTClaimsSet, String> userinfoSignature;
    private Map<String, Integer> statuses = Map.of();
    private JWKSet keys = new JWKSet(KEY.toPublicJWK());

    private HostileFas(HttpServer server) {
        this.server = server;
        for (String path : List.of("/access_token", "/userinfo", "/connect/jwk_uri", "/connect/endSession")) {
            received.put(path, new CopyOnWriteArrayList<>());
            server.createContext("/fas/oauth2" + path, exchange -> answer(exchange, path));
        }
        server.start();
    }

    static HostileFas start() {
        try {
            return new HostileFas(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    FasSetup setup() {
        return new FasSetup(FasService.under(URI.create(issuer())), Optional.of(CITIZENS), Optional.of(DESK));
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/fas/oauth2";
    }

    /** Somebody with this number came; from now on everything is as it should be. */
    HostileFas vouchesFor(String number, URI departure, Instant at) {
        Map<String, String> asked = query(departure.getRawQuery());
        client = asked.getOrDefault("client_id", CITIZENS.id());
        nonce = asked.getOrDefault("nonce", "");
        acr = asked.getOrDefault("acr_values", "");
        now = at;
        claims = _ -> {};
        signature = HostileFas::signed;
        userinfoSignature = null;
        statuses = Map.of();
        told = Map.of("sub", SUBJECT, "egovNRN", number, "surname", "Specimen");
        return this;
    }

    HostileFas claiming(Consumer<JWTClaimsSet.Builder> lie) {
        claims = lie;
        return this;
    }

    HostileFas signing(Function<JWTClaimsSet, String> lie) {
        signature = lie;
        return this;
    }

    HostileFas telling(Map<String, Object> person) {
        told = person;
        return this;
    }

    HostileFas tellingSigned(Map<String, Object> person, Function<JWTClaimsSet, String> by) {
        told = person;
        userinfoSignature = by;
        return this;
    }

    HostileFas answering(String path, int status) {
        statuses = Map.of(path, status);
        return this;
    }

    static String signed(JWTClaimsSet claims) {
        return signed(claims, JWSAlgorithm.RS256, rsa(KEY));
    }

    static String signedByAStranger(JWTClaimsSet claims) {
        return signed(claims, JWSAlgorithm.RS256, rsa(STRANGE_KEY));
    }

    static String signedByAnotherAlgorithm(JWTClaimsSet claims) {
        return signed(claims, JWSAlgorithm.PS256, rsa(KEY));
    }

    /** The old trick: the public key taken for a shared secret. */
    static String signedWithThePublicKey(JWTClaimsSet claims) {
        try {
            return signed(
                    claims,
                    JWSAlgorithm.HS256,
                    new MACSigner(KEY.toRSAPublicKey().getEncoded()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    private static JWSSigner rsa(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) {
        try {
            var header = new JWSHeader.Builder(algorithm)
                    .keyID("known")
                    .type(JOSEObjectType.JWT)
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> received(String path) {
        return received.getOrDefault(path, List.of());
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String query = exchange.getRequestURI().getRawQuery();
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            received(path).add(authorization + " " + query + " " + body);
            Integer status = statuses.get(path);
            if (status != null) {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
                send(exchange, status, "application/json", "{\"error\":\"server_error\"}");
                return;
            }
            switch (path) {
                case "/access_token" -> token(exchange, query(body));
                case "/userinfo" -> userinfo(exchange);
                case "/connect/jwk_uri" -> send(exchange, 200, "application/json", keys.toString());
                default -> {
                    signedOut.add(query(query).getOrDefault("id_token_hint", ""));
                    send(exchange, 200, "text/plain", "bye");
                }
            }
        }
    }

    private void token(HttpExchange exchange, Map<String, String> form) throws IOException {
        if (!CODE.equals(form.get("code"))) {
            send(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        var right = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(SUBJECT)
                .audience(client)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3599)))
                .claim("auth_time", now.getEpochSecond())
                .claim("nonce", nonce)
                .claim("acr", acr);
        claims.accept(right);
        var answer =
                Map.of("access_token", "opaque", "token_type", "Bearer", "id_token", signature.apply(right.build()));
        send(exchange, 200, "application/json", json.writeValueAsString(answer));
    }

    private void userinfo(HttpExchange exchange) throws IOException {
        if (userinfoSignature == null) {
            send(exchange, 200, "application/json;charset=UTF-8", json.writeValueAsString(told));
            return;
        }
        var person = new JWTClaimsSet.Builder().issuer(issuer()).audience(client);
        told.forEach(person::claim);
        send(exchange, 200, "application/jwt", userinfoSignature.apply(person.build()));
    }

    /** Names and values of an address or a form. */
    static Map<String, String> query(@Nullable String text) {
        return text == null || text.isEmpty()
                ? Map.of()
                : Arrays.stream(text.split("&"))
                        .map(part -> part.split("=", 2))
                        .collect(Collectors.toMap(
                                part -> URLDecoder.decode(part[0], StandardCharsets.UTF_8),
                                part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

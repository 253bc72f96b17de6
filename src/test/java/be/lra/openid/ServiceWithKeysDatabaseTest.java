package be.lra.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.OwnApplication;
import be.lra.account.ReadyHolder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** A service that signs its requests for tokens instead of sending a secret (OpenID Connect Core 1.0 §9, private_key_jwt). */
@ExtendWith(OwnApplication.class)
@DatabaseTest
class ServiceWithKeysDatabaseTest {

    private static final ServiceClient LIBRARY =
            new ServiceClient("library", "", "https://library.example/back", "openid profile", "l".repeat(50));
    private static final RSAKey KEY = key("one");
    private static final RSAKey STRANGE_KEY = key("one"); // the same name, another key
    private static final HttpServer KEYS = keys();

    @Autowired
    WebApplicationContext application;

    @Autowired
    OpenidProperties settings;

    @Autowired
    MutableClock clock;

    private ServiceVisitor visitor;

    @DynamicPropertySource
    static void register(DynamicPropertyRegistry registry) {
        String service = "lra.openid.services.library.";
        Map.of("fr", "Bibliothèque", "nl", "Bibliotheek", "de", "Bibliothek", "en", "Library")
                .forEach((language, name) -> registry.add(service + "names." + language, () -> name));
        registry.add(service + "address", () -> "https://library.example/");
        registry.add(service + "redirect-uris", LIBRARY::redirectUri);
        registry.add(service + "scopes", () -> "openid,profile");
        registry.add(
                service + "jwks-uri",
                () -> "http://127.0.0.1:" + KEYS.getAddress().getPort() + "/keys");
    }

    @BeforeEach
    void signIn() {
        var holder = ReadyHolder.make(application);
        visitor = new ServiceVisitor(application)
                .signedIn(holder.signedIn(clock.instant().minusSeconds(30)));
    }

    @AfterAll
    static void stop() {
        KEYS.stop(0);
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer keys() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] answer = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/keys", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, answer.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(answer);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By the clock of the machine: so the library that checks them reads it. */
    private JWTClaimsSet.Builder says() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(LIBRARY.id())
                .subject(LIBRARY.id())
                .audience(settings.issuer() + "/openid/token")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private MockHttpServletResponse exchange(String assertion) throws Exception {
        return visitor.call(post("/openid/token")
                .param("client_id", LIBRARY.id())
                .param("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .param("client_assertion", assertion)
                .param("grant_type", "authorization_code")
                .param("code", visitor.code(LIBRARY))
                .param("redirect_uri", LIBRARY.redirectUri())
                .param("code_verifier", LIBRARY.verifier()));
    }

    @Test
    void whoSignsWithTheRegisteredKeyIsToldWhoSignedIn() throws Exception {
        MockHttpServletResponse answer = exchange(signed(says().build(), KEY));

        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        assertThat(ServiceClient.idToken(answer.getContentAsString())
                        .getJWTClaimsSet()
                        .getAudience())
                .containsExactly("library");
        assertThat(visitor.userInfo(ServiceClient.accessToken(answer.getContentAsString()))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void nobodyElseIs() throws Exception {
        Instant now = Instant.now();
        List<String> others = List.of(
                signed(says().build(), STRANGE_KEY),
                signed(says().audience("https://elsewhere.example/token").build(), KEY),
                signed(says().subject("parking").build(), KEY),
                signed(says().issuer("parking").build(), KEY),
                signed(says().expirationTime(Date.from(now.minusSeconds(120))).build(), KEY),
                "no token");

        for (String other : others) {
            MockHttpServletResponse answer = exchange(other);
            assertThat(answer.getStatus()).as(other).isEqualTo(401);
            assertThat(answer.getContentAsString()).contains("invalid_client");
        }
    }

    @Test
    void secretInsteadOfASignatureOpensNothing() throws Exception {
        MockHttpServletResponse answer =
                visitor.call(LIBRARY.withSecret("a secret").exchange(visitor.code(LIBRARY)));

        assertThat(answer.getStatus()).isEqualTo(401);
    }
}

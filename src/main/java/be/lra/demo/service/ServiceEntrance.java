package be.lra.demo.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** The e-services' side of the protocol: a request, then a code for tokens, then what the tokens say. */
final class ServiceEntrance {

    private static final int RANDOM = 32; // bytes
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI provider;
    private final SecureRandom random;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    ServiceEntrance(URI provider, SecureRandom random, Clock clock) {
        this.provider = provider;
        this.random = random;
        this.clock = clock;
    }

    /** What a browser takes along, and what it must bring back. */
    record Ticket(DemoService service, String state, String nonce, String verifier) {}

    /** The answer of the provider does not hold. */
    static final class NotHeld extends RuntimeException {
        NotHeld(String why) {
            super(why);
        }

        NotHeld(Exception why) {
            super(why);
        }
    }

    Ticket ticket(DemoService service) {
        return new Ticket(service, drawn(), drawn(), drawn());
    }

    private String drawn() {
        byte[] bytes = new byte[RANDOM];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String request(Ticket ticket) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", ticket.service().clientId());
        parameters.put("redirect_uri", back(ticket.service()));
        parameters.put("scope", ticket.service().scope());
        parameters.put("state", ticket.state());
        parameters.put("nonce", ticket.nonce());
        parameters.put("code_challenge", hashed(ticket.verifier()));
        parameters.put("code_challenge_method", "S256");
        return provider + "/openid/authorize?" + form(parameters);
    }

    String signOut(Member member) {
        return provider + "/openid/logout?"
                + form(Map.of(
                        "id_token_hint",
                        member.idToken(),
                        "post_logout_redirect_uri",
                        provider + member.service().path()));
    }

    private String back(DemoService service) {
        return provider + service.path() + "/back";
    }

    private static String hashed(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** @throws NotHeld if the provider does not answer as it should */
    Member enter(Ticket ticket, String code) {
        try {
            var json = JsonMapper.shared().readTree(send(exchange(ticket, code)));
            JWTClaimsSet idToken = verified(json.path("id_token").asString(""));
            if (!ticket.nonce().equals(idToken.getStringClaim("nonce"))
                    || !idToken.getAudience().contains(ticket.service().clientId())
                    || !clock.instant().isBefore(idToken.getExpirationTime().toInstant())) {
                throw new NotHeld("nonce, audience or end");
            }
            var told = new TreeMap<String, Object>(idToken.getClaims());
            told.putAll(verified(send(userInfo(json.path("access_token").asString(""))))
                    .getClaims());
            return new Member(ticket.service(), told, json.path("id_token").asString(""));
        } catch (ParseException e) {
            throw new NotHeld(e);
        }
    }

    private HttpRequest exchange(Ticket ticket, String code) {
        String secret = ticket.service().clientId() + ":" + ticket.service().secret();
        return HttpRequest.newBuilder(provider.resolve("/openid/token"))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        back(ticket.service()),
                        "code_verifier",
                        ticket.verifier()))))
                .build();
    }

    private HttpRequest userInfo(String accessToken) {
        return HttpRequest.newBuilder(provider.resolve("/openid/userinfo"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + accessToken)
                .build();
    }

    private String send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new NotHeld("status " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new NotHeld(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotHeld(e);
        }
    }

    private JWTClaimsSet verified(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWKSet keys = JWKSet.parse(send(
                    HttpRequest.newBuilder(provider.resolve("/openid/keys")).build()));
            JWK key = keys.getKeyByKeyId(signed.getHeader().getKeyID());
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            if (key == null
                    || !signed.verify(new RSASSAVerifier(key.toRSAKey()))
                    || !provider.toString().equals(claims.getIssuer())) {
                throw new NotHeld("signature or issuer");
            }
            return claims;
        } catch (ParseException | JOSEException e) {
            throw new NotHeld(e);
        }
    }
}

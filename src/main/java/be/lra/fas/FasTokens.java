package be.lra.fas;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the federal service signed. Keys come from its one address, the algorithm is RS256 and no other
 * (security.md 15), whatever a token says of either.
 */
final class FasTokens {

    private static final Duration KEYS_LIVE = Duration.ofMinutes(15); // ours: a key that is withdrawn serves no longer
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(30); // ours: forged key ids cause no storm

    private final FasService service;
    private final FasClient client;
    private final Duration skew;
    private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();
    private volatile boolean keysAway;

    FasTokens(FasService service, FasClient client, FasProperties.Times times, FasHttp http) {
        this.service = service;
        this.client = client;
        this.skew = times.skew();
        try {
            var keys = JWKSourceBuilder.create(service.jwks().toURL(), address -> keys(http))
                    .cache(
                            KEYS_LIVE.toMillis(),
                            times.read().plus(times.connect()).toMillis())
                    .rateLimited(SHORTEST_PAUSE.toMillis())
                    .retrying(false)
                    .build();
            signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
            signatures.setJWTClaimsSetVerifier((_, _) -> {}); // looked at below, by our clock
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("lra.fas.jwks-url: " + service.jwks(), e);
        }
    }

    private Resource keys(FasHttp http) throws IOException {
        keysAway = true;
        try {
            FasHttp.Answer answer = http.get(service.jwks(), null);
            if (answer.status() == 200) {
                keysAway = false;
                return new Resource(answer.body(), answer.type());
            }
            throw new IOException("the federal service shows no keys: " + answer);
        } catch (FasUnavailable e) {
            throw new IOException(e);
        }
    }

    /**
     * The claims of an ID token (OpenID Connect Core §3.1.3.7).
     *
     * @param nonce of the sign-in that it has to belong to
     * @throws Untrusted if it does not hold
     * @throws FasUnavailable if the keys of the service cannot be had
     */
    JWTClaimsSet idToken(String unverified, String nonce, Instant now) throws Untrusted {
        JWTClaimsSet claims = signed(unverified);
        need(service.issuer().equals(claims.getIssuer()), Flaw.ISSUER);
        need(claims.getAudience().contains(client.id()), Flaw.AUDIENCE);
        String party = text(claims, "azp");
        need(party == null ? claims.getAudience().size() == 1 : party.equals(client.id()), Flaw.PARTY);
        need(isAfter(claims.getExpirationTime(), now.minus(skew)), Flaw.EXPIRED);
        need(!isAfter(claims.getIssueTime(), now.plus(skew)) && claims.getIssueTime() != null, Flaw.TOO_EARLY);
        need(!isAfter(claims.getNotBeforeTime(), now.plus(skew)), Flaw.TOO_EARLY);
        need(nonce.equals(text(claims, "nonce")), Flaw.NONCE);
        need(!Objects.requireNonNullElse(claims.getSubject(), "").isBlank(), Flaw.SUBJECT);
        return claims;
    }

    /**
     * What the service tells of a person in a signed answer (OpenID Connect Core §5.3.2).
     *
     * @throws Untrusted if it does not hold
     * @throws FasUnavailable if the keys of the service cannot be had
     */
    JWTClaimsSet userinfo(String unverified, Instant now) throws Untrusted {
        JWTClaimsSet claims = signed(unverified);
        need(service.issuer().equals(claims.getIssuer()), Flaw.ISSUER);
        List<String> audience = claims.getAudience();
        need(audience.isEmpty() || audience.contains(client.id()), Flaw.AUDIENCE);
        need(claims.getExpirationTime() == null || isAfter(claims.getExpirationTime(), now.minus(skew)), Flaw.EXPIRED);
        return claims;
    }

    private JWTClaimsSet signed(String unverified) throws Untrusted {
        try {
            SignedJWT token = SignedJWT.parse(unverified);
            need(JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm()), Flaw.ALGORITHM);
            return signatures.process(token, null);
        } catch (ParseException e) {
            throw new Untrusted(isUnsigned(unverified) ? Flaw.ALGORITHM : Flaw.MALFORMED);
        } catch (RateLimitReachedException e) {
            if (keysAway) {
                throw new FasUnavailable("the keys of the federal service could not be had a moment ago", e);
            }
            throw new Untrusted(Flaw.SIGNATURE); // a key nobody knows, for the second time
        } catch (KeySourceException e) {
            throw new FasUnavailable("the keys of the federal service cannot be had", e);
        } catch (BadJOSEException | JOSEException e) {
            throw new Untrusted(Flaw.SIGNATURE);
        }
    }

    /** Such a token ends where its signature should begin. */
    private static boolean isUnsigned(String unverified) {
        return unverified.endsWith(".");
    }

    private static boolean isAfter(@Nullable Date moment, Instant other) {
        return moment != null && moment.toInstant().isAfter(other);
    }

    private static void need(boolean holds, Flaw otherwise) throws Untrusted {
        if (!holds) {
            throw new Untrusted(otherwise);
        }
    }

    /** A claim that is a text; null where it is missing or something else. */
    static @Nullable String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? text : null;
    }
}

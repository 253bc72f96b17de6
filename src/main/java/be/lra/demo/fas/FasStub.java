package be.lra.demo.fas;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What the stub knows: who agreed to what, and the key it signs with. */
final class FasStub {

    private static final int KEY = 2048; // bits; RFC 7518 §3.3
    private static final Duration TOKENS_LIVE = Duration.ofSeconds(3599); // domain.md 9

    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, FasStubPerson> told = new ConcurrentHashMap<>();
    private final RSAKey key;
    private final Clock clock;

    FasStub(Clock clock) {
        this.clock = clock;
        try {
            this.key = new RSAKeyGenerator(KEY).keyID("stub").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java makes RSA keys", e);
        }
    }

    /** What somebody agreed to. */
    private record Grant(
            FasStubPerson person, FasStubMeans means, String client, String nonce, String challenge, Instant at) {}

    /** Somebody agrees; what comes is the code that the browser brings back. */
    String agree(FasStubPerson person, FasStubMeans means, Map<String, String> asked) {
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Grant(
                        person,
                        means,
                        asked.getOrDefault("client_id", ""),
                        asked.getOrDefault("nonce", ""),
                        asked.getOrDefault("code_challenge", ""),
                        clock.instant()));
        return code;
    }

    /**
     * The answer to a code, once.
     *
     * @return empty if nobody agreed to it, or somebody else asks
     */
    Optional<Map<String, Object>> redeem(String code, String verifier, String client, String issuer) {
        Grant grant = codes.remove(code);
        if (grant == null
                || !grant.client().equals(client)
                || !grant.challenge().equals(challenge(verifier))) {
            return Optional.empty();
        }
        String accessToken = UUID.randomUUID().toString();
        told.put(accessToken, grant.person());
        return Optional.of(Map.of(
                "access_token",
                accessToken,
                "token_type",
                "Bearer",
                "expires_in",
                TOKENS_LIVE.toSeconds(),
                "id_token",
                idToken(grant, issuer)));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String idToken(Grant grant, String issuer) {
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(grant.person().subject())
                .audience(grant.client())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(TOKENS_LIVE)))
                .claim("auth_time", grant.at().getEpochSecond())
                .claim("nonce", grant.nonce())
                .claim("acr", grant.means().acr())
                .build();
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the stub signs with a key of its own", e);
        }
    }

    /** What is told of a person to who has this token. */
    Optional<Map<String, Object>> claims(String accessToken) {
        return Optional.ofNullable(told.get(accessToken)).map(FasStubPerson::claims);
    }

    String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }
}

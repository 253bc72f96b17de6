package be.lra.fas;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One client at the federal service: sends browsers there, and learns who came back (OpenID Connect Core §3.1). */
final class FasLine {

    private static final Duration LONGEST_SESSION_THERE = Duration.ofHours(8); // ours; makes the service tell auth_time

    private final FasService service;
    private final FasClient client;
    private final LevelClaim levelClaim;
    private final Duration skew;
    private final FasHttp http;
    private final FasTokens tokens;
    private final JsonMapper json = JsonMapper.builder().build();

    FasLine(FasService service, FasClient client, FasProperties settings) {
        this.service = service;
        this.client = client;
        this.levelClaim = settings.levelClaim();
        this.skew = settings.times().skew();
        this.http = new FasHttp(settings.times());
        this.tokens = new FasTokens(service, client, settings.times(), http);
    }

    /**
     * Where the browser goes to sign in.
     *
     * @param acr which means and level is asked for, in the words of the service
     */
    URI departure(FasAttempt attempt, String acr, Locale language) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("response_type", "code");
        asked.put("client_id", client.id());
        asked.put("redirect_uri", client.comesBack().toString());
        asked.put("scope", client.scopes());
        asked.put("state", attempt.state());
        asked.put("nonce", attempt.nonce());
        asked.put("code_challenge", attempt.challenge());
        asked.put("code_challenge_method", "S256");
        asked.put("acr_values", acr);
        asked.put("ui_locales", language.getLanguage());
        asked.put("max_age", Long.toString(LONGEST_SESSION_THERE.toSeconds()));
        if (attempt.fresh()) {
            asked.put("prompt", "login");
        }
        String before = service.authorization().getRawQuery() == null ? "?" : "&";
        return URI.create(service.authorization() + before + FasHttp.query(asked));
    }

    /** @throws FasUnavailable if the service does not answer */
    void look() {
        FasHttp.Answer answer = http.get(service.jwks(), null);
        if (answer.status() != 200) {
            throw new FasUnavailable("the federal service shows no keys: " + answer);
        }
    }

    /**
     * Learns who came back with a code.
     *
     * @throws Untrusted if what the service, or somebody in its name, says does not hold
     * @throws FasUnavailable if the service does not answer as agreed
     */
    FasPerson person(FasAttempt attempt, FasReturn returned, Instant now) throws Untrusted {
        if (!returned.issuer().isEmpty() && !returned.issuer().equals(service.issuer())) {
            throw new Untrusted(Flaw.ISSUER);
        }
        JsonNode given = redeem(attempt, returned.code());
        String idToken = given.path("id_token").asString("");
        JWTClaimsSet claims = tokens.idToken(idToken, attempt.nonce(), now);
        Optional<Instant> provenAt = authTime(claims);
        if (attempt.fresh()
                && provenAt.filter(attempt.startedAt().minus(skew)::isAfter).isPresent()) {
            throw new Untrusted(Flaw.TOO_OLD);
        }
        Map<String, Object> told = told(given.path("access_token").asString(""), now);
        if (!claims.getSubject().equals(told.get("sub"))) {
            throw new Untrusted(Flaw.OTHER_PERSON);
        }
        return new FasPerson(claims.getSubject(), levels(claims), provenAt, told, idToken);
    }

    private JsonNode redeem(FasAttempt attempt, String code) throws Untrusted {
        FasHttp.Answer answer = http.post(
                service.token(),
                client,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        client.comesBack().toString(),
                        "code_verifier",
                        attempt.verifier()));
        JsonNode given = read(answer);
        if (answer.status() == 200) {
            return given;
        }
        String error = given.path("error").asString("");
        if (error.equals("invalid_grant")) {
            throw new Untrusted(Flaw.CODE);
        }
        throw new FasUnavailable("the federal service gives no token: " + answer + " " + error.replaceAll("\\W", ""));
    }

    private Map<String, Object> told(String accessToken, Instant now) throws Untrusted {
        FasHttp.Answer answer = http.get(service.userinfo(), accessToken);
        if (answer.status() != 200) {
            throw new FasUnavailable("the federal service tells nothing of the person: " + answer);
        }
        return answer.isJwt()
                ? tokens.userinfo(answer.body().strip(), now).getClaims()
                : json.convertValue(read(answer), new TypeReference<Map<String, Object>>() {});
    }

    private JsonNode read(FasHttp.Answer answer) {
        try {
            JsonNode read = json.readTree(answer.body());
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException noJson) {
            // the same as JSON of another shape
        }
        throw new FasUnavailable("the federal service answers nothing that can be read: " + answer);
    }

    private List<String> levels(JWTClaimsSet claims) {
        Object told = claims.getClaim(levelClaim.name().toLowerCase(Locale.ROOT));
        List<?> values = told instanceof List<?> list ? list : List.of(told == null ? "" : told);
        return values.stream()
                .map(String::valueOf)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Seconds since 1970 (OpenID Connect Core §2). */
    private static Optional<Instant> authTime(JWTClaimsSet claims) {
        return switch (claims.getClaim("auth_time")) {
            case Date date -> Optional.of(date.toInstant());
            case Number seconds -> Optional.of(Instant.ofEpochSecond(seconds.longValue()));
            case null, default -> Optional.empty();
        };
    }

    /**
     * Tells the service that somebody signed out here (OpenID Connect RP-Initiated Logout 1.0 §2), from server to server: the
     * token that names the session stays out of the browser's address.
     *
     * @throws FasUnavailable if it does not answer, or refuses
     */
    void signOut(String idToken) {
        if (service.endSession().isPresent()) {
            String hint = FasHttp.query(Map.of("id_token_hint", idToken, "client_id", client.id()));
            URI address = service.endSession().get();
            var answer = http.get(URI.create(address + (address.getRawQuery() == null ? "?" : "&") + hint), null);
            if (answer.status() >= 400) {
                throw new FasUnavailable("the federal service signs nobody out: " + answer);
            }
        }
    }
}

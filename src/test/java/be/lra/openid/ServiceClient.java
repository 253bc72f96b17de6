package be.lra.openid;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service as {@code services.properties} of the tests registers it.
 *
 * @param verifier of its next request (RFC 7636)
 */
record ServiceClient(String id, String secret, String redirectUri, String scope, String verifier) {

    static final ServiceClient PARKING = new ServiceClient(
            "parking", "secret-of-parking", "https://parking.example/back", "openid profile", "v".repeat(50));
    static final ServiceClient EXTRACT = new ServiceClient(
            "extract", "secret-of-extract", "https://extract.example/back", "openid egovnrn", "w".repeat(50));

    /** Its request, changed where somebody wants to; an empty value leaves a parameter out. */
    MockHttpServletRequestBuilder request(Map<String, String> changes) {
        return MockMvcRequestBuilders.get(URI.create(address(changes)));
    }

    String address(Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                id,
                "redirect_uri",
                redirectUri,
                "scope",
                scope,
                "state",
                "st&te=1",
                "nonce",
                "n-0S6_WzA2Mj",
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256"));
        all.putAll(changes);
        return "/openid/authorize?"
                + all.entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    MockHttpServletRequestBuilder exchange(String code) {
        return exchange(code, verifier);
    }

    MockHttpServletRequestBuilder exchange(String code, String withVerifier) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return MockMvcRequestBuilders.post("/openid/token")
                .header("Authorization", "Basic " + basic)
                .param("grant_type", "authorization_code")
                .param("code", code)
                .param("redirect_uri", redirectUri)
                .param("code_verifier", withVerifier);
    }

    ServiceClient withSecret(String other) {
        return new ServiceClient(id, other, redirectUri, scope, verifier);
    }

    static String parameter(String address, String name) {
        return UriUtils.decode(
                String.valueOf(UriComponentsBuilder.fromUriString(address)
                        .build()
                        .getQueryParams()
                        .getFirst(name)),
                StandardCharsets.UTF_8);
    }

    static SignedJWT idToken(String answer) throws ParseException {
        return SignedJWT.parse(
                JsonMapper.shared().readTree(answer).path("id_token").asString());
    }

    static String accessToken(String answer) {
        return JsonMapper.shared().readTree(answer).path("access_token").asString();
    }
}

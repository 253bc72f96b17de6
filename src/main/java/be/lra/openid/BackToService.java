package be.lra.openid;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Addresses that bring a browser back to the service it came from. */
public final class BackToService {

    private BackToService() {}

    static String refusal(RightRequest request, String error) {
        return refusal(request.redirectUri(), request.state(), error);
    }

    /** The citizen did not agree (RFC 6749 §4.1.2.1). */
    public static String denied(WaitingRequest waiting) {
        return refusal(waiting.redirectUri(), waiting.state(), "access_denied");
    }

    private static String refusal(String redirectUri, @Nullable String state, String error) {
        var address = UriComponentsBuilder.fromUriString(redirectUri).queryParam("error", error);
        return with(address, state);
    }

    /** Where a service waits for people who signed out. */
    public static String signedOut(String postLogoutUri, @Nullable String state) {
        return with(UriComponentsBuilder.fromUriString(postLogoutUri), state);
    }

    private static String with(UriComponentsBuilder address, @Nullable String state) {
        if (state != null && !state.isEmpty()) {
            address.queryParam("state", encoded(state));
        }
        return address.build(true).toUriString();
    }

    /** The same request as a link: a form of another site brings no session with it. */
    static String asGet(HttpServletRequest request) {
        var address = UriComponentsBuilder.fromPath(OpenidPaths.AUTHORIZE);
        request.getParameterMap().forEach((name, values) -> address.queryParam(encoded(name), encoded(values[0])));
        return address.build(true).toUriString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}

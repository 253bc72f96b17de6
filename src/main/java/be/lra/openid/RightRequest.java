package be.lra.openid;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * A service's request that Spring found right: a registered service, a redirect URI of its own, scopes it may ask, PKCE.
 *
 * @param query as it was sent, without what this application added
 */
record RightRequest(
        Service service,
        Set<OpenidScope> scopes,
        String query,
        String redirectUri,
        @Nullable String state,
        RequestParameters parameters) {

    static Optional<RightRequest> of(HttpServletRequest request, Services services) {
        Object found = request.getAttribute(OAuth2AuthorizationCodeRequestAuthenticationToken.class.getName());
        return found instanceof OAuth2AuthorizationCodeRequestAuthenticationToken right
                ? services.find(right.getClientId()).map(service -> of(right, service, request))
                : Optional.empty();
    }

    private static RightRequest of(
            OAuth2AuthorizationCodeRequestAuthenticationToken right, Service service, HttpServletRequest request) {
        return new RightRequest(
                service,
                OpenidScope.of(right.getScopes()),
                query(request),
                Objects.requireNonNull(right.getRedirectUri()),
                right.getState(),
                new RequestParameters(right.getAdditionalParameters()));
    }

    private static String query(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.startsWith(WaitingRequest.PARAMETER + "="))
                .collect(Collectors.joining("&"));
    }
}

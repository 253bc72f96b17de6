package be.lra.openid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What of a service's request is needed when its code comes back.
 *
 * @param more parameters by name, those of {@link #NEEDED} only
 */
record KeptRequest(String redirectUri, Map<String, String> more) {

    private static final List<String> NEEDED =
            List.of("nonce", "code_challenge", "code_challenge_method", "acr_values", "claims");

    static KeptRequest of(OAuth2AuthorizationRequest request) {
        var more = new HashMap<String, String>();
        for (String name : NEEDED) {
            if (request.getAdditionalParameters().get(name) instanceof String value) {
                more.put(name, value);
            }
        }
        return new KeptRequest(Optional.ofNullable(request.getRedirectUri()).orElseThrow(), more);
    }

    OAuth2AuthorizationRequest forService(String service, Set<OpenidScope> scopes) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(OpenidPaths.AUTHORIZE)
                .clientId(service)
                .redirectUri(redirectUri)
                .scopes(scopes.stream().map(OpenidScope::tag).collect(Collectors.toSet()))
                .additionalParameters(parameters -> parameters.putAll(more))
                .build();
    }
}

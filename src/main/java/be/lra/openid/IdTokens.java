package be.lra.openid;

import be.lra.account.SignInMeans;
import be.lra.account.SignedInCitizen;
import java.time.Clock;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What a service is told with every sign-in: the citizen's name there, how and when the citizen signed in, nothing else. */
@Component
class IdTokens implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Pseudonyms pseudonyms;
    private final Acr acr;
    private final OpenidProperties settings;
    private final Clock clock;

    IdTokens(Pseudonyms pseudonyms, Acr acr, OpenidProperties settings, Clock clock) {
        this.pseudonyms = pseudonyms;
        this.acr = acr;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        if (!OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
            return;
        }
        Authentication principal = token.getPrincipal();
        if (principal == null || !(principal.getPrincipal() instanceof SignedInCitizen citizen)) {
            throw new IllegalStateException("services are opened by signed-in citizens only");
        }
        String service = token.getRegisteredClient().getId();
        SignInMeans means = citizen.means();
        token.getClaims()
                .subject(pseudonyms.of(service, citizen.account()))
                .expiresAt(clock.instant().plus(settings.tokenValidity()))
                .claim("auth_time", citizen.provenAt().getEpochSecond())
                .claim("acr", acr.of(citizen, asked(token).acrValues()))
                .claim("amr", Acr.methods(means));
    }

    private static RequestParameters asked(JwtEncodingContext token) {
        OAuth2Authorization authorization = Objects.requireNonNull(token.getAuthorization());
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        return new RequestParameters(request.getAdditionalParameters());
    }
}

package be.lra.openid;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** What Spring's authorization server takes from this application. */
@Configuration(proxyBeanMethods = false)
class OpenidConfiguration {

    @Bean
    AuthorizationServerSettings providerSettings(OpenidProperties settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.issuer().toString())
                .authorizationEndpoint(OpenidPaths.AUTHORIZE)
                .tokenEndpoint(OpenidPaths.TOKEN)
                .jwkSetEndpoint(OpenidPaths.KEYS)
                .tokenRevocationEndpoint(OpenidPaths.REVOKE)
                .oidcUserInfoEndpoint(OpenidPaths.USER_INFO)
                .oidcLogoutEndpoint(OpenidPaths.LOGOUT)
                .build();
    }

    @Bean
    JWKSource<SecurityContext> publishedKeys(SigningKeys keys) {
        return (selector, context) -> selector.select(new JWKSet(keys.published()));
    }

    @Bean
    OAuth2TokenGenerator<? extends OAuth2Token> tokens(TokenSigner signer, IdTokens idTokens, Clock clock) {
        var signed = new JwtGenerator(signer);
        signed.setJwtCustomizer(idTokens);
        signed.setClock(clock);
        var references = new OAuth2AccessTokenGenerator();
        references.setClock(clock);
        return new DelegatingOAuth2TokenGenerator(signed, references);
    }

    /** Spring would keep every session in the memory of this node, for an end of sessions that it does not serve here. */
    @Bean
    SessionRegistry noSessionsInMemory() {
        return new NoSessions();
    }

    private static final class NoSessions implements SessionRegistry {

        @Override
        public List<Object> getAllPrincipals() {
            return List.of();
        }

        @Override
        public List<SessionInformation> getAllSessions(Object principal, boolean includeExpiredSessions) {
            return List.of();
        }

        @Override
        public @Nullable SessionInformation getSessionInformation(String sessionId) {
            return null;
        }

        @Override
        public void refreshLastRequest(String sessionId) {}

        @Override
        public void registerNewSession(String sessionId, Object principal) {}

        @Override
        public void removeSessionInformation(String sessionId) {}
    }
}

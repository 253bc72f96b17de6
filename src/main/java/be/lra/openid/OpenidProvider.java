package be.lra.openid;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.stereotype.Component;

/**
 * How Spring's authorization server is set up here: the code flow, and nothing else. It is no {@code Customizer}: Spring
 * would take such a bean to set up every chain.
 */
@Component
public class OpenidProvider {

    private final Acr acr;
    private final CodeGenerator codes;

    OpenidProvider(Acr acr, OpenidProperties settings, SecureRandom random, Clock clock) {
        this.acr = acr;
        this.codes = new CodeGenerator(settings, random, clock);
    }

    public void setUp(OAuth2AuthorizationServerConfigurer server) {
        server.authorizationEndpoint(authorize -> authorize.authenticationProviders(this::codesByOurClock))
                .clientAuthentication(clients -> clients.authenticationProviders(OpenidProvider::secretsByHash))
                .oidc(oidc -> oidc.providerConfigurationEndpoint(
                        endpoint -> endpoint.providerConfigurationCustomizer(this::describe)));
    }

    private void codesByOurClock(List<AuthenticationProvider> providers) {
        for (AuthenticationProvider provider : providers) {
            if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
                requests.setAuthorizationCodeGenerator(codes);
                requests.setAuthenticationValidator(new OAuth2AuthorizationCodeRequestAuthenticationValidator()
                        .andThen(OpenidProvider::demandExactRedirect));
            }
        }
    }

    private static void secretsByHash(List<AuthenticationProvider> providers) {
        for (AuthenticationProvider provider : providers) {
            if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                secrets.setPasswordEncoder(new Hashes());
            }
        }
    }

    /** Spring lets the port of a loopback address vary; here a redirect URI is one that is registered, sign by sign. */
    private static void demandExactRedirect(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
        String redirectUri = asked.getRedirectUri();
        if (redirectUri == null
                || !context.getRegisteredClient().getRedirectUris().contains(redirectUri)) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri", null), null);
        }
    }

    /** What is true here; Spring would announce much more than is set up. */
    private void describe(OidcProviderConfiguration.Builder metadata) {
        metadata.claims(claims -> {
            List.of(
                            "device_authorization_endpoint",
                            "introspection_endpoint",
                            "introspection_endpoint_auth_methods_supported",
                            "pushed_authorization_request_endpoint",
                            "tls_client_certificate_bound_access_tokens",
                            "dpop_signing_alg_values_supported")
                    .forEach(claims::remove);
            claims.put("grant_types_supported", List.of("authorization_code"));
            claims.put("scopes_supported", List.of("openid", "profile", "email", "egovnrn"));
            claims.put("subject_types_supported", List.of("pairwise"));
            claims.put(
                    "token_endpoint_auth_methods_supported",
                    List.of("client_secret_basic", "client_secret_post", "private_key_jwt"));
            claims.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS256"));
            claims.put("userinfo_signing_alg_values_supported", List.of("RS256"));
            claims.put("acr_values_supported", acr.known().stream().sorted().toList());
            claims.put("ui_locales_supported", List.of("fr", "nl", "de", "en"));
            claims.put("prompt_values_supported", List.of("none", "login", "consent", "select_account"));
            claims.put("claims_parameter_supported", true);
            claims.put("request_parameter_supported", false);
            claims.put("request_uri_parameter_supported", false);
            claims.put(
                    "claims_supported",
                    List.of(
                            "sub",
                            "iss",
                            "aud",
                            "exp",
                            "iat",
                            "auth_time",
                            "nonce",
                            "acr",
                            "amr",
                            "azp",
                            "name",
                            "locale",
                            "email",
                            "email_verified",
                            "egovNRN"));
        });
    }
}

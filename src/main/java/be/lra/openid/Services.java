package be.lra.openid;

import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_POST;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.PRIVATE_KEY_JWT;

import be.lra.account.ServiceNames;
import be.lra.identity.Language;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The registered services, as they stand in the settings of every node.
 *
 * @see "src/docs/decisions/0607-sign-in-for-services.md"
 */
@Component
public class Services implements RegisteredClientRepository, ServiceNames {

    private final Map<String, Service> services;
    private final Map<String, RegisteredClient> clients;

    Services(OpenidProperties settings) {
        this.services = settings.services().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Service(entry.getKey(), entry.getValue())));
        this.clients = services.values().stream().collect(Collectors.toMap(Service::id, it -> client(it, settings)));
    }

    public Optional<Service> find(String id) {
        return Optional.ofNullable(services.get(id));
    }

    @Override
    public Optional<Named> find(String id, Language language) {
        return find(id).map(service ->
                new Named(service.name(language), service.address().toString()));
    }

    private static RegisteredClient client(Service service, OpenidProperties settings) {
        OpenidProperties.Registration registration = service.registration();
        var client = RegisteredClient.withId(service.id())
                .clientId(service.id())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(service.redirectUris()))
                .scopes(scopes -> service.scopes().forEach(scope -> scopes.add(scope.tag())))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                        .authorizationCodeTimeToLive(settings.codeValidity())
                        .accessTokenTimeToLive(settings.tokenValidity())
                        .build());
        var rules = ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false);
        URI keys = registration.jwksUri();
        if (keys == null) {
            client.clientSecret(Objects.requireNonNull(registration.secretHash()))
                    .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
                    .clientAuthenticationMethod(CLIENT_SECRET_POST);
        } else {
            rules.jwkSetUrl(keys.toString()).tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS256);
            client.clientAuthenticationMethod(PRIVATE_KEY_JWT);
        }
        return client.clientSettings(rules.build()).build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new IllegalStateException("services are registered in the settings");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.get(clientId);
    }
}

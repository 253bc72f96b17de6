package be.lra.openid;

import be.lra.account.SignedInCitizen;
import be.lra.audit.AuditEvent;
import be.lra.persistence.Conflict;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What services got, in the database, so that any node answers each step. Whether something has ended is judged here by the
 * clock of the application: what is handed to Spring never ends of itself.
 */
@Component
public class Authorizations implements OAuth2AuthorizationService {

    /** Stands before the hash where Spring expects a code or token that nobody here knows; no token begins so. */
    private static final String HASHED = "#";

    private static final Instant NEVER = Instant.MAX;

    private final ServiceAuthorizations rows;
    private final Services services;
    private final ServiceTrail trail;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Authorizations(
            ServiceAuthorizations rows,
            Services services,
            ServiceTrail trail,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.services = services;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws OAuth2AuthenticationException if the code was exchanged meanwhile; what it was exchanged for has ended */
    @Override
    public void save(OAuth2Authorization authorization) {
        if (!inTransaction(() -> keep(authorization))) {
            inTransaction(() -> rows.end(authorization.getId()));
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    private boolean keep(OAuth2Authorization authorization) {
        if (rows.findById(authorization.getId()).isEmpty()) {
            return enter(authorization);
        }
        Token<OAuth2AccessToken> access = authorization.getAccessToken();
        if (access != null && !isHashed(access) && !access.isInvalidated()) {
            OAuth2AccessToken token = access.getToken();
            return rows.exchange(
                            authorization.getId(),
                            Hashes.of(token.getTokenValue()),
                            Objects.requireNonNull(token.getExpiresAt()),
                            idTokenHash(authorization))
                    == 1;
        }
        return rows.end(authorization.getId()) == 1; // the only other change: something was used twice, or revoked
    }

    private static boolean isHashed(Token<OAuth2AccessToken> access) {
        return access.getToken().getTokenValue().startsWith(HASHED);
    }

    private static @Nullable String idTokenHash(OAuth2Authorization authorization) {
        Token<OidcIdToken> token = authorization.getToken(OidcIdToken.class);
        return token == null ? null : Hashes.of(token.getToken().getTokenValue());
    }

    private boolean enter(OAuth2Authorization authorization) {
        SignedInCitizen citizen = citizen(authorization);
        OAuth2AuthorizationCode code = Objects.requireNonNull(authorization.getToken(OAuth2AuthorizationCode.class))
                .getToken();
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        rows.saveAndFlush(new ServiceAuthorization(
                        authorization.getId(),
                        authorization.getRegisteredClientId(),
                        citizen,
                        OpenidScope.of(authorization.getAuthorizedScopes()),
                        json.writeValueAsString(KeptRequest.of(request)),
                        clock.instant())
                .withCode(Hashes.of(code.getTokenValue()), Objects.requireNonNull(code.getExpiresAt())));
        trail.write(
                new AuditEvent.ServiceOpened(
                        authorization.getRegisteredClientId(),
                        citizen.means().name(),
                        citizen.level().name()),
                citizen.account());
        return true;
    }

    private static SignedInCitizen citizen(OAuth2Authorization authorization) {
        Authentication principal = authorization.getAttribute(Principal.class.getName());
        if (principal != null && principal.getPrincipal() instanceof SignedInCitizen citizen) {
            return citizen;
        }
        throw new IllegalStateException("services are opened by signed-in citizens only");
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        inTransaction(() -> rows.end(authorization.getId()));
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable OAuth2Authorization findById(String id) {
        return rows.findById(id)
                .map(row -> spring(row, HASHED + row.codeHash(), ""))
                .orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        String kind = type == null ? OAuth2ParameterNames.ACCESS_TOKEN : type.getValue();
        return switch (kind) {
            case OAuth2ParameterNames.CODE ->
                rows.findByCodeHash(Hashes.of(token))
                        .filter(row -> row.knowsCodeAt(clock.instant()))
                        .map(row -> spring(row, token, ""))
                        .orElse(null);
            case OAuth2ParameterNames.ACCESS_TOKEN ->
                rows.findByAccessHash(Hashes.of(token))
                        .map(row -> spring(row, HASHED + row.codeHash(), token))
                        .orElse(null);
            default -> null;
        };
    }

    /** What a service may ask with a token; empty if it opens nothing any more. */
    @Transactional(readOnly = true)
    public Optional<Opened> byAccessToken(String token) {
        return rows.findByAccessHash(Hashes.of(token))
                .filter(row -> !row.isAccessEndedAt(clock.instant()))
                .flatMap(this::opened);
    }

    /** Who was signed in where by a token that may have ended: a hint for signing out. */
    @Transactional(readOnly = true)
    public Optional<Opened> byIdToken(String token) {
        return rows.findByIdTokenHash(Hashes.of(token)).flatMap(this::opened);
    }

    private Optional<Opened> opened(ServiceAuthorization row) {
        return services.find(row.service()).map(service -> new Opened(service, row.citizen(), row.scopes()));
    }

    private @Nullable OAuth2Authorization spring(ServiceAuthorization row, String code, String access) {
        var client = services.findById(row.service());
        if (client == null) {
            return null; // it is registered no longer
        }
        SignedInCitizen citizen = row.citizen();
        KeptRequest request = json.readValue(row.request(), KeptRequest.class);
        var authorization = OAuth2Authorization.withRegisteredClient(client)
                .id(row.id())
                .principalName(citizen.getName())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(row.scopes().stream().map(OpenidScope::tag).collect(Collectors.toSet()))
                .attribute(Principal.class.getName(), authentication(citizen))
                .attribute(OAuth2AuthorizationRequest.class.getName(), request.forService(row.service(), row.scopes()))
                .token(
                        new OAuth2AuthorizationCode(code, row.createdAt(), NEVER),
                        facts -> facts.put(Token.INVALIDATED_METADATA_NAME, row.isCodeUsed()));
        row.accessHash()
                .map(hash -> access.isEmpty() ? HASHED + hash : access)
                .ifPresent(value -> authorization.token(
                        new OAuth2AccessToken(TokenType.BEARER, value, row.createdAt(), NEVER),
                        facts -> facts.put(Token.INVALIDATED_METADATA_NAME, row.isAccessEndedAt(clock.instant()))));
        return authorization.build();
    }

    private static Authentication authentication(SignedInCitizen citizen) {
        return UsernamePasswordAuthenticationToken.authenticated(
                citizen, null, AuthorityUtils.createAuthorityList(SignedInCitizen.AUTHORITY));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Conflict.runAgain(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

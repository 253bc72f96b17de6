package be.lra.openid;

import be.lra.account.SignInMeans;
import be.lra.account.SignedInCitizen;
import be.lra.identity.LevelOfAssurance;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service got on behalf of a citizen. Written once; every later change is one conditional UPDATE of
 * {@link ServiceAuthorizations}.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns serve queries only
class ServiceAuthorization {

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private String service;
    private UUID account;
    private @Nullable UUID usedKey;

    @Enumerated(EnumType.STRING)
    private SignInMeans means;

    @Enumerated(EnumType.STRING)
    private LevelOfAssurance level;

    private Instant provenAt;
    private String request;
    private String scopes;
    private @Nullable String codeHash;
    private @Nullable Instant codeExpiresAt;
    private boolean codeUsed;
    private @Nullable String accessHash;
    private @Nullable Instant accessExpiresAt;
    private boolean accessEnded;
    private @Nullable String idTokenHash;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected ServiceAuthorization() {}

    /**
     * A service was opened.
     *
     * @param request as {@link KeptRequest} writes it
     */
    ServiceAuthorization(
            String id, String service, SignedInCitizen citizen, Set<OpenidScope> scopes, String request, Instant now) {
        this.id = id;
        this.service = service;
        this.account = citizen.account();
        this.usedKey = citizen.key().orElse(null);
        this.means = citizen.means();
        this.level = citizen.level();
        this.provenAt = citizen.provenAt();
        this.scopes = OpenidScope.joined(scopes);
        this.request = request;
        this.createdAt = now;
    }

    ServiceAuthorization withCode(String hash, Instant until) {
        codeHash = hash;
        codeExpiresAt = until;
        return this;
    }

    String id() {
        return id;
    }

    String service() {
        return service;
    }

    SignedInCitizen citizen() {
        return new SignedInCitizen(account, usedKey, means, level, provenAt);
    }

    String request() {
        return request;
    }

    Set<OpenidScope> scopes() {
        return OpenidScope.of(List.of(scopes.split(" ")));
    }

    String codeHash() {
        return codeHash == null ? "" : codeHash;
    }

    boolean isCodeUsed() {
        return codeUsed;
    }

    /** A code that was used is still told from one that never was, so that what it opened can be closed. */
    boolean knowsCodeAt(Instant now) {
        return codeUsed || (codeExpiresAt != null && now.isBefore(codeExpiresAt));
    }

    Optional<String> accessHash() {
        return Optional.ofNullable(accessHash);
    }

    boolean isAccessEndedAt(Instant now) {
        return accessEnded || accessExpiresAt == null || !now.isBefore(accessExpiresAt);
    }

    Instant createdAt() {
        return createdAt;
    }
}

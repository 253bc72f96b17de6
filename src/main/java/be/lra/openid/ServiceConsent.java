package be.lra.openid;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a citizen agreed that a service receives. */
@Entity
@SuppressWarnings("UnusedVariable") // the account serves queries only
class ServiceConsent {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID account;
    private String service;
    private String scopes;
    private Instant givenAt;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected ServiceConsent() {}

    ServiceConsent(UUID id, UUID account, String service, Set<OpenidScope> scopes, Instant now) {
        this.id = id;
        this.account = account;
        this.service = service;
        this.scopes = OpenidScope.joined(scopes);
        this.givenAt = now;
    }

    void give(Set<OpenidScope> more, Instant now) {
        Set<OpenidScope> all = OpenidScope.of(List.of(scopes.split(" ")));
        if (withdrawnAt != null) {
            all.clear();
        }
        all.addAll(more);
        scopes = OpenidScope.joined(all);
        givenAt = now;
        withdrawnAt = null;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    boolean isOpen() {
        return withdrawnAt == null;
    }

    boolean covers(Set<OpenidScope> asked) {
        return isOpen() && scopes().containsAll(asked);
    }

    String service() {
        return service;
    }

    Set<OpenidScope> scopes() {
        return OpenidScope.of(List.of(scopes.split(" ")));
    }

    Instant givenAt() {
        return givenAt;
    }
}

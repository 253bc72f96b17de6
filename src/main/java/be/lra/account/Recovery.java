package be.lra.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody forgot the password and asked for a link. Every change is one conditional UPDATE of {@link RecoveryRecords}. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns serve queries only
class Recovery {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private @Nullable UUID account;

    @Enumerated(EnumType.STRING)
    private RecoveryState state;

    private int attempts;
    private int claim;
    private Instant askedAt;
    private @Nullable Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected Recovery() {}

    /** @param account empty where nobody is called so: what is asked leaves the same traces */
    Recovery(UUID id, Optional<UUID> account, Instant now) {
        this.id = id;
        this.account = account.orElse(null);
        this.state = RecoveryState.ASKED;
        this.askedAt = now;
    }

    UUID id() {
        return id;
    }

    Optional<UUID> account() {
        return Optional.ofNullable(account);
    }

    int attempts() {
        return attempts;
    }

    /** Which browser proved the second factor last; 0 before. */
    int claim() {
        return claim;
    }

    /** Why nothing can be done with its link any more; empty while something can. */
    Optional<RecoveryEnd> endAt(Instant now) {
        return switch (state) {
            case REPLACED -> Optional.of(RecoveryEnd.REPLACED);
            case BLOCKED -> Optional.of(RecoveryEnd.BLOCKED);
            case USED -> Optional.of(RecoveryEnd.USED);
            case ASKED ->
                expiresAt != null && now.isBefore(expiresAt) ? Optional.empty() : Optional.of(RecoveryEnd.EXPIRED);
        };
    }
}

package be.lra.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys that their holder had frozen through a mailed link. */
@Entity
@SuppressWarnings("UnusedVariable") // who ended it serves whoever looks into the table
class FrozenCase {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID account;
    private @Nullable UUID office;
    private int digitalKeys;
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private FrozenCaseState state;

    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected FrozenCase() {}

    FrozenCase(UUID id, UUID account, Optional<UUID> office, int digitalKeys, Instant now) {
        this.id = id;
        this.account = account;
        this.office = office.orElse(null);
        this.digitalKeys = digitalKeys;
        this.raisedAt = now;
        this.state = FrozenCaseState.RAISED;
    }

    void see(UUID supervisor, Instant now) {
        state = FrozenCaseState.SEEN;
        endedBy = supervisor;
        endedAt = now;
    }

    void lift(Instant now) {
        state = FrozenCaseState.LIFTED;
        endedAt = now;
    }

    UUID account() {
        return account;
    }

    /** What the holder and the office call it; of the random part of the id. */
    String reference() {
        String hex = id.toString().replace("-", "").toUpperCase(Locale.ROOT);
        return hex.substring(24, 28) + "-" + hex.substring(28);
    }

    FrozenCaseView view() {
        return new FrozenCaseView(id, reference(), digitalKeys, raisedAt);
    }
}

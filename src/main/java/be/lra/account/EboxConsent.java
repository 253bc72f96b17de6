package be.lra.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A holder agreed to receive messages of the government in the eBox, no longer on paper. */
@Entity
class EboxConsent {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("UnusedVariable") // serves queries
    private UUID account;

    private String termsVersion;
    private Instant givenAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable String nickname;
    private boolean notified;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected EboxConsent() {}

    EboxConsent(UUID id, UUID account, String termsVersion, Instant now) {
        this.id = id;
        this.account = account;
        this.termsVersion = termsVersion;
        this.givenAt = now;
    }

    void choose(EboxChoices choices) {
        nickname = choices.nickname().isEmpty() ? null : choices.nickname();
        notified = choices.notified();
    }

    void withdraw(Instant now) {
        if (withdrawnAt != null) {
            throw new IllegalStateException("a consent is withdrawn once");
        }
        withdrawnAt = now;
    }

    boolean isOpen() {
        return withdrawnAt == null;
    }

    String termsVersion() {
        return termsVersion;
    }

    EboxView view() {
        return new EboxView(
                termsVersion,
                givenAt,
                Optional.ofNullable(withdrawnAt),
                new EboxChoices(nickname == null ? "" : nickname, notified));
    }
}

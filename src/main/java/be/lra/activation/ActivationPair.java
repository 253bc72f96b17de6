package be.lra.activation;

import be.lra.account.DigitalKeyType;
import be.lra.account.NewAccount;
import be.lra.identity.EmailAddress;
import be.lra.identity.KeyedHash;
import be.lra.identity.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper code and the link that goes with it. Written once; every later change is one conditional UPDATE of
 * {@link ActivationPairs}, so that of many callers at once one wins.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns serve queries only
class ActivationPair {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID registration;
    private int number;

    @Enumerated(EnumType.STRING)
    private PairState state;

    private String codeHmac;
    private String codeKeyId;
    private int attempts;
    private int claim;
    private String displayName;
    private String email;
    private @Nullable String personFingerprint;
    private @Nullable String personKeyId;
    private String language;
    private String senderName;
    private @Nullable UUID office;
    private boolean replacesEarlier;
    private Instant issuedAt;
    private Instant expiresAt;
    private @Nullable Instant openedAt;
    private int resends;
    private int reminders;
    private @Nullable Instant linkAskedAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable DigitalKeyType keyType;

    private @Nullable String termsVersion;
    private @Nullable Instant termsAcceptedAt;
    private @Nullable UUID account;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected ActivationPair() {}

    /**
     * When a pair was issued and until when it is good.
     *
     * @param number 1 for the first pair of the registration
     */
    record Issue(UUID id, int number, Instant at, Instant expiresAt) {}

    ActivationPair(Issue issue, NewPair pair, Optional<KeyedHash> person, KeyedHash code) {
        this.id = issue.id();
        this.number = issue.number();
        this.registration = pair.registration();
        this.state = PairState.PENDING;
        this.codeHmac = code.hex();
        this.codeKeyId = code.keyId();
        this.displayName = pair.person().displayName();
        this.email = pair.email().value();
        this.personFingerprint = person.map(KeyedHash::hex).orElse(null);
        this.personKeyId = person.map(KeyedHash::keyId).orElse(null);
        this.language = pair.language().name();
        this.senderName = pair.senderName();
        this.office = pair.office();
        this.replacesEarlier = issue.number() > 1 || pair.replacesAnother();
        this.issuedAt = issue.at();
        this.expiresAt = issue.expiresAt();
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    UUID registration() {
        return registration;
    }

    /** The state, with the passing of time taken into account. */
    PairState stateAt(Instant now) {
        return state == PairState.PENDING && !now.isBefore(expiresAt) ? PairState.EXPIRED : state;
    }

    KeyedHash code() {
        return new KeyedHash(codeKeyId, codeHmac);
    }

    int attempts() {
        return attempts;
    }

    int claim() {
        return claim;
    }

    Language language() {
        return Language.valueOf(language);
    }

    String senderName() {
        return senderName;
    }

    /** Empty for pairs older than this column whose registration is gone. */
    Optional<UUID> office() {
        return Optional.ofNullable(office);
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    /** Whether an earlier letter and link of this person became void by this pair. */
    boolean replacesEarlier() {
        return replacesEarlier;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** How many times the link was sent again. */
    int resends() {
        return resends;
    }

    /** When the desk last asked for a mail with the link. */
    Instant linkAskedAt() {
        return linkAskedAt == null ? issuedAt : linkAskedAt;
    }

    Optional<UUID> account() {
        return Optional.ofNullable(account);
    }

    Optional<DigitalKeyType> keyType() {
        return Optional.ofNullable(keyType);
    }

    NewAccount newAccount() {
        Optional<KeyedHash> person = personFingerprint == null || personKeyId == null
                ? Optional.empty()
                : Optional.of(new KeyedHash(personKeyId, personFingerprint));
        return new NewAccount(displayName, email(), person, language(), senderName, office(), expiresAt);
    }

    /** When its key became active; empty if it never did. */
    Optional<Instant> succeededAt() {
        return state == PairState.ACTIVATED ? Optional.ofNullable(endedAt) : Optional.empty();
    }

    ActivationProgress progress(ActivationCase home, Instant now) {
        boolean codeProven = home.claim() > 0 && home.claim() == claim;
        return new ActivationProgress(stateAt(now), codeProven, keyType(), account(), email().isOfExercise());
    }
}

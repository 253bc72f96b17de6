package be.lra.registration;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.PersonIdentity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One visit at the counter and what became of it, from the open draft to the active key. */
@Entity(name = "registration")
class Registration {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String reference;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    @Enumerated(EnumType.STRING)
    private Means means;

    private UUID office;

    @SuppressWarnings("UnusedVariable") // queries and the unique key read it
    private UUID desk;

    private UUID agent;
    private Instant startedAt;
    private @Nullable Instant issuedAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;
    private int letters;

    @Embedded
    private @Nullable RegisteredPerson person;

    private @Nullable String personKey;

    @SuppressWarnings("UnusedVariable") // queries and the unique key read it
    private @Nullable String documentKey;

    @SuppressWarnings("UnusedVariable") // the search reads it
    private @Nullable String documentNumberKey;

    @SuppressWarnings("UnusedVariable") // the search reads it
    private @Nullable String searchName;

    @Column(columnDefinition = "longtext")
    private @Nullable String evidence;

    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private @Nullable Language language;

    @SuppressWarnings("UnusedVariable") // queries and the unique key read it
    private @Nullable String openPerson;

    private @Nullable Instant wipedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Registration() {}

    Registration(UUID id, Reference reference, Means means, Seat seat, Instant now) {
        this.id = id;
        this.reference = reference.value();
        this.state = RegistrationState.DRAFT;
        this.means = means;
        this.office = seat.office();
        this.desk = seat.desk();
        this.agent = seat.agent();
        this.startedAt = now;
    }

    // The transitions, one method each; the table stands in RegistrationState

    /** Letter and mail are issued for a verified person. */
    void issue(Issued issued, Instant now) {
        become(RegistrationState.PENDING);
        person = new RegisteredPerson(issued.person());
        personKey = issued.personKey();
        openPerson = issued.personKey();
        documentKey = issued.documentKey();
        documentNumberKey = issued.documentNumberKey();
        searchName = SearchName.of(issued.person()).text();
        evidence = issued.evidence();
        email = issued.email().value();
        language = issued.language();
        issuedAt = now;
        expiresAt = issued.expiresAt();
        letters = 1;
    }

    /** A new letter takes the place of the last one, perhaps to another address or in another language. */
    void reissue(Contact contact, Instant newExpiresAt, Instant now) {
        become(RegistrationState.PENDING);
        email = contact.email().value();
        language = contact.language();
        issuedAt = now;
        expiresAt = newExpiresAt;
        letters++;
    }

    /** It is another office's from now on; letter and link stay as they are. */
    void transfer(UUID otherOffice) {
        if (!state.isOpen()) {
            throw new IllegalStateException("registration " + id + " is " + state + " and goes nowhere");
        }
        office = otherOffice;
    }

    void activate(Instant now) {
        end(RegistrationState.ACTIVATED, null, now);
    }

    void block() {
        become(RegistrationState.BLOCKED);
    }

    void expire(Instant now) {
        end(RegistrationState.EXPIRED, null, now);
    }

    void replace(Instant now) {
        end(RegistrationState.REPLACED, null, now);
    }

    void revoke(RevocationReason reason, Instant now) {
        end(RegistrationState.REVOKED, reason.name(), now);
    }

    void refuse(RefusalReason reason, Instant now) {
        end(RegistrationState.REFUSED, reason.name(), now);
    }

    /**
     * Removes what says who it was. The fingerprints stay: they find the person and the document again, and tell nobody more.
     *
     * @throws IllegalStateException if the registration has not ended
     */
    void wipe(Instant now) {
        if (endedAt == null) {
            throw new IllegalStateException("registration " + id + " is " + state + " and still needs its person");
        }
        person = null;
        searchName = null;
        evidence = null;
        email = null;
        wipedAt = now;
    }

    boolean isWiped() {
        return wipedAt != null;
    }

    private void end(RegistrationState last, @Nullable String reason, Instant now) {
        become(last);
        endedAt = now;
        endReason = reason;
        openPerson = null;
    }

    private void become(RegistrationState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("registration " + id + " is " + state + " and cannot become " + next);
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    Reference reference() {
        return new Reference(reference);
    }

    RegistrationState state() {
        return state;
    }

    UUID office() {
        return office;
    }

    Means means() {
        return means;
    }

    UUID agent() {
        return agent;
    }

    Instant startedAt() {
        return startedAt;
    }

    Optional<String> personKey() {
        return Optional.ofNullable(personKey);
    }

    Optional<PersonIdentity> person() {
        return Optional.ofNullable(person).flatMap(RegisteredPerson::identity);
    }

    Optional<EmailAddress> email() {
        return Optional.ofNullable(email).map(EmailAddress::new);
    }

    Optional<Language> language() {
        return Optional.ofNullable(language);
    }

    /** Only for a registration that was issued. */
    OpenPair openPair() {
        if (issuedAt == null || expiresAt == null) {
            throw new IllegalStateException("registration " + id + " was never issued");
        }
        return new OpenPair(reference(), state, issuedAt, expiresAt);
    }

    RegistrationRecord toRecord() {
        return new RegistrationRecord(
                id,
                reference(),
                state,
                means,
                person(),
                email(),
                language(),
                startedAt,
                Optional.ofNullable(issuedAt),
                Optional.ofNullable(expiresAt),
                Optional.ofNullable(endedAt),
                Optional.ofNullable(endReason),
                letters);
    }
}

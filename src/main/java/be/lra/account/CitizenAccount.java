package be.lra.account;

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

/** The user name and password of one person, and how to reach them; its keys stand beside it. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns serve queries only
class CitizenAccount {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String userName;
    private String userNameComparable;
    private String passwordHash;
    private String displayName;
    private String email;
    private String emailComparable;
    private @Nullable String personFingerprint;
    private @Nullable String personKeyId;

    private String language;

    private String senderName;
    private @Nullable UUID office;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    private Instant createdAt;
    private Instant draftUntil;
    private @Nullable Instant activatedAt;
    private @Nullable String newEmail;
    private @Nullable UUID newEmailCode;
    private @Nullable Instant sessionsFrom;
    private @Nullable UUID standardKey;
    private @Nullable Instant nudgePutAwayAt;
    private @Nullable Instant closesAt;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected CitizenAccount() {}

    CitizenAccount(UUID id, NewAccount person, Credentials credentials, Instant now) {
        this.id = id;
        this.displayName = person.displayName();
        this.email = person.email().value();
        this.emailComparable = person.email().comparable();
        this.personFingerprint = person.person().map(KeyedHash::hex).orElse(null);
        this.personKeyId = person.person().map(KeyedHash::keyId).orElse(null);
        this.language = person.language().name();
        this.senderName = person.senderName();
        this.office = person.office().orElse(null);
        this.draftUntil = person.draftUntil();
        this.state = AccountState.DRAFT;
        this.createdAt = now;
        this.userName = credentials.userName().value();
        this.userNameComparable = userNameKey(credentials, person.email());
        this.passwordHash = credentials.passwordHash().value();
    }

    /** A name chosen in an exercise takes none from anybody: it begins with a blank, which no typed name keeps. */
    static String userNameKey(Credentials credentials, EmailAddress email) {
        String name = credentials.userName().comparable();
        return email.isOfExercise() ? " " + name : name;
    }

    /** An account of an exercise opens nothing, ever. */
    boolean isOfExercise() {
        return email().isOfExercise();
    }

    /** The citizen went back and chose again, before the key became active. */
    void choose(Credentials credentials, Language chosenLanguage) {
        if (state != AccountState.DRAFT) {
            throw new IllegalStateException("an active account does not change this way");
        }
        userName = credentials.userName().value();
        userNameComparable = userNameKey(credentials, email());
        passwordHash = credentials.passwordHash().value();
        language = chosenLanguage.name();
    }

    void activate(Instant now) {
        if (state != AccountState.DRAFT) {
            throw new IllegalStateException("the account is active already");
        }
        state = AccountState.ACTIVE;
        activatedAt = now;
    }

    void rehash(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }

    /** Sessions whose proof is older than the last change of the password are over. */
    boolean lets(SignedInCitizen citizen) {
        return counts(citizen.provenAt());
    }

    /** Whether a password typed then is the one of today. */
    boolean counts(Instant provenAt) {
        return sessionsFrom == null || !provenAt.isBefore(sessionsFrom);
    }

    /** @param code which was mailed there and proves it */
    void askForEmail(EmailAddress address, UUID code) {
        newEmail = address.value();
        newEmailCode = code;
    }

    /** The address that waits to be proven. */
    Optional<EmailAddress> newEmail() {
        return Optional.ofNullable(newEmail).map(EmailAddress::new);
    }

    Optional<UUID> newEmailCode() {
        return Optional.ofNullable(newEmailCode);
    }

    void takeNewEmail() {
        EmailAddress taken = newEmail().orElseThrow();
        email = taken.value();
        emailComparable = taken.comparable();
        giveNewEmailUp();
    }

    void giveNewEmailUp() {
        newEmail = null;
        newEmailCode = null;
    }

    void speak(Language chosenLanguage) {
        language = chosenLanguage.name();
    }

    void useAsStandard(UUID key) {
        standardKey = key;
    }

    /** The key its holder chose for standard use, which may have ended since. */
    Optional<UUID> standardKey() {
        return Optional.ofNullable(standardKey);
    }

    void putNudgeAway(Instant now) {
        nudgePutAwayAt = now;
    }

    boolean wasNudgePutAway() {
        return nudgePutAwayAt != null;
    }

    /** Asked for at a desk: every session is over, and a new one would withdraw it. */
    void closeAt(Instant due, Instant now) {
        closesAt = due;
        sessionsFrom = now;
    }

    Optional<Instant> closesAt() {
        return Optional.ofNullable(closesAt);
    }

    boolean isUserName(String typed) {
        return UserName.comparable(UserName.tidy(typed)).equals(userNameComparable);
    }

    /** @throws IllegalStateException while it is a draft */
    Instant activatedAt() {
        if (activatedAt == null) {
            throw new IllegalStateException("a draft was never activated");
        }
        return activatedAt;
    }

    UUID id() {
        return id;
    }

    boolean isActive() {
        return state == AccountState.ACTIVE;
    }

    String userName() {
        return userName;
    }

    String passwordHash() {
        return passwordHash;
    }

    String displayName() {
        return displayName;
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    Language language() {
        return Language.valueOf(language);
    }

    String senderName() {
        return senderName;
    }

    Optional<UUID> office() {
        return Optional.ofNullable(office);
    }

    Optional<KeyedHash> person() {
        return personFingerprint == null || personKeyId == null
                ? Optional.empty()
                : Optional.of(new KeyedHash(personKeyId, personFingerprint));
    }
}

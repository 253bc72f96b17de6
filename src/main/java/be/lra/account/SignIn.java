package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.persistence.Conflict;
import be.lra.throttle.CountedAddress;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in with user name and password, then the code of a key. */
@Service
public class SignIn {

    private static final ThrottleLimit PER_NAME_AND_ADDRESS = new ThrottleLimit(
            "sign-in", 5, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMinutes(15)); // security.md 4
    private static final ThrottleLimit PER_ADDRESS = new ThrottleLimit(
            "sign-in-address",
            20,
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofMinutes(15)); // security.md 4

    private final CitizenAccounts accounts;
    private final DigitalKeyRecords keys;
    private final OpenKeys openKeys;
    private final KeyProof proof;
    private final Throttle throttle;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String hashOfNobody;

    SignIn(
            CitizenAccounts accounts,
            DigitalKeyRecords keys,
            OpenKeys openKeys,
            KeyProof proof,
            Throttle throttle,
            PasswordEncoder passwords,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.keys = keys;
        this.openKeys = openKeys;
        this.proof = proof;
        this.throttle = throttle;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.hashOfNobody = Objects.requireNonNull(passwords.encode("the password of nobody"));
    }

    /**
     * The first half. An unknown name costs the same hash and gets the same answer as a wrong password.
     *
     * @param address of the browser, for the budgets; kept only as a keyed hash
     * @throws HashingBusy if too many passwords wait
     */
    public PasswordOutcome checkPassword(String typedUserName, String typedPassword, String address) {
        String name =
                UserName.comparable(UserName.tidy(typedUserName.substring(0, Math.min(200, typedUserName.length()))));
        String source = CountedAddress.of(address);
        String nameThere = name + "@" + source;
        Optional<Instant> wait =
                throttle.reserve(PER_ADDRESS, source).or(() -> throttle.reserve(PER_NAME_AND_ADDRESS, nameThere));
        if (wait.isPresent()) {
            return new PasswordOutcome.Wait(wait.get());
        }
        Optional<CitizenAccount> account =
                accounts.findByUserNameComparable(name).filter(this::opens);
        String hash = account.map(CitizenAccount::passwordHash).orElse(hashOfNobody);
        boolean right = typedPassword.length() <= 1000 && passwords.matches(typedPassword, hash);
        if (account.isEmpty() || !right) {
            return wrong(account);
        }
        throttle.forget(PER_NAME_AND_ADDRESS, nameThere);
        throttle.giveBack(PER_ADDRESS, source);
        strengthen(account.get(), typedPassword);
        return begin(openKeys(account.get().id()))
                .orElseGet(() -> isFrozen(account.get()) ? frozen(account.get()) : wrong(account));
    }

    /** The standard key is asked for its code; where none can be sent to it now, the next one steps in. */
    private Optional<PasswordOutcome> begin(List<DigitalKey> open) {
        Optional<PasswordOutcome> first = Optional.empty();
        for (DigitalKey key : open) {
            PasswordOutcome outcome = proof.begin(key);
            if (outcome instanceof PasswordOutcome.Right) {
                return Optional.of(outcome);
            }
            first = first.or(() -> Optional.of(outcome));
        }
        return first;
    }

    private boolean opens(CitizenAccount account) {
        return account.isActive() && (!openKeys(account.id()).isEmpty() || isFrozen(account));
    }

    private boolean isFrozen(CitizenAccount account) {
        return keys.findByAccountOrderByActivatedAt(account.id()).stream().anyMatch(DigitalKey::isFrozen);
    }

    /** The key for standard use first. */
    private List<DigitalKey> openKeys(UUID account) {
        return openKeys.of(account, clock.instant());
    }

    /** Written down for an unknown name too: the time it takes must not tell whether there is an account. */
    private PasswordOutcome wrong(Optional<CitizenAccount> account) {
        transaction.executeWithoutResult(status -> audit.append(
                new AuditEvent.CitizenSignInRefused("credentials"),
                new Actor.Citizen(null),
                account.map(known -> Subject.account(known.id())).orElseGet(Subject::none)));
        return new PasswordOutcome.Wrong();
    }

    /** Told only to who knows the password. */
    private PasswordOutcome frozen(CitizenAccount account) {
        transaction.executeWithoutResult(status -> audit.append(
                new AuditEvent.CitizenSignInRefused("frozen-keys"),
                new Actor.Citizen(account.id()),
                Subject.account(account.id())));
        return new PasswordOutcome.Frozen();
    }

    private void strengthen(CitizenAccount account, String typedPassword) {
        if (passwords.upgradeEncoding(account.passwordHash())) {
            String stronger = Objects.requireNonNull(passwords.encode(typedPassword));
            transaction.executeWithoutResult(
                    status -> accounts.findById(account.id()).orElseThrow().rehash(stronger));
        }
    }

    /** The keys that would serve instead of the one that is asked for its code. */
    @Transactional(readOnly = true)
    public List<KeyView> others(SignInStep step) {
        return openKeys(step.account()).stream()
                .filter(key -> !key.id().equals(step.key()))
                .map(DigitalKey::view)
                .toList();
    }

    /** Asks for the code of another key of the same account; empty if it opens nothing, or is not theirs. */
    public Optional<PasswordOutcome> change(SignInStep step, UUID otherKey) {
        return openKey(step.account(), otherKey).map(proof::begin);
    }

    private Optional<DigitalKey> openKey(UUID account, UUID key) {
        return openKeys(account).stream()
                .filter(candidate -> candidate.id().equals(key))
                .findFirst();
    }

    /** The second half: the code of the key. */
    public SignInOutcome checkCode(SignInStep step, String typedCode) {
        Optional<ProofOutcome> unseen = proof.refuseUnseen(step, typedCode);
        if (unseen.isPresent()) {
            return new SignInOutcome.Refused(unseen.get());
        }
        SignInOutcome outcome = Conflict.runAgain(
                () -> Objects.requireNonNull(transaction.execute(status -> checkInTransaction(step, typedCode))));
        if (outcome instanceof SignInOutcome.SignedIn) {
            proof.forgive(step);
        }
        return outcome;
    }

    private SignInOutcome checkInTransaction(SignInStep step, String typedCode) {
        Optional<DigitalKey> key = openKey(step.account(), step.key());
        if (key.isEmpty()) {
            return new SignInOutcome.Ended();
        }
        ProofOutcome outcome = proof.check(step, typedCode);
        if (!outcome.isAccepted()) {
            return new SignInOutcome.Refused(outcome);
        }
        return signedIn(key.get(), clock.instant(), AuditEvent.CitizenSignedIn::new);
    }

    /**
     * Goes on from an activation that has just succeeded in the same browser: what a sign-in asks was proven there.
     *
     * @param provenAt when the activation succeeded: what asks for a fresh proof counts from then
     * @return empty if the account has no key that opens it
     */
    @Transactional
    public Optional<SignInOutcome.SignedIn> afterActivation(UUID account, Instant provenAt) {
        return accounts.findById(account).filter(CitizenAccount::isActive).stream()
                .flatMap(holder -> openKeys(holder.id()).stream())
                .findFirst()
                .map(key -> signedIn(key, provenAt, AuditEvent.CitizenSignedInByActivation::new));
    }

    private SignInOutcome.SignedIn signedIn(DigitalKey key, Instant provenAt, Function<String, AuditEvent> event) {
        UUID account = key.account();
        keys.use(key.id(), clock.instant());
        audit.append(event.apply(key.type().name()), new Actor.Citizen(account), Subject.account(account));
        return new SignInOutcome.SignedIn(
                new SignedInCitizen(account, key.id(), provenAt),
                accounts.findById(account).flatMap(CitizenAccount::office));
    }

    @Transactional
    public void signedOut(SignedInCitizen citizen) {
        audit.append(
                new AuditEvent.CitizenSignedOut(),
                new Actor.Citizen(citizen.account()),
                Subject.account(citizen.account()));
    }
}

package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.throttle.CountedAddress;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in with user name and password, then a code by e-mail. */
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
    private final OneTimeCodes codes;
    private final Throttle throttle;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String hashOfNobody;

    SignIn(
            CitizenAccounts accounts,
            DigitalKeyRecords keys,
            OneTimeCodes codes,
            Throttle throttle,
            PasswordEncoder passwords,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.keys = keys;
        this.codes = codes;
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
        return sendCode(account.get(), typedPassword);
    }

    private boolean opens(CitizenAccount account) {
        return account.isActive() && openKey(account).isPresent();
    }

    private Optional<DigitalKey> openKey(CitizenAccount account) {
        return keys.findByAccountOrderByActivatedAt(account.id()).stream()
                .filter(key -> key.opensAt(clock.instant()))
                .findFirst();
    }

    /** Written down for an unknown name too: the time it takes must not tell whether there is an account. */
    private PasswordOutcome wrong(Optional<CitizenAccount> account) {
        transaction.executeWithoutResult(status -> audit.append(
                new AuditEvent.CitizenSignInRefused("credentials"),
                new Actor.Citizen(null),
                account.map(known -> Subject.account(known.id())).orElseGet(Subject::none)));
        return new PasswordOutcome.Wrong();
    }

    private PasswordOutcome sendCode(CitizenAccount account, String typedPassword) {
        if (passwords.upgradeEncoding(account.passwordHash())) {
            String stronger = Objects.requireNonNull(passwords.encode(typedPassword));
            transaction.executeWithoutResult(
                    status -> accounts.findById(account.id()).orElseThrow().rehash(stronger));
        }
        return switch (codes.request(account.id(), CodePurpose.LOGIN)) {
            case CodeRequest.Sending sending ->
                new PasswordOutcome.CodeSending(new SignInStep(account.id(), sending.code()));
            case CodeRequest.TooSoon tooSoon -> earlierCode(account, tooSoon);
        };
    }

    /** Somebody who begins again within the gap goes on with the code already sent, while it is good. */
    private PasswordOutcome earlierCode(CitizenAccount account, CodeRequest.TooSoon tooSoon) {
        return codes.status(account.id(), CodePurpose.LOGIN)
                .filter(CodeStatus::usable)
                .<PasswordOutcome>map(
                        status -> new PasswordOutcome.CodeSending(new SignInStep(account.id(), status.code())))
                .orElseGet(() -> new PasswordOutcome.Wait(tooSoon.again()));
    }

    /** The second half: the code that was mailed. */
    @Transactional
    public SignInOutcome checkCode(SignInStep step, String typedCode) {
        CodeOutcome outcome = codes.check(step.code(), typedCode);
        if (!(outcome instanceof CodeOutcome.Accepted)) {
            return new SignInOutcome.Refused(outcome);
        }
        return signIn(step.account(), AuditEvent.CitizenSignedIn::new)
                .<SignInOutcome>map(signedIn -> signedIn)
                .orElseGet(() -> new SignInOutcome.Refused(new CodeOutcome.Blocked()));
    }

    /**
     * Goes on from an activation that has just succeeded in the same browser: what a sign-in asks was proven there.
     *
     * @return empty if the account has no key that opens it
     */
    @Transactional
    public Optional<SignInOutcome.SignedIn> afterActivation(UUID account) {
        return signIn(account, AuditEvent.CitizenSignedInByActivation::new);
    }

    private Optional<SignInOutcome.SignedIn> signIn(UUID account, Function<String, AuditEvent> event) {
        Optional<CitizenAccount> holder = accounts.findById(account).filter(CitizenAccount::isActive);
        return holder.flatMap(this::openKey).map(key -> {
            audit.append(event.apply(key.type().name()), new Actor.Citizen(account), Subject.account(account));
            return new SignInOutcome.SignedIn(
                    new SignedInCitizen(account, key.id()), holder.flatMap(CitizenAccount::office));
        });
    }

    @Transactional
    public void signedOut(SignedInCitizen citizen) {
        audit.append(
                new AuditEvent.CitizenSignedOut(),
                new Actor.Citizen(citizen.account()),
                Subject.account(citizen.account()));
    }
}

package be.lra.activation;

import be.lra.account.AccountOpening;
import be.lra.account.Credentials;
import be.lra.account.CredentialsCheck;
import be.lra.account.KeyEnrolment;
import be.lra.account.TypedCredentials;
import be.lra.account.UserName;
import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.persistence.Conflict;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Choosing user name and password. The password is hashed before the transaction begins: it takes its time. */
@Service
public class CredentialsAtHome {

    /** Each try costs a hash; enough for who looks for a name that is free. */
    private static final ThrottleLimit PER_PAIR = new ThrottleLimit(
            "activation-credentials",
            20,
            Duration.ofMinutes(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(15)); // ours

    private final ActivationPairs pairs;
    private final AccountOpening accounts;
    private final KeyEnrolment enrolment;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CredentialsAtHome(
            ActivationPairs pairs,
            AccountOpening accounts,
            KeyEnrolment enrolment,
            Throttle throttle,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.pairs = pairs;
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Checks and keeps user name and password, and begins to prove the key. Call it outside a transaction.
     *
     * @throws be.lra.account.HashingBusy if too many passwords wait
     */
    public CredentialsOutcome choose(ActivationCase home, TypedCredentials typed) {
        Optional<Instant> wait = throttle.reserve(PER_PAIR, home.pair().toString());
        if (wait.isPresent()) {
            return new CredentialsOutcome.Wait(wait.get());
        }
        return switch (accounts.check(typed)) {
            case CredentialsCheck.Refused refused -> new CredentialsOutcome.Refused(refused);
            case CredentialsCheck.Chosen chosen -> keep(home, chosen.credentials());
        };
    }

    private CredentialsOutcome keep(ActivationCase home, Credentials credentials) {
        try {
            return Conflict.runAgain(
                    () -> Objects.requireNonNull(transaction.execute(status -> keepInTransaction(home, credentials))));
        } catch (DataIntegrityViolationException takenInTheSameInstant) {
            return taken(credentials);
        }
    }

    private CredentialsOutcome keepInTransaction(ActivationCase home, Credentials credentials) {
        Instant now = clock.instant();
        if (pairs.hold(home.pair(), home.claim(), now) == 0) {
            return new CredentialsOutcome.Lost();
        }
        ActivationPair pair = pairs.findById(home.pair()).orElseThrow();
        if (pair.keyType().isEmpty()) {
            return new CredentialsOutcome.Lost();
        }
        Optional<UUID> account = accounts.open(pair.account().orElse(null), pair.newAccount(), credentials);
        if (account.isEmpty()) {
            return taken(credentials);
        }
        pairs.chooseAccount(pair.id(), home.claim(), account.get(), now);
        audit.append(
                new AuditEvent.CredentialsChosen(),
                new Actor.Citizen(account.get()),
                Subject.registration(pair.registration()).andAccount(account.get()));
        enrolment.begin(account.get(), pair.keyType().get());
        return new CredentialsOutcome.Kept();
    }

    private static CredentialsOutcome taken(Credentials credentials) {
        return new CredentialsOutcome.Refused(new CredentialsCheck.Refused(
                Optional.of(UserName.Problem.TAKEN), Optional.empty(), Optional.of(credentials.passwordHash())));
    }
}

package be.lra.account;

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
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A holder takes another password; whoever else is signed in to the account is so no more (ASVS 7.4.3). */
@Service
public class PasswordChange {

    private static final ThrottleLimit PER_ACCOUNT = new ThrottleLimit(
            "password-change", 5, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMinutes(15)); // as sign-in

    private final CitizenAccounts accounts;
    private final OneTimeCodeRecords codes;
    private final RecoveryRecords recoveries;
    private final AccountOpening rules;
    private final FreshProof fresh;
    private final Throttle throttle;
    private final PasswordEncoder passwords;
    private final SecurityNotices notices;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PasswordChange(
            CitizenAccounts accounts,
            OneTimeCodeRecords codes,
            RecoveryRecords recoveries,
            AccountOpening rules,
            FreshProof fresh,
            Throttle throttle,
            PasswordEncoder passwords,
            SecurityNotices notices,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.codes = codes;
        this.recoveries = recoveries;
        this.rules = rules;
        this.fresh = fresh;
        this.throttle = throttle;
        this.passwords = passwords;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Call it outside a transaction, for hashing takes its time.
     *
     * @throws HashingBusy if too many passwords wait
     */
    public PasswordChangeOutcome change(SignedInCitizen citizen, TypedPasswordChange typed) {
        if (!fresh.isFresh(citizen)) {
            return new PasswordChangeOutcome.Stale();
        }
        CitizenAccount account = accounts.findById(citizen.account()).orElseThrow();
        Optional<PasswordProblem> problem = rules.passwordProblem(typed.chosen(), typed.repeated(), account.userName());
        if (problem.isPresent()) {
            return new PasswordChangeOutcome.NewRefused(problem.get());
        }
        String counted = citizen.account().toString();
        Optional<Instant> wait = throttle.reserve(PER_ACCOUNT, counted);
        if (wait.isPresent()) {
            return new PasswordChangeOutcome.Wait(wait.get());
        }
        if (typed.present().length() > 1000 || !passwords.matches(typed.present(), account.passwordHash())) {
            return wrong(citizen);
        }
        throttle.forget(PER_ACCOUNT, counted);
        if (typed.chosen().equals(typed.present())) {
            return new PasswordChangeOutcome.SameAsPresent();
        }
        PasswordHash chosen = rules.hash(typed.chosen());
        return Conflict.runAgain(() -> Objects.requireNonNull(
                transaction.execute(status -> replace(citizen, account.passwordHash(), chosen))));
    }

    private PasswordChangeOutcome wrong(SignedInCitizen citizen) {
        transaction.executeWithoutResult(status -> write(new AuditEvent.PasswordChangeRefused("credentials"), citizen));
        return new PasswordChangeOutcome.WrongPresent();
    }

    /** Of two changes at once one finds the password of the other. */
    private PasswordChangeOutcome replace(SignedInCitizen citizen, String present, PasswordHash chosen) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it: sessions compare
        if (accounts.changePassword(citizen.account(), present, chosen.value(), now) == 0) {
            return new PasswordChangeOutcome.WrongPresent();
        }
        // Of a sign-in that began with the former password
        codes.voidWaiting(citizen.account(), CodePurpose.LOGIN);
        codes.voidWaiting(citizen.account(), CodePurpose.SMS_LOGIN);
        recoveries.replace(citizen.account());
        CitizenAccount account = accounts.findById(citizen.account()).orElseThrow();
        write(new AuditEvent.PasswordChanged(), citizen);
        notices.raise(NoticeKind.PASSWORD_CHANGED, account, Optional.empty(), now);
        return new PasswordChangeOutcome.Changed(new SignInOutcome.SignedIn(
                citizen.provenAgain(now), account.office(), UserName.comparable(account.userName())));
    }

    private void write(AuditEvent event, SignedInCitizen citizen) {
        audit.append(event, new Actor.Citizen(citizen.account()), Subject.account(citizen.account()));
    }
}

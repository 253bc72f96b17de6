package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that somebody signed in or out, and says what the session holds. */
@Service
public class SessionOpening {

    private final CitizenAccounts accounts;
    private final DigitalKeyRecords keys;
    private final OpenKeys openKeys;
    private final ClosingWithdrawal withdrawal;
    private final AuditTrail audit;
    private final Clock clock;

    SessionOpening(
            CitizenAccounts accounts,
            DigitalKeyRecords keys,
            OpenKeys openKeys,
            ClosingWithdrawal withdrawal,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.openKeys = openKeys;
        this.withdrawal = withdrawal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Within the transaction of the proof. Whoever signs in keeps every account that a desk was asked to close. */
    SignInOutcome.SignedIn open(SignedInCitizen citizen, CitizenAccount account, AuditEvent event) {
        if (account.isOfExercise()) {
            throw new IllegalStateException("nobody signs in with an account of an exercise");
        }
        Optional<UUID> office = account.office();
        citizen.key().ifPresent(key -> keys.use(key, clock.instant()));
        write(event, citizen);
        withdrawal
                .ofHolder(account, clock.instant())
                .forEach(staying -> audit.append(
                        new AuditEvent.AccountClosingWithdrawn(),
                        new Actor.Citizen(citizen.account()),
                        Subject.account(staying.id())));
        return new SignInOutcome.SignedIn(citizen, office, UserName.comparable(account.userName()));
    }

    /**
     * Goes on from an activation that has just succeeded in the same browser: what a sign-in asks was proven there.
     *
     * @param provenAt when the activation succeeded: what asks for a fresh proof counts from then
     * @return empty if the account has no key that opens it
     */
    @Transactional
    public Optional<SignInOutcome.SignedIn> afterActivation(UUID account, Instant provenAt) {
        return accounts.findById(account)
                .filter(known -> known.isActive() && !known.isOfExercise())
                .flatMap(holder -> openKeys.of(holder, clock.instant()).stream()
                        .findFirst()
                        .map(key -> open(
                                SignedInCitizen.by(key, provenAt),
                                holder,
                                new AuditEvent.CitizenSignedInByActivation(
                                        key.type().name()))));
    }

    @Transactional
    public void signedOut(SignedInCitizen citizen) {
        write(new AuditEvent.CitizenSignedOut(), citizen);
    }

    private void write(AuditEvent event, SignedInCitizen citizen) {
        audit.append(event, new Actor.Citizen(citizen.account()), Subject.account(citizen.account()));
    }
}

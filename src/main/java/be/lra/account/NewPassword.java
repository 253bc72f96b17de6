package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.persistence.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the new password of somebody who forgot the former one and proved mailbox and key; all sessions end. */
@Service
public class NewPassword {

    private final Recoveries recoveries;
    private final RecoveryRecords rows;
    private final CitizenAccounts accounts;
    private final OneTimeCodeRecords codes;
    private final AccountOpening rules;
    private final SecurityNotices notices;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    NewPassword(
            Recoveries recoveries,
            RecoveryRecords rows,
            CitizenAccounts accounts,
            OneTimeCodeRecords codes,
            AccountOpening rules,
            SecurityNotices notices,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.recoveries = recoveries;
        this.rows = rows;
        this.accounts = accounts;
        this.codes = codes;
        this.rules = rules;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The user name it goes with, once the second proof was given in this browser. */
    public Optional<String> userName(String handle, int claim) {
        return recoveries.account(handle, claim).flatMap(accounts::findById).map(CitizenAccount::userName);
    }

    /**
     * Call it outside a transaction, for hashing takes its time.
     *
     * @throws HashingBusy if too many passwords wait
     */
    public NewPasswordOutcome choose(String handle, int claim, String password, String repeated) {
        Optional<RecoveryEnd> end = recoveries.endFor(handle, claim);
        if (end.isPresent()) {
            return new NewPasswordOutcome.Closed(end.get());
        }
        String userName = userName(handle, claim).orElseThrow();
        Optional<PasswordProblem> problem = rules.passwordProblem(password, repeated, userName);
        if (problem.isPresent()) {
            return new NewPasswordOutcome.Refused(problem.get());
        }
        PasswordHash chosen = rules.hash(password);
        return Conflict.runAgain(
                () -> Objects.requireNonNull(transaction.execute(status -> take(handle, claim, chosen))));
    }

    private NewPasswordOutcome take(String handle, int claim, PasswordHash chosen) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it: sessions compare
        Optional<Recovery> found = rows.findByLink(handle);
        Optional<UUID> holder = found.flatMap(Recovery::account);
        if (holder.isEmpty()) {
            return new NewPasswordOutcome.Closed(RecoveryEnd.UNKNOWN);
        }
        accounts.lock(holder.get());
        Optional<RecoveryEnd> end = recoveries.endFor(handle, claim);
        if (end.isPresent() || rows.use(found.orElseThrow().id(), claim, now) == 0) {
            return new NewPasswordOutcome.Closed(end.orElse(RecoveryEnd.USED));
        }
        accounts.recoverPassword(holder.get(), chosen.value(), now);
        codes.voidWaiting(holder.get(), CodePurpose.LOGIN);
        codes.voidWaiting(holder.get(), CodePurpose.SMS_LOGIN);
        CitizenAccount account = accounts.findById(holder.get()).orElseThrow();
        audit.append(
                new AuditEvent.PasswordRecovered(), new Actor.Citizen(account.id()), Subject.account(account.id()));
        notices.raise(NoticeKind.PASSWORD_RECOVERED, account, Optional.empty(), now);
        return new NewPasswordOutcome.Taken(account.userName());
    }
}

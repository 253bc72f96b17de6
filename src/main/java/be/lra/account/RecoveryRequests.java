package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.TimeOrderedId;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.messaging.OutgoingMessage;
import be.lra.persistence.Conflict;
import be.lra.throttle.CountedAddress;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks for the mail that tells a forgotten user name, or opens the way to a new password. A name or address that nobody
 * has leaves the same rows as any other; that no mail goes out is found when it would leave. So the answer takes the
 * same time (security.md 5).
 *
 * @see "src/docs/decisions/0609-forgotten-and-lost.md"
 */
@Service
public class RecoveryRequests {

    /** Counted by what was typed: a budget of the account itself would tell by its pauses that there is one. */
    private static final ThrottleLimit PER_NAME = new ThrottleLimit(
            "recovery", 3, Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1)); // security.md 4

    private static final ThrottleLimit PER_ADDRESS = new ThrottleLimit(
            "recovery-address", 20, Duration.ofHours(1), Duration.ofMinutes(15), Duration.ofHours(1)); // security.md 4

    private static final ThrottleLimit TOTAL = new ThrottleLimit(
            "recovery-total", 2_000, Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofHours(1)); // ours

    /** Of an address, while all together ask too much: whoever asks for the first time still may. */
    private static final ThrottleLimit STRAINED = new ThrottleLimit(
            "recovery-strained", 1, Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ofHours(1)); // ours

    private final CitizenAccounts accounts;
    private final RecoveryRecords recoveries;
    private final Throttle throttle;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final SecureRandom random;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RecoveryRequests(
            CitizenAccounts accounts,
            RecoveryRecords recoveries,
            Throttle throttle,
            Outbox outbox,
            AuditTrail audit,
            MessageSource messages,
            SecureRandom random,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.recoveries = recoveries;
        this.throttle = throttle;
        this.outbox = outbox;
        this.audit = audit;
        this.messages = messages;
        this.random = random;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Has the user names mailed that belong to an address. Call it outside a transaction.
     *
     * @param language of the page, for who is not known
     * @param browser its network address, for the budgets
     */
    public RecoveryRequestOutcome askUserName(EmailAddress address, Language language, String browser) {
        return within(browser, "name:" + address.comparable(), () -> {
            List<CitizenAccount> holders =
                    accounts.findByEmailComparableAndState(address.comparable(), AccountState.ACTIVE);
            if (holders.isEmpty()) {
                write(new AuditEvent.UserNameAsked(), Optional.empty());
                outbox.enqueue(nobody(MessageKind.USER_NAME, newId(), address, language));
            }
            for (CitizenAccount holder : holders) {
                write(new AuditEvent.UserNameAsked(), Optional.of(holder.id()));
                outbox.enqueue(mail(MessageKind.USER_NAME, holder.id(), holder));
            }
        });
    }

    /**
     * Has a link mailed that leads to a new password; both must belong to one account. Earlier links end. Call it outside a
     * transaction.
     */
    public RecoveryRequestOutcome askLink(
            String typedUserName, EmailAddress address, Language language, String browser) {
        String name =
                UserName.comparable(UserName.tidy(typedUserName.substring(0, Math.min(200, typedUserName.length()))));
        return within(browser, "link:" + name + ":" + address.comparable(), () -> {
            Optional<CitizenAccount> holder = accounts.findByUserNameComparable(name)
                    .filter(CitizenAccount::isActive)
                    .filter(account -> account.email().comparable().equals(address.comparable()));
            UUID id = newId();
            recoveries.replace(holder.map(CitizenAccount::id).orElse(id));
            recoveries.save(new Recovery(id, holder.map(CitizenAccount::id), clock.instant()));
            write(new AuditEvent.NewPasswordAsked(), holder.map(CitizenAccount::id));
            outbox.enqueue(holder.map(known -> mail(MessageKind.NEW_PASSWORD, id, known))
                    .orElseGet(() -> nobody(MessageKind.NEW_PASSWORD, id, address, language)));
        });
    }

    /** Beyond the budget of a name the answer stays the same, and nothing is sent (security.md 4). */
    private RecoveryRequestOutcome within(String browser, String typed, Runnable work) {
        Optional<Instant> wait = throttle.reserve(PER_ADDRESS, CountedAddress.of(browser))
                .or(() -> throttle.reserve(TOTAL, "")
                        .flatMap(_ -> throttle.reserve(STRAINED, CountedAddress.of(browser))));
        if (wait.isPresent()) {
            return new RecoveryRequestOutcome.Wait(wait.get());
        }
        if (throttle.reserve(PER_NAME, typed).isEmpty()) {
            Conflict.runAgain(() -> Objects.requireNonNull(transaction.execute(status -> {
                work.run();
                return true;
            })));
        }
        return new RecoveryRequestOutcome.Asked();
    }

    /** Never to the address as it was typed: letters that only look alike may lead to another mailbox. */
    private static OutgoingMessage mail(MessageKind kind, UUID subject, CitizenAccount holder) {
        return new OutgoingMessage(kind, subject, holder.email(), holder.language(), holder.senderName());
    }

    /** Never leaves: nothing is known of its subject when it would be written. */
    private OutgoingMessage nobody(MessageKind kind, UUID subject, EmailAddress address, Language language) {
        String sender = messages.getMessage("account.page.part", null, language.locale());
        return new OutgoingMessage(kind, subject, address, language, sender);
    }

    private UUID newId() {
        return TimeOrderedId.next(clock.instant(), random);
    }

    private void write(AuditEvent event, Optional<UUID> account) {
        audit.append(
                event, new Actor.Citizen(null), account.map(Subject::account).orElseGet(Subject::none));
    }
}

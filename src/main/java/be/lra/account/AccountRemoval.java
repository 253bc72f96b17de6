package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.EmailAddress;
import be.lra.identity.KeyedHash;
import be.lra.identity.Ssin;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.messaging.OutgoingMessage;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an account away, and with it those of the same person whose keys have all ended and that were quiet for long enough; tells
 * every address that may care.
 */
@Component
class AccountRemoval {

    private final CitizenAccounts accounts;
    private final AccountsOfPerson persons;
    private final OpenKeys keys;
    private final RecentChanges changes;
    private final SecurityNoticeRecords notices;
    private final PersonNumbers numbers;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    AccountRemoval(
            CitizenAccounts accounts,
            AccountsOfPerson persons,
            OpenKeys keys,
            RecentChanges changes,
            SecurityNoticeRecords notices,
            PersonNumbers numbers,
            Outbox outbox,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.persons = persons;
        this.keys = keys;
        this.changes = changes;
        this.notices = notices;
        this.numbers = numbers;
        this.outbox = outbox;
        this.audit = audit;
        this.events = events;
    }

    /** Removes for good. What services know of the person goes over to an account that still has keys, or frozen ones. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(CitizenAccount account, Optional<Ssin> number, Actor actor, Instant now) {
        AccountsOfPerson.Others others = persons.besides(account, number, now);
        Optional<UUID> heir = others.heir();
        var quiet = others.past().stream()
                .filter(past -> changes.quietFrom(past, now).isEmpty());
        var leaving = Stream.concat(Stream.of(account), quiet).toList();
        tell(leaving);
        for (CitizenAccount gone : leaving) {
            int open = keys.of(gone, now).size();
            audit.append(new AuditEvent.AccountClosed(open), actor, new Subject(null, gone.id(), number));
            events.publishEvent(new HolderLeft(gone.id(), heir));
            accounts.remove(gone.id());
            gone.person().map(KeyedHash::hex).ifPresent(numbers::forget);
        }
    }

    /** Each address once, those that were left lately too: whoever took an account over has changed its address. */
    private void tell(Collection<CitizenAccount> leaving) {
        var told = new HashMap<String, UUID>();
        for (CitizenAccount account : leaving) {
            Stream.concat(Stream.of(account.email()), left(account))
                    .filter(address -> told.putIfAbsent(address.comparable(), account.id()) == null)
                    .forEach(address -> outbox.enqueue(new OutgoingMessage(
                            MessageKind.ACCOUNT_CLOSED,
                            account.id(),
                            address,
                            account.language(),
                            account.senderName())));
        }
    }

    private Stream<EmailAddress> left(CitizenAccount account) {
        return notices.findByAccount(account.id()).stream().flatMap(notice -> notice.leftEmail().stream());
    }
}

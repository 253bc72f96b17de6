package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.KeyedHash;
import be.lra.identity.Ssin;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.messaging.OutgoingMessage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A holder leaves (GDPR art. 17): the account goes with everything that hangs on it, at once. What the law wants kept stays where it
 * is: the trail, and registrations until their data are wiped.
 *
 * @see "src/docs/decisions/0613-a-holder-leaves.md"
 */
@Service
public class AccountClosing {

    private final CitizenAccounts accounts;
    private final OpenKeys openKeys;
    private final FrozenCaseRecords cases;
    private final PersonNumbers numbers;
    private final LettersUnderWay letters;
    private final FreshProof fresh;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountClosing(
            CitizenAccounts accounts,
            OpenKeys openKeys,
            FrozenCaseRecords cases,
            PersonNumbers numbers,
            LettersUnderWay letters,
            FreshProof fresh,
            Outbox outbox,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.openKeys = openKeys;
        this.cases = cases;
        this.numbers = numbers;
        this.letters = letters;
        this.fresh = fresh;
        this.outbox = outbox;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Closes the account for good.
     *
     * @param typedUserName what was typed to confirm it
     */
    @Transactional
    public ClosingOutcome close(SignedInCitizen citizen, String typedUserName) {
        if (!fresh.isFresh(citizen)) {
            return new ClosingOutcome.Stale();
        }
        accounts.lock(citizen.account());
        List<UUID> open = openKeys.of(citizen.account(), clock.instant()).stream()
                .map(DigitalKey::id)
                .toList();
        Optional<CitizenAccount> found = accounts.findById(citizen.account()).filter(_ -> citizen.standsOn(open));
        if (found.isEmpty()) {
            return new ClosingOutcome.Stale();
        }
        CitizenAccount account = found.get();
        if (!account.isUserName(typedUserName)) {
            return new ClosingOutcome.NotConfirmed();
        }
        Optional<Ssin> person = account.person().flatMap(numbers::find);
        if (isLookedAt(account)) {
            return new ClosingOutcome.CaseOpen();
        }
        if (person.filter(letters::exist).isPresent()) {
            return new ClosingOutcome.LetterUnderWay();
        }
        close(account, person, open.size());
        return new ClosingOutcome.Closed();
    }

    /** A supervisor looks into « Ce n’était pas moi »: what he needs has to stay. */
    private boolean isLookedAt(CitizenAccount account) {
        return !cases.findByAccountAndStateIn(account.id(), List.of(FrozenCaseState.RAISED, FrozenCaseState.SEEN))
                .isEmpty();
    }

    private void close(CitizenAccount account, Optional<Ssin> person, int keys) {
        UUID id = account.id();
        audit.append(new AuditEvent.AccountClosed(keys), new Actor.Citizen(id), new Subject(null, id, person));
        outbox.enqueue(new OutgoingMessage(
                MessageKind.ACCOUNT_CLOSED, id, account.email(), account.language(), account.senderName()));
        events.publishEvent(new HolderLeft(id));
        Optional<String> fingerprint = account.person().map(KeyedHash::hex);
        accounts.remove(id);
        fingerprint.ifPresent(numbers::forget);
    }
}

package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.messaging.OutgoingMessage;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Ends the keys of other accounts on an address whose new activation completes, and tells their holder (seed 004 §3;
 * domain.md 4 c and d).
 */
@Component
class DisplacedKeys {

    private final CitizenAccounts accounts;
    private final DigitalKeyRecords keys;
    private final AuthenticatorAppRecords apps;
    private final FrozenCaseRecords cases;
    private final SmsPhoneRecords phones;
    private final Outbox outbox;
    private final AuditTrail audit;

    DisplacedKeys(
            CitizenAccounts accounts,
            DigitalKeyRecords keys,
            AuthenticatorAppRecords apps,
            FrozenCaseRecords cases,
            SmsPhoneRecords phones,
            Outbox outbox,
            AuditTrail audit) {
        this.accounts = accounts;
        this.keys = keys;
        this.apps = apps;
        this.cases = cases;
        this.phones = phones;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Returns how many keys ended. Of two that activate on one address in the same instant, one waits for the other. */
    int displaceFor(CitizenAccount newcomer, Instant now) {
        return accounts.findByEmailComparable(newcomer.email().comparable()).stream()
                .filter(other -> other.isActive() && !other.id().equals(newcomer.id()))
                .mapToInt(other -> displace(other, newcomer, now))
                .sum();
    }

    private int displace(CitizenAccount other, CitizenAccount newcomer, Instant now) {
        liftFrozen(other, now);
        List<DigitalKey> active = keys.findByAccountAndState(other.id(), KeyState.ACTIVE);
        if (active.isEmpty()) {
            return 0;
        }
        active.forEach(key -> key.displace(now));
        apps.removeAll(other.id());
        phones.removeAll(other.id());
        audit.append(
                new AuditEvent.KeysDisplaced(active.size()),
                new Actor.Citizen(newcomer.id()),
                Subject.account(other.id()));
        outbox.enqueue(new OutgoingMessage(
                MessageKind.KEYS_DISPLACED, other.id(), other.email(), other.language(), other.senderName()));
        return active.size();
    }

    /** Their holder came to a desk: new keys take the place of the frozen ones. */
    private void liftFrozen(CitizenAccount other, Instant now) {
        keys.findByAccountAndState(other.id(), KeyState.FROZEN).forEach(key -> key.displace(now));
        cases.findByAccountAndStateIn(other.id(), List.of(FrozenCaseState.RAISED, FrozenCaseState.SEEN))
                .forEach(raised -> raised.lift(now));
    }
}

package be.lra.audit;

import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import be.lra.identity.TimeOrderedId;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where every act is written down, in the transaction of the act: no entry, no act. */
@Service
public class AuditTrail {

    static final String FINGERPRINT_PURPOSE = "audit-person";

    private final EntityManager entities;
    private final JsonMapper json;
    private final Keyring keyring;
    private final CountedEvents counted;
    private final Clock clock;
    private final SecureRandom random;
    private final Whence whence;
    private final Readership readership;
    private final RowKeys keys;

    AuditTrail(
            EntityManager entities,
            JsonMapper json,
            Keyring keyring,
            CountedEvents counted,
            Clock clock,
            SecureRandom random,
            Whence whence,
            Readership readership,
            RowKeys keys) {
        this.entities = entities;
        this.json = json;
        this.keyring = keyring;
        this.counted = counted;
        this.clock = clock;
        this.random = random;
        this.whence = whence;
        this.readership = readership;
        this.keys = keys;
    }

    /**
     * Adds an entry to the running transaction; the two are committed or lost together.
     *
     * @return what can be said of the entry before it is sealed
     * @throws org.springframework.transaction.IllegalTransactionStateException if no transaction is running
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WrittenEvent append(AuditEvent event, Actor actor, Subject subject) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String details = json.writeValueAsString(event);
        AuditEntry entry = new AuditEntry(TimeOrderedId.next(now, random), now, event.eventName(), details)
                .by(actor)
                .because(Purpose.codeOf(event), whence.of(actor).orElse(null))
                .about(subject, fingerprint(subject))
                .seenBy(readership.of(actor, subject).orElse(null))
                .marked(keys.current());
        entities.persist(entry);
        counted.count(event.eventName());
        return new WrittenEvent(entry.id(), entry.text().hash().fingerprint());
    }

    private @Nullable KeyedHash fingerprint(Subject subject) {
        return subject.person()
                .map(person -> keyring.hash(FINGERPRINT_PURPOSE, person.digits()))
                .orElse(null);
    }
}

package be.lra.registration;

import be.lra.activation.Activations;
import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes each night, from registrations that ended long enough ago, whatever says whom they were for (domain.md 13). That
 * there was a registration, who gave it and what became of it stays. On every node; whoever comes second finds nothing left.
 */
@Component
class Wiping {

    private static final Logger LOG = LoggerFactory.getLogger(Wiping.class);
    private static final Actor CLOCK = new Actor.Machine("retention");
    private static final Limit BATCH = Limit.of(200);

    private final Registrations registrations;
    private final NameParts names;
    private final Activations activations;
    private final AuditTrail audit;
    private final RetentionProperties retention;
    private final RegistrationProperties settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Wiping(
            Registrations registrations,
            NameParts names,
            Activations activations,
            AuditTrail audit,
            RetentionProperties retention,
            RegistrationProperties settings,
            Clock clock,
            TransactionTemplate transaction) {
        this.registrations = registrations;
        this.names = names;
        this.activations = activations;
        this.audit = audit;
        this.retention = retention;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Goes on until nothing is left to remove, and returns how many registrations this node wiped. */
    @Scheduled(cron = "${lra.retention.every-day-at:0 30 3 * * *}", zone = "Europe/Brussels")
    int runOnce() {
        Instant before = before(clock.instant());
        int wiped = 0;
        List<UUID> due = registrations.findToWipe(before, BATCH);
        while (!due.isEmpty()) {
            int here = (int) due.stream().filter(this::wiped).count();
            wiped += here;
            due = here == 0 ? List.of() : registrations.findToWipe(before, BATCH); // another node is at it
        }
        LOG.info("{} registrations no longer say whom they were for", wiped);
        return wiped;
    }

    /** Days of a calendar, not of 24 hours. */
    private Instant before(Instant now) {
        ZoneId zone = settings.zone();
        return now.atZone(zone).minus(retention.identityData()).toInstant();
    }

    private boolean wiped(UUID id) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> wipe(id)));
        } catch (ConcurrencyFailureException e) {
            LOG.debug("registration {} was wiped by another node", id);
            return false;
        }
    }

    private boolean wipe(UUID id) {
        Registration registration = registrations.findNow(id).orElseThrow();
        if (registration.isWiped()) {
            return false;
        }
        Subject subject = Closing.subject(registration); // while the number is there: the entry keeps its fingerprint
        registration.wipe(clock.instant());
        audit.append(new AuditEvent.RegistrationWiped(), CLOCK, subject);
        registrations.flush();
        names.remove(id);
        activations.forget(id);
        return true;
    }
}

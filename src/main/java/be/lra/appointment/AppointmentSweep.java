package be.lra.appointment;

import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.messaging.OutgoingMessage;
import be.lra.office.Offices;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds those who come soon and forgets those who came, on every node; the row decides which node does it. */
@Component
class AppointmentSweep {

    private static final Logger LOG = LoggerFactory.getLogger(AppointmentSweep.class);
    private static final Limit BATCH = Limit.of(200);

    private final AppointmentRows appointments;
    private final AppointmentLinkRows links;
    private final Outbox outbox;
    private final Offices offices;
    private final AppointmentProperties settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AppointmentSweep(
            AppointmentRows appointments,
            AppointmentLinkRows links,
            Outbox outbox,
            Offices offices,
            AppointmentProperties settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.appointments = appointments;
        this.links = links;
        this.outbox = outbox;
        this.offices = offices;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${lra.appointment.sweep-every:PT5M}", initialDelayString = "PT1M")
    void runOnce() {
        Instant now = clock.instant();
        try {
            appointments.toRemind(now, now.plus(settings.reminder()), BATCH).forEach(this::remind);
            transaction.executeWithoutResult(status -> forget(now));
        } catch (ConcurrencyFailureException lostRace) {
            LOG.debug("another node sweeps appointments");
        }
    }

    private void remind(UUID id) {
        transaction.executeWithoutResult(status -> {
            if (appointments.claimReminder(id) == 1) {
                Appointment near = appointments.findById(id).orElseThrow();
                String sender = offices.profile(near.office()).mailSenderName();
                outbox.enqueue(new OutgoingMessage(
                        MessageKind.APPOINTMENT_REMINDER, id, near.email(), near.language(), sender));
            }
        });
    }

    /** Their links go with them. */
    private void forget(Instant now) {
        Instant before =
                now.atOffset(ZoneOffset.UTC).minus(settings.retention()).toInstant();
        List<UUID> over = appointments.over(before, BATCH);
        if (!over.isEmpty()) {
            links.deleteOf(over);
            appointments.deleteAll(over);
        }
    }
}

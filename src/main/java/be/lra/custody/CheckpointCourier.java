package be.lra.custody;

import be.lra.audit.Checkpoints;
import be.lra.custody.CheckpointMailRows.Row;
import be.lra.identity.EmailAddress;
import be.lra.identity.TimeOrderedId;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.messaging.OutgoingMessage;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters mails with the newest checkpoint into the outbox, one to each address in each stretch of time. Every node looks; the database
 * lets one of them enter it.
 *
 * @see "src/docs/decisions/0105-checkpoints-by-mail.md"
 */
@Component
class CheckpointCourier {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointCourier.class);

    private final CustodyProperties settings;
    private final Checkpoints checkpoints;
    private final CheckpointMailRows mails;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random;

    CheckpointCourier(
            CustodyProperties settings,
            Checkpoints checkpoints,
            CheckpointMailRows mails,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock,
            SecureRandom random) {
        this.settings = settings;
        this.checkpoints = checkpoints;
        this.mails = mails;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
        this.random = random;
    }

    /** Mails what is due. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT50S")
    void runOnce() {
        if (settings.to().isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Checkpoints.Signed> newest = checkpoints.newest();
        newest.ifPresent(checkpoint -> settings.to().forEach(recipient -> mail(checkpoint, recipient, now)));
    }

    private void mail(Checkpoints.Signed checkpoint, String recipient, Instant now) {
        long slot = now.getEpochSecond() / settings.every().toSeconds();
        if (!isDue(checkpoint, recipient, now)) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                var row = new Row(TimeOrderedId.next(now, random), recipient, slot, checkpoint.number(), now);
                mails.enter(row);
                outbox.enqueue(new OutgoingMessage(
                        MessageKind.AUDIT_CHECKPOINT,
                        row.id(),
                        new EmailAddress(recipient),
                        settings.language(),
                        settings.senderName()));
            });
        } catch (DataIntegrityViolationException | ConcurrencyFailureException otherNode) {
            LOG.debug("another node mails checkpoint {}", checkpoint.number());
        }
    }

    /** By the time of the last one: numbers of stretches of time change with their length. */
    private boolean isDue(Checkpoints.Signed checkpoint, String recipient, Instant now) {
        return mails.newest(recipient, 1).stream()
                .allMatch(last -> !last.queuedAt().plus(settings.every()).isAfter(now)
                        && last.checkpoint() < checkpoint.number());
    }
}

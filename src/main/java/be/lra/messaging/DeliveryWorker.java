package be.lra.messaging;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Hands messages to the mail server, or to the provider of SMS: claim, write, send, note the outcome. Safe to run on every node at once. */
@Component
public class DeliveryWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final int TRIES_TO_NOTE = 3; // a lost race appears at COMMIT (architecture.md 6)

    private final DeliverySteps steps;
    private final MailGateway mails;
    private final SmsGateway texts;
    private final ExerciseMailbox exercises;

    DeliveryWorker(DeliverySteps steps, MailGateway mails, SmsGateway texts, ExerciseMailbox exercises) {
        this.exercises = exercises;
        this.steps = steps;
        this.mails = mails;
        this.texts = texts;
    }

    /**
     * Hands over every message that is due now.
     *
     * @return how many were looked at
     */
    public int runOnce() {
        var due = steps.due();
        due.forEach(this::deliver);
        return due.size();
    }

    /**
     * Makes one attempt, if the message is due and no other node has it.
     *
     * @return when it must be looked at again; empty if it has ended
     */
    Optional<Instant> deliver(UUID id) {
        return deliver(id, () -> steps.claimAndWrite(id));
    }

    /** The first attempt at a message that was entered on this node. */
    Optional<Instant> deliver(DeliverySchedule.MessageEntered entered) {
        return deliver(entered.id(), () -> steps.claimAndWrite(entered.id(), entered.message()));
    }

    private Optional<Instant> deliver(UUID id, Supplier<Optional<DeliverySteps.Written>> claimAndWrite) {
        Optional<DeliverySteps.Written> written;
        try {
            written = claimAndWrite.get();
        } catch (ConcurrencyFailureException e) {
            throw e; // another node has it
        } catch (RuntimeException e) { // one of the two edges (conventions.md 5): the message must not be lost
            LOG.error("Message {} could not be written", id, e);
            return steps.claim(id).map(this::writingFailed).orElseGet(() -> steps.nextLook(id));
        }
        return written.map(this::attempt).orElseGet(() -> steps.nextLook(id));
    }

    private Optional<Instant> attempt(DeliverySteps.Written written) {
        return note(written.claim(), send(written));
    }

    private Optional<Instant> writingFailed(DeliverySteps.Claim claim) {
        return note(claim, tried -> steps.unavailable(tried, "internal"));
    }

    /** Sends, and answers what is to be noted: noting is apart, so that its trouble never looks like the server's. */
    private Function<DeliverySteps.Claim, Optional<Instant>> send(DeliverySteps.Written written) {
        var claim = written.claim();
        try {
            written.dispatch().ifPresent(this::handOver);
            return written.dispatch().isPresent() ? steps::accepted : steps::obsolete;
        } catch (MailRefused | SmsRefused e) {
            LOG.warn("Message {} refused: {}", claim.id(), e.reasonCode());
            return tried -> steps.refused(tried, e.reasonCode());
        } catch (MailUnavailable | SmsUnavailable e) {
            LOG.warn("Message {} not taken at attempt {}: {}", claim.id(), claim.attempt(), e.reasonCode());
            return tried -> steps.unavailable(tried, e.reasonCode());
        } catch (RuntimeException e) { // one of the two edges (conventions.md 5): the message must not be lost
            LOG.error("Message {} could not be sent at attempt {}", claim.id(), claim.attempt(), e);
            return tried -> steps.unavailable(tried, "internal");
        }
    }

    private void handOver(Dispatch dispatch) {
        switch (dispatch) {
            case Mail mail when mail.recipient().isOfExercise() -> exercises.keep(mail);
            case Mail mail -> mails.send(mail);
            case Sms sms -> texts.send(sms);
        }
    }

    private static Optional<Instant> note(
            DeliverySteps.Claim claim, Function<DeliverySteps.Claim, Optional<Instant>> outcome) {
        for (int tries = 1; ; tries++) {
            try {
                return outcome.apply(claim);
            } catch (ConcurrencyFailureException e) {
                if (tries == TRIES_TO_NOTE) {
                    throw e;
                }
            }
        }
    }
}

package be.lra.messaging;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The messages that must leave: entered in the transaction of the act they tell about, sent afterwards. */
@Service
public class Outbox {

    Outbox() {}

    /**
     * Enters a message; it leaves only if the surrounding transaction commits, and then at once. Neither the row nor
     * its delivery task holds a secret.
     *
     * @return the id of the message
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID enqueue(OutgoingMessage message) {
        throw new UnsupportedOperationException();
    }

    /** Where the newest message of a kind about a subject stands. */
    @Transactional(readOnly = true)
    public Optional<Delivery> latest(UUID subject, MessageKind kind) {
        throw new UnsupportedOperationException();
    }

    /** Withdraws every message of a kind about a subject that has not been sent yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(UUID subject, MessageKind kind) {
        throw new UnsupportedOperationException();
    }
}

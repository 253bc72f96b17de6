package be.lra.desk;

import java.util.Optional;
import javax.smartcardio.CardNotPresentException;

/** What the exceptions of javax.smartcardio mean; it throws four families of them (eid-card.md 7). */
enum CardTrouble {
    /** The smart card service is not there. A context that was once alive is dead for the life of this process. */
    SERVICE_AWAY("pcsc-away"),
    NO_READER("no-reader"),
    CARD_REMOVED("card-removed"),
    /** Anything else: a bad contact, another program, a card that died. */
    UNREADABLE("card-unreadable");

    private final String problem;

    CardTrouble(String problem) {
        this.problem = problem;
    }

    /** The stable code that the server and its message bundles know. */
    String problem() {
        return problem;
    }

    static CardTrouble of(Throwable thrown) {
        Optional<Throwable> cause = Optional.of(thrown);
        while (cause.isPresent()) {
            Optional<CardTrouble> known = known(cause.get());
            if (known.isPresent()) {
                return known.get();
            }
            cause = cause.map(Throwable::getCause);
        }
        return UNREADABLE;
    }

    private static Optional<CardTrouble> known(Throwable cause) {
        String text = String.valueOf(cause.getMessage());
        if (text.contains("SCARD_E_NO_SERVICE") || text.contains("SCARD_E_SERVICE_STOPPED")) {
            return Optional.of(SERVICE_AWAY);
        }
        if (text.contains("SCARD_E_NO_READERS_AVAILABLE") || text.contains("No terminals available")) {
            return Optional.of(NO_READER);
        }
        if (cause instanceof CardNotPresentException
                || text.contains("SCARD_W_REMOVED_CARD")
                || text.contains("SCARD_E_NO_SMARTCARD")
                || text.contains("Card has been removed")) {
            return Optional.of(CARD_REMOVED);
        }
        return Optional.empty();
    }
}

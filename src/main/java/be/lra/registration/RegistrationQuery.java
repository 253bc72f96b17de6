package be.lra.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody looks for among the registrations of his office; every part may be left out, all that are there hold.
 *
 * @param text a reference, a national number, an e-mail address, or words of a name in any order, each from its beginning
 *     or from within
 * @param document the number of a document, with separators or without
 * @param from the first instant at which the visit may have begun
 * @param until the first instant at which it no longer may
 */
public record RegistrationQuery(
        String text,
        String document,
        Optional<UUID> agent,
        Optional<RegistrationState> state,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** By the one field that knows what it holds. */
    public static RegistrationQuery of(String text) {
        return new RegistrationQuery(text, "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isEmpty() {
        return text.isBlank()
                && document.isBlank()
                && agent.isEmpty()
                && state.isEmpty()
                && from.isEmpty()
                && until.isEmpty();
    }

    /** Masked: names and numbers never reach a log. */
    @Override
    public String toString() {
        return "RegistrationQuery[masked]";
    }
}

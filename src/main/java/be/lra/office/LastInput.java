package be.lra.office;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;

/** When the agent of a session last touched a key or the pointer: screens ask for news by themselves, so requests tell nothing. */
public final class LastInput {

    private static final String KEY = LastInput.class.getName();

    private LastInput() {}

    /** The agent is at work. */
    public static void note(HttpSession session, Instant now) {
        session.setAttribute(KEY, now);
    }

    /** Empty in a session that has only begun. */
    public static Optional<Instant> of(HttpSession session) {
        return session.getAttribute(KEY) instanceof Instant at ? Optional.of(at) : Optional.empty();
    }
}

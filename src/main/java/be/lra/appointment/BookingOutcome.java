package be.lra.appointment;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came of choosing a time. */
public sealed interface BookingOutcome {

    /**
     * The time is kept for a while; the link that confirms it leaves by mail.
     *
     * @param maskedEmail where the link goes
     */
    record Held(String maskedEmail, Instant until) implements BookingOutcome {}

    /**
     * What was typed is incomplete or wrong.
     *
     * @param problems by field, the end of {@code appointment.who.problem.<…>}
     */
    record Invalid(Map<String, String> problems) implements BookingOutcome {
        public Invalid {
            problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems)); // in the order of the fields
        }
    }

    /** Somebody else was quicker. */
    record Taken() implements BookingOutcome {}

    /** The office does not, or no longer, offer this time. */
    record NotOffered() implements BookingOutcome {}

    /** The address has as many appointments as one may have. */
    record TooMany(int most) implements BookingOutcome {}

    /** Too many were asked for from here, or for this address. */
    record Wait(Instant until) implements BookingOutcome {}
}

package be.lra.audit;

import be.lra.identity.Ssin;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for; every part may be left out, and all that are set must hold.
 *
 * @param subject whom or what it was about
 * @param act what was done
 * @param place by whom and from where
 * @param period when
 */
public record AuditFilter(About subject, Act act, Place place, Period period) {

    private static final String PERSON_ASKED = "set";

    /** All there is. */
    public static final AuditFilter ALL = new AuditFilter(
            new About(null, null, null),
            new Act(null, null, null),
            new Place(null, null, null),
            new Period(null, null));

    /**
     * Whom or what it was about.
     *
     * @param person by the keyed fingerprints of the number; the number itself is never written down
     * @param reason why one asks for a person
     */
    public record About(
            @Nullable UUID registration,
            @Nullable Ssin person,
            @Nullable LookReason reason) {

        /** @throws IllegalArgumentException if a person is asked for without a reason */
        public About {
            if (person != null && reason == null) {
                throw new IllegalArgumentException("a person is not looked for without a reason");
            }
        }
    }

    /**
     * What was done.
     *
     * @param kind the stable name of an {@link AuditEvent}
     * @param purpose the code for why
     */
    public record Act(
            @Nullable String kind,
            @Nullable String purpose,
            @Nullable EventOutcome outcome) {}

    /**
     * By whom and from where.
     *
     * @param source a network address, which finds its network too, or a network as the trail keeps it
     */
    public record Place(
            @Nullable UUID agent,
            @Nullable UUID desk,
            @Nullable String source) {}

    /**
     * When.
     *
     * @param from the first instant searched
     * @param until the first instant no longer searched
     */
    public record Period(@Nullable Instant from, @Nullable Instant until) {}

    public static AuditFilter registration(UUID registration) {
        return ALL.about(new About(registration, null, null));
    }

    public AuditFilter about(About other) {
        return new AuditFilter(other, act, place, period);
    }

    public AuditFilter act(Act other) {
        return new AuditFilter(subject, other, place, period);
    }

    public AuditFilter place(Place other) {
        return new AuditFilter(subject, act, other, period);
    }

    public AuditFilter period(Period other) {
        return new AuditFilter(subject, act, place, other);
    }

    /** The parts that are set, as the trail keeps them of a search. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "registration", subject.registration());
        put(parts, "person", subject.person() == null ? null : PERSON_ASKED);
        put(parts, "kind", act.kind());
        put(parts, "purpose", act.purpose());
        put(parts, "outcome", act.outcome());
        put(parts, "agent", place.agent());
        put(parts, "desk", place.desk());
        put(parts, "source", place.source());
        put(parts, "from", period.from());
        put(parts, "until", period.until());
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }
}

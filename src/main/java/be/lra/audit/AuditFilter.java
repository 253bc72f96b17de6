package be.lra.audit;

import be.lra.identity.Ssin;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for; every part may be left out.
 *
 * @param person by the keyed fingerprints of the number; the number itself is never written down
 * @param kind the stable name of an {@link AuditEvent}
 * @param from the first instant searched
 * @param until the first instant no longer searched
 */
public record AuditFilter(
        @Nullable UUID registration,
        @Nullable Ssin person,
        @Nullable UUID agent,
        @Nullable String kind,
        @Nullable Instant from,
        @Nullable Instant until) {

    private static final String PERSON_ASKED = "set";

    public static AuditFilter registration(UUID registration) {
        return new AuditFilter(registration, null, null, null, null, null);
    }

    /** The parts that are set, as the trail keeps them of a search. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "registration", registration);
        put(parts, "person", person == null ? null : PERSON_ASKED);
        put(parts, "agent", agent);
        put(parts, "kind", kind);
        put(parts, "from", from);
        put(parts, "until", until);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }
}

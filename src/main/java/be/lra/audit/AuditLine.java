package be.lra.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail as an auditor reads it.
 *
 * @param kind the stable name of the {@link AuditEvent}
 * @param details the components of the event, by name; collections and maps of codes as they were written
 * @param aboutPerson whether the entry keeps a fingerprint of a person
 * @param purpose why, a code; {@code audit.purpose.<code>} are its words; null in entries from before it was kept
 * @param source from which network address, of citizens the network only; null where none is known
 */
public record AuditLine(
        UUID id,
        Instant at,
        String kind,
        Map<String, Object> details,
        Actor actor,
        @Nullable UUID registration,
        boolean aboutPerson,
        @Nullable String purpose,
        @Nullable String source) {

    public AuditLine {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}

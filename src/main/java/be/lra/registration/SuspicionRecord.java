package be.lra.registration;

import java.time.Instant;
import java.util.UUID;

/**
 * A suspicion of fraud that no supervisor has judged yet. Says which visit, never whose.
 *
 * @param agent pseudonym of who suspects
 * @param visit what became of the visit so far
 * @param own whether the supervisor raised it himself, so that somebody else has to judge
 */
public record SuspicionRecord(
        UUID registration,
        Reference reference,
        String agent,
        String desk,
        Instant raisedAt,
        RegistrationState visit,
        boolean own) {}

package be.lra.registration;

import java.time.Instant;
import java.util.UUID;

/**
 * A pause of lookups that no supervisor has seen to yet. Says in which visit the last answer came, never whom it named.
 *
 * @param agent pseudonym of who asked last
 * @param endsAt when the pause ends by itself
 * @param own whether the supervisor asked himself, so that somebody else has to see to it
 */
public record PauseRecord(
        UUID id, Reference reference, LookupScope scope, String agent, String desk, Instant endsAt, boolean own) {}

package be.lra.registration;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.PersonIdentity;
import java.time.Instant;

/**
 * What a registration keeps of the visit that led to it.
 *
 * @param evidence the named checks and what the agent stated, as JSON
 */
record Issued(
        PersonIdentity person,
        String personKey,
        String documentKey,
        String documentNumberKey,
        String evidence,
        EmailAddress email,
        Language language,
        Instant expiresAt) {}

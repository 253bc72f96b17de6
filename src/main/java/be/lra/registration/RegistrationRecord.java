package be.lra.registration;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.PersonIdentity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A registration as the screens of its office show it.
 *
 * @param person empty for a draft, a refused visit, and after the data were wiped
 * @param issuedAt when the newest letter was issued; empty where none was
 * @param endReason name of a {@link RefusalReason} or {@link RevocationReason}
 * @param letters how many letters were issued, the void ones included
 */
public record RegistrationRecord(
        UUID id,
        Reference reference,
        RegistrationState state,
        Means means,
        Optional<PersonIdentity> person,
        Optional<EmailAddress> email,
        Optional<Language> language,
        Instant startedAt,
        Optional<Instant> issuedAt,
        Optional<Instant> expiresAt,
        Optional<Instant> endedAt,
        Optional<String> endReason,
        int letters) {}

package be.lra.registration;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a case that led to a letter, without whose it is.
 *
 * @param issuedAt when the newest letter was issued
 * @param approvals how many questions supervisors were asked about it
 */
record FinishedCase(
        UUID id,
        Reference reference,
        RegistrationState state,
        Means means,
        UUID agent,
        UUID desk,
        Instant startedAt,
        Instant issuedAt,
        int letters,
        int approvals) {}

package be.lra.registration;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Who of the supervisors decided, when, and why: kept for who looks into the database; the trail says it to auditors.
 *
 * @param reason the name of a reason of the fixed lists
 */
@Embeddable
record SupervisorsWord(UUID decidedBy, Instant decidedAt, String reason) {}

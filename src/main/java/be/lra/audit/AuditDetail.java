package be.lra.audit;

import java.util.Optional;

/**
 * An entry and its place in the log.
 *
 * @param place empty as long as it is not sealed
 */
public record AuditDetail(AuditLine line, Optional<SealedPlace> place) {}

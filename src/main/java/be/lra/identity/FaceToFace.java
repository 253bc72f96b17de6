package be.lra.identity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What the agent states about the visitor who stands before the desk. */
public record FaceToFace(UUID agent, UUID office, UUID desk, Instant at, Set<Attestation> attestations) {

    /** A statement the agent makes by hand; all are needed to issue (domain.md 7.3 and 8, rule 2.1.1). */
    public enum Attestation {
        ORIGINAL_PRESENT,
        FACE_MATCHES,
        FEATURES_LOOKED_AT,
        VISITOR_INFORMED
    }

    public FaceToFace {
        attestations = Set.copyOf(attestations);
    }

    public boolean isComplete() {
        return attestations.containsAll(EnumSet.allOf(Attestation.class));
    }
}

package be.lra.identity;

/**
 * A visitor whose identity stands: document checked, face compared, number known. The only thing a registration
 * accepts, so that nothing unverified can be registered.
 */
public record VerifiedIdentity(PersonIdentity person, IdentityEvidence evidence, FaceToFace faceToFace) {

    /** @throws IllegalArgumentException if a check failed, a statement is missing, or the person has no number */
    public VerifiedIdentity {
        if (evidence.checks().stream().anyMatch(CheckResult::isFailed)) {
            throw new IllegalArgumentException("a check of the document failed: " + evidence.checks());
        }
        if (!faceToFace.isComplete()) {
            throw new IllegalArgumentException("statements missing, only made: " + faceToFace.attestations());
        }
        if (person.ssin().isEmpty()) {
            throw new IllegalArgumentException("the person has no number in a register");
        }
    }
}

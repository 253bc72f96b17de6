package be.lra.eid;

import be.lra.identity.CheckResult;
import java.util.Optional;

/** Whether the certificate of the National Register on a card was withdrawn, as far as somebody could be asked. */
public enum SignerStanding {
    /** Nobody was asked, or the certificate names nobody. */
    NOT_NAMED,
    GOOD,
    REVOKED,
    /** No current answer could be had. */
    UNREACHABLE,
    /** As {@link #UNREACHABLE}, in a deployment that believes no card without an answer. */
    UNREACHABLE_BUT_REQUIRED;

    /** The check that follows from it; none where nobody can be asked. */
    Optional<CheckResult> check() throws CheckFailed {
        return switch (this) {
            case NOT_NAMED -> Optional.empty();
            case GOOD -> Optional.of(CheckResult.passed(EidCheck.SIGNER_REVOCATION.code()));
            case UNREACHABLE ->
                Optional.of(CheckResult.notPossible(
                        EidCheck.SIGNER_REVOCATION.code(), EidProblem.REVOCATION_UNREACHABLE.code()));
            case UNREACHABLE_BUT_REQUIRED ->
                throw new CheckFailed(EidCheck.SIGNER_REVOCATION, EidProblem.REVOCATION_UNREACHABLE);
            case REVOKED -> throw new CheckFailed(EidCheck.SIGNER_REVOCATION, EidProblem.SIGNER_REVOKED);
        };
    }
}

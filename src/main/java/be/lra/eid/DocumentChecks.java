package be.lra.eid;

import be.lra.identity.CheckResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The checks of what the card is, once it is known to be genuine. */
final class DocumentChecks {

    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels"); // domain.md 3: days are Belgian days

    private DocumentChecks() {}

    /** Valid from the first to the last day, both included. */
    static CheckResult valid(EidIdentity identity, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, BELGIUM);
        if (today.isBefore(identity.validFrom())) {
            return failed(EidCheck.DOCUMENT_VALID, EidProblem.DOCUMENT_NOT_YET_VALID);
        }
        if (today.isAfter(identity.validUntil())) {
            return failed(EidCheck.DOCUMENT_VALID, EidProblem.DOCUMENT_EXPIRED);
        }
        return CheckResult.passed(EidCheck.DOCUMENT_VALID.code());
    }

    /** An unknown kind is a result, no failure: new kinds appear; cards that identify nobody are refused. */
    static CheckResult type(EidIdentity identity) {
        Optional<EidDocumentType> type = EidDocumentType.of(identity.documentType());
        if (type.isEmpty()) {
            return CheckResult.notPossible(EidCheck.DOCUMENT_TYPE.code(), EidProblem.DOCUMENT_UNKNOWN.code());
        }
        return type.get().identifiesPerson()
                ? CheckResult.passed(EidCheck.DOCUMENT_TYPE.code())
                : failed(EidCheck.DOCUMENT_TYPE, EidProblem.DOCUMENT_NOT_PERSONAL);
    }

    private static CheckResult failed(EidCheck check, EidProblem problem) {
        return CheckResult.failed(check.code(), problem.code());
    }
}

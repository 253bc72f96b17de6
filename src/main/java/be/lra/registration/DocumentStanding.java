package be.lra.registration;

import be.lra.identity.CheckResult;
import be.lra.identity.IdentityEvidence;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.IdentityEvidence.TravelDocumentEvidence;
import be.lra.office.SignedInAgent;
import be.lra.registry.CheckedDocument;
import be.lra.registry.CheckedDocument.Kind;
import be.lra.registry.DocumentRegister;
import be.lra.registry.DocumentStatus;
import be.lra.registry.RegisterTrouble;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether a problem is reported with the visitor's document: asked of CheckDoc for Belgian documents, and kept as one
 * more named check. Only "no problem reported" ever passes; what is not covered never does (domain.md 7.1).
 */
@Component
class DocumentStanding {

    static final String CHECK = "check-doc";
    static final String REPORTED = "check-doc-reported";
    static final String UNKNOWN = "check-doc-unknown";
    static final String NO_ANSWER = "check-doc-no-answer";
    static final String NOT_COVERED = "check-doc-not-covered";
    static final String NOT_SET_UP = "check-doc-not-set-up";

    private static final String BELGIUM = "BEL";
    private static final Set<String> OPEN = Set.of(UNKNOWN, NO_ANSWER);

    private final DocumentRegister register;
    private final Consultations consultations;

    DocumentStanding(DocumentRegister register, Consultations consultations) {
        this.register = register;
        this.consultations = consultations;
    }

    CheckResult of(IdentityEvidence document, Visit visit, SignedInAgent agent) {
        return belgian(document)
                .map(checked -> result(register.check(checked, consultations.of(visit, agent))))
                .orElseGet(() -> CheckResult.notPossible(CHECK, NOT_COVERED));
    }

    /** Whether a question that should have been answered was not. */
    static boolean isOpen(CheckResult check) {
        return check.check().equals(CHECK) && OPEN.contains(check.reason());
    }

    private static CheckResult result(DocumentStatus status) {
        return switch (status) {
            case DocumentStatus.NoHit _ -> CheckResult.passed(CHECK);
            case DocumentStatus.Hit _ -> CheckResult.failed(CHECK, REPORTED);
            case DocumentStatus.Unknown _ -> CheckResult.notPossible(CHECK, UNKNOWN);
            case DocumentStatus.Unavailable(RegisterTrouble trouble) ->
                CheckResult.notPossible(CHECK, trouble == RegisterTrouble.NOT_SET_UP ? NOT_SET_UP : NO_ANSWER);
        };
    }

    private static Optional<CheckedDocument> belgian(IdentityEvidence document) {
        return switch (document) {
            case EidEvidence card -> Optional.of(new CheckedDocument(kind(card.documentType()), card.documentNumber()));
            case TravelDocumentEvidence other
            when other.issuer().equals(BELGIUM) ->
                Optional.of(new CheckedDocument(kind(other.documentCode()), other.documentNumber()));
            case TravelDocumentEvidence _ -> Optional.empty();
        };
    }

    /** Citizens' and children's cards are identity cards; the others are residence titles (domain.md 7.4). */
    private static Kind kind(int cardType) {
        return cardType == 1 || cardType == 6 ? Kind.IDENTITY_CARD : Kind.RESIDENCE_TITLE;
    }

    private static Kind kind(String documentCode) {
        if (documentCode.startsWith("P")) {
            return Kind.PASSPORT;
        }
        return documentCode.endsWith("R") ? Kind.RESIDENCE_TITLE : Kind.IDENTITY_CARD;
    }
}

package be.lra.registration;

import be.lra.identity.CheckResult;
import java.net.URI;
import java.util.Optional;

/**
 * What the agent is asked to look at on the visitor's document.
 *
 * @param page the PRADO page of the document, in the agent's language
 * @param belgian whether a loss is reported to DOC STOP (domain.md 7.1)
 * @param checkDoc whether a problem is reported with the document; empty for one read before that was asked
 */
public record DocumentAdvice(
        DocumentChecklist checklist, Optional<URI> page, boolean belgian, Optional<CheckResult> checkDoc) {

    /** Whether CheckDoc gave no answer, so that it is worth asking again. */
    public boolean mayCheckAgain() {
        return checkDoc.filter(DocumentStanding::isOpen).isPresent();
    }
}

package be.lra.registry;

/**
 * The service that knows which Belgian documents are reported as a problem (CheckDoc, domain.md 7.1). A foreign document
 * is never asked about: it is not covered.
 *
 * <p>Every call takes up to seconds and is made outside any transaction. It writes its own entry in the audit trail
 * before the answer is returned. A service that is down is an outcome, never an exception.
 */
public interface DocumentRegister {

    /** Whether a problem is reported with the document; the service never says which. */
    DocumentStatus check(CheckedDocument document, Consultation why);
}

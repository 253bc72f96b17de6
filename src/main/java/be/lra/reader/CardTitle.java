package be.lra.reader;

import be.lra.eid.EidDocumentType;

/** What a Belgian card is called by its official title. */
public final class CardTitle {

    private CardTitle() {}

    /**
     * Key of the title in the message bundles; the title of a kind that nobody knows yet takes its code as argument.
     *
     * @param documentType the code of tag 0F, as in {@link be.lra.identity.IdentityEvidence.EidEvidence}
     */
    public static String messageKey(int documentType) {
        return EidDocumentType.messageKey(documentType);
    }
}

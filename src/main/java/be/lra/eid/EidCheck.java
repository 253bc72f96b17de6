package be.lra.eid;

import be.lra.identity.IdentityEvidence.EidEvidence;

/** A named check of a card, in the order they are made (eid-card.md 4 and 5). */
public enum EidCheck {
    /** All needed files are there, none beyond its bound; not possible yet while the photo follows. */
    COMPLETE(EidEvidence.COMPLETE_CHECK),
    /** The certificate of the National Register comes directly from a pinned root and is made for signing. */
    RRN_CHAIN("rrn-chain"),
    /** Its root does not say that it was withdrawn; only where the certificate names somebody to ask. */
    SIGNER_REVOCATION("signer-revocation"),
    IDENTITY_SIGNATURE("identity-signature"),
    ADDRESS_SIGNATURE("address-signature"),
    /** Both signatures use a digest stronger than SHA-1. */
    SIGNATURE_STRENGTH("signature-strength"),
    PHOTO_DIGEST(EidEvidence.PHOTO_CHECK),
    /** The chip names itself as the signed identity does. */
    CHIP_SERIAL("chip-serial"),
    /** The chip answered our challenge with the key that the signed identity names. */
    CHIP_PRESENT("chip-present"),
    DOCUMENT_VALID("document-valid"),
    DOCUMENT_TYPE("document-type");

    private final String code;

    EidCheck(String code) {
        this.code = code;
    }

    /** The stable code; message key {@code check.<code>}. */
    public String code() {
        return code;
    }
}

package be.lra.eid;

import be.lra.identity.IdentityEvidence.EidEvidence;

/** Why a check failed or was not possible, or why a file cannot be understood. */
public enum EidProblem {
    FILE_MISSING("file-missing"),
    FILE_TOO_LONG("file-too-long"),
    CARD_DATA_UNKNOWN("card-data-unknown"),
    CERTIFICATE_UNREADABLE("certificate-unreadable"),
    ROOT_MISSING("root-missing"),
    ROOT_NOT_TRUSTED("root-not-trusted"),
    ROOT_OUT_OF_DATE("root-out-of-date"),
    SIGNER_NOT_FROM_ROOT("signer-not-from-root"),
    SIGNER_IS_AUTHORITY("signer-is-authority"),
    SIGNER_KEY_USAGE("signer-key-usage"),
    SIGNER_POLICY("signer-policy"),
    SIGNER_NOT_YET_VALID("signer-not-yet-valid"),
    SIGNER_EXPIRED("signer-expired"),
    SIGNER_REVOKED("signer-revoked"),
    REVOCATION_UNREACHABLE("revocation-unreachable"),
    SIGNATURE_WRONG("signature-wrong"),
    SIGNATURE_SHA1("signature-sha1"),
    DIGEST_UNKNOWN("digest-unknown"),
    PHOTO_DIFFERS("photo-differs"),
    PHOTO_FOLLOWS("photo-follows"),
    PHOTO_BEING_READ(EidEvidence.PHOTO_AWAITED),
    SERIAL_DIFFERS("serial-differs"),
    PRESENCE_NOT_PROVEN("presence-not-proven"),
    BASIC_KEY_NOT_SIGNED("basic-key-not-signed"),
    BASIC_KEY_DIFFERS("basic-key-differs"),
    CHALLENGE_UNANSWERED("challenge-unanswered"),
    CHALLENGE_WRONG("challenge-wrong"),
    DOCUMENT_NOT_YET_VALID("document-not-yet-valid"),
    DOCUMENT_EXPIRED("document-expired"),
    DOCUMENT_UNKNOWN("document-unknown"),
    DOCUMENT_NOT_PERSONAL("document-not-personal"),
    TLV_LENGTH("tlv-length"),
    TLV_REPEATED("tlv-repeated"),
    FIELD_MISSING("field-missing"),
    FIELD_UNREADABLE("field-unreadable");

    private final String code;

    EidProblem(String code) {
        this.code = code;
    }

    /** The stable code; message key {@code check.<code>}. */
    public String code() {
        return code;
    }
}

package be.lra.identity;

import java.util.Locale;

/** A part of a machine-readable zone, as an agent looks for it on the document. */
public enum MrzField {
    WHOLE_ZONE,
    LINE,
    DOCUMENT_CODE,
    ISSUER,
    NAMES,
    DOCUMENT_NUMBER,
    NATIONALITY,
    BIRTH_DATE,
    SEX,
    EXPIRY_DATE,
    OPTIONAL_DATA,
    COMPOSITE;

    /** The stable code in message keys, such as {@code birth-date}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

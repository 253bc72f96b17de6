package be.lra.identity;

import java.util.Locale;

/** Something odd in a machine-readable zone whose check digits are right: looked at by the agent, never a refusal. */
public enum MrzWarning {
    /** The name fills its field: the document itself shows more of it. */
    NAME_CUT_SHORT,
    /** No state or organisation of ICAO Doc 9303-3 section 5 has these letters. */
    UNKNOWN_ISSUER,
    /** No state of ICAO Doc 9303-3 section 5 has these letters. */
    UNKNOWN_NATIONALITY,
    /** The document is a specimen of the fictional state Utopia. */
    SPECIMEN,
    /** The last two digits of a Belgian card number do not belong to the others (domain.md 5.5). */
    CARD_NUMBER,
    /** The national number on a Belgian card does not hold (eid-card.md 6). */
    NATIONAL_NUMBER;

    /** The stable code in message keys, such as {@code name-cut-short}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package be.lra.office;

/** A detail of an office that its administrator may change; {@code office.field.<name>} is its label. */
public enum OfficeField {
    NAME,
    ADDRESS,
    PHONE,
    EMAIL,
    HOURS_FR,
    HOURS_NL,
    HOURS_DE,
    HOURS_EN,
    SENDER,
    DOMAIN,
    LANGUAGE,
    SPOKEN,
    VISITS,
    FEE_RESIDENTS,
    FEE_OTHERS,
    MAP
}

package be.lra.office;

import be.lra.identity.Language;

/** What a rule about a kind of document says; {@code office.field.<name>} is its label. */
public enum DocumentField {
    DOC_ACCEPTED,
    DOC_FROM,
    DOC_WORDS_FR,
    DOC_WORDS_NL,
    DOC_WORDS_DE,
    DOC_WORDS_EN,
    DOC_GRACE,
    DOC_POINT_TILT,
    DOC_POINT_UV,
    DOC_POINT_PRINT,
    DOC_POINT_PORTRAIT,
    DOC_POINT_DATA,
    DOC_PRADO;

    /** The sentence for the agent in a language. */
    public static DocumentField words(Language language) {
        return valueOf("DOC_WORDS_" + language.name());
    }
}

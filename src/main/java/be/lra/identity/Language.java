package be.lra.identity;

import java.util.Locale;

/** A language of letters, mails and screens; CSAM offers these four (seed 003). */
public enum Language {
    FR,
    NL,
    DE,
    EN;

    public Locale locale() {
        return Locale.of(tag());
    }

    /** The lower-case ISO 639-1 tag, as in the names of the message bundles. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a locale, or English where it is none of the four. */
    public static Language of(Locale locale) {
        for (Language language : values()) {
            if (language.tag().equals(locale.getLanguage())) {
                return language;
            }
        }
        return EN;
    }
}

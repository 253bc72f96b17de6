package be.lra.office;

import be.lra.identity.Language;

/** Where an office may add words of its own, in each language. */
public enum PaperPlace {
    /** One line at the head of the letter, below the address: a service, a building. */
    LETTERHEAD(80),
    /** A paragraph of the letter, after its three steps. */
    LETTER(300),
    /** A paragraph of the mail with the link, after its steps. */
    MAIL(400);

    private final int longest;

    PaperPlace(int longest) {
        this.longest = longest;
    }

    /** Signs that may be typed here. */
    public int longest() {
        return longest;
    }

    /** The code of its text in a language; {@code office.field.<code>} is its label. */
    public String field(Language language) {
        return name() + "_" + language.name();
    }
}

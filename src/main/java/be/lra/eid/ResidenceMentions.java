package be.lra.eid;

import java.util.Optional;

/**
 * What only residence cards carry (tags 12 to 19 and 1B to 1F of the identity file), as it stands there.
 *
 * @param duplicate {@code 00} for a first card
 * @param specialOrganisation code of tag 13: 1 SHAPE, 2 NATO, 4 former Blue Card holder, 5 researcher
 * @param protection date and country, {@code dd.MM.yyyy-A2}
 * @param labourMarket code of tag 16: 7 unlimited, 8 limited, 9 none
 * @param mentions codes of tags 1B to 1E in this order, such as {@code B} or {@code D}
 * @param registeredSince date of registration or of permanent stay, {@code DD.MM.YYYY}
 */
public record ResidenceMentions(
        String duplicate,
        String specialOrganisation,
        boolean memberOfFamily,
        Optional<String> protection,
        String labourMarket,
        String mentions,
        Optional<String> registeredSince) {

    /** Masked: facts of persons never reach a log. */
    @Override
    public String toString() {
        return "ResidenceMentions[masked]";
    }
}

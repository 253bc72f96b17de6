package be.lra.activation;

import java.util.List;

/**
 * The office at the head and in the help lines of a letter.
 *
 * @param officeName the municipality, in the language of the letter
 * @param addressLines street and place, top to bottom
 * @param openingHours of the help line, in the language of the letter; empty if unknown
 */
public record Letterhead(
        String officeName,
        List<String> addressLines,
        String helpLinePhone,
        String helpLineEmail,
        String openingHours,
        LetterAdditions additions) {
    public Letterhead {
        addressLines = List.copyOf(addressLines);
    }

    /** Of an office that adds nothing. */
    public Letterhead(
            String officeName,
            List<String> addressLines,
            String helpLinePhone,
            String helpLineEmail,
            String openingHours) {
        this(officeName, addressLines, helpLinePhone, helpLineEmail, openingHours, LetterAdditions.NONE);
    }
}

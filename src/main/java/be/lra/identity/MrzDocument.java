package be.lra.identity;

import java.time.LocalDate;
import java.util.Set;

/**
 * A passport or card as its machine-readable zone tells it.
 *
 * @param documentCode one or two letters, such as {@code P} or {@code ID} (ICAO Doc 9303-4 to 9303-6)
 * @param issuer one to three letters, ISO 3166-1 alpha-3 or as in ICAO Doc 9303-3 section 5, such as {@code D}
 * @param number in capitals without separators
 * @param expiry the last day on which the document is valid
 * @param person with nationality in letters as the issuer; with a number on Belgian cards that print one that holds
 */
public record MrzDocument(
        MrzFormat format,
        String documentCode,
        String issuer,
        String number,
        LocalDate expiry,
        PersonIdentity person,
        Set<MrzWarning> warnings) {

    public MrzDocument {
        warnings = Set.copyOf(warnings);
    }

    /** Masked: document numbers and names never reach a log. */
    @Override
    public String toString() {
        return "MrzDocument[" + format + ", masked]";
    }
}

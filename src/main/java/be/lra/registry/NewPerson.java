package be.lra.registry;

import be.lra.identity.BirthDate;
import be.lra.identity.Sex;
import java.util.Optional;
import java.util.UUID;

/**
 * A person for whom a BIS number is asked, with one of the three sets of minimal data (domain.md 6.1): complete date
 * of birth, place of birth and sex; or a foreign residence; or a Belgian contact address.
 *
 * @param ticket minted once for this creation and kept with the case, so that a repetition finds the same person
 * @param searchTicket of the search whose answer named nobody, or none of the candidates
 * @param givenNames separated by blanks; empty for a person with a single name
 * @param nationality three letters, ISO 3166-1 alpha-3
 * @param birthPlace town and, where known, country, as on the document
 */
public record NewPerson(
        UUID ticket,
        UUID searchTicket,
        String lastName,
        String givenNames,
        BirthDate birthDate,
        Sex sex,
        String nationality,
        Optional<String> birthPlace,
        Optional<Residence> residence,
        SupportingDocument document) {

    /**
     * Where the person lives, or can be reached in Belgium.
     *
     * @param country three letters, ISO 3166-1 alpha-3
     * @param street with house number; may be empty
     */
    public record Residence(String country, String city, String street) {
        /** Masked: addresses never reach a log. */
        @Override
        public String toString() {
            return "Residence[masked]";
        }
    }

    /**
     * The document that proves the data (circular 997/60).
     *
     * @param type first letters of the machine-readable zone, such as {@code P}
     * @param issuer three letters as in the zone
     */
    public record SupportingDocument(String type, String issuer, String number) {
        /** Masked: document numbers never reach a log. */
        @Override
        public String toString() {
            return "SupportingDocument[masked]";
        }
    }

    /** Whether one of the three sets is there; the register refuses anything less. */
    public boolean hasMinimalData() {
        boolean born = birthDate.isComplete() && birthPlace.isPresent() && sex != Sex.UNSPECIFIED;
        return !lastName.isBlank() && (born || residence.isPresent());
    }

    /** Masked: names never reach a log. */
    @Override
    public String toString() {
        return "NewPerson[masked]";
    }
}

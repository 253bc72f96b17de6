package be.lra.eid;

import be.lra.identity.BirthDate;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The identity file of a card, field by field.
 *
 * @param chipNumber 32 lower-case hexadecimal digits
 * @param nationalNumber eleven digits as the card has them; a genuine card may carry one whose check digits fail
 * @param givenNames the first two given names, may be empty
 * @param thirdNameInitial initial of the third given name, may be empty
 * @param nationality a word in the language of the card, no code
 * @param nobleCondition may be empty
 * @param documentType code of tag 0F; see {@link EidDocumentType}
 * @param specialStatus code of tag 10, 0 for none
 * @param photoHash lower-case hexadecimal digits of the photo's SHA-1, SHA-256 or SHA-384
 * @param basicKeyHash lower-case hexadecimal digits of the SHA-384 of the chip's public key; applet 1.8 only
 */
public record EidIdentity(
        String cardNumber,
        String chipNumber,
        LocalDate validFrom,
        LocalDate validUntil,
        String issuingMunicipality,
        String nationalNumber,
        String name,
        String givenNames,
        String thirdNameInitial,
        String nationality,
        String birthPlace,
        BirthDate birthDate,
        Sex sex,
        String nobleCondition,
        int documentType,
        int specialStatus,
        String photoHash,
        Optional<String> basicKeyHash,
        ResidenceMentions residence) {

    /** The national number, where its check digits hold; test cards carry some that do not. */
    public Optional<Ssin> ssin() {
        try {
            return Optional.of(new Ssin(nationalNumber));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The holder in the words shared by all documents and registers. */
    public PersonIdentity person() {
        return new PersonIdentity(name, givenNames, birthDate, sex, nationality, ssin());
    }

    /** Masked: names and numbers never reach a log. */
    @Override
    public String toString() {
        return "EidIdentity[masked]";
    }
}

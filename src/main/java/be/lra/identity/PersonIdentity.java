package be.lra.identity;

import java.util.Optional;

/**
 * A person as a document or a register names them.
 *
 * @param givenNames all given names, separated by blanks; empty for a person with a single name
 * @param nationality as the source gives it: a word on the eID, three letters in a machine-readable zone
 */
public record PersonIdentity(
        String lastName, String givenNames, BirthDate birthDate, Sex sex, String nationality, Optional<Ssin> ssin) {

    /** Given names and name as they stand on a letter. */
    public String displayName() {
        return givenNames.isEmpty() ? lastName : givenNames + " " + lastName;
    }

    /** Masked: names and numbers never reach a log. */
    @Override
    public String toString() {
        return "PersonIdentity[masked]";
    }
}

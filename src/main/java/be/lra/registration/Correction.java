package be.lra.registration;

import be.lra.identity.PersonIdentity;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * The lines of one and the same document were read a second time and said something else; the original stays here, in
 * the evidence, and the controller is shown that it was corrected.
 *
 * @param original who the bearer was according to what was read first
 * @param fields what differs from it
 */
public record Correction(PersonIdentity original, Set<PersonField> fields, CorrectionMotive motive) {

    /** @throws IllegalArgumentException if nothing was changed */
    public Correction {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a correction changes something");
        }
        fields = Set.copyOf(fields);
    }

    /** Which fields say something else, to the letter: nothing is tolerated in what was typed. */
    static Set<PersonField> changed(PersonIdentity original, PersonIdentity now) {
        Set<PersonField> changed = EnumSet.noneOf(PersonField.class);
        mark(changed, PersonField.LAST_NAME, original.lastName(), now.lastName());
        mark(changed, PersonField.GIVEN_NAMES, original.givenNames(), now.givenNames());
        mark(changed, PersonField.BIRTH_DATE, original.birthDate(), now.birthDate());
        mark(changed, PersonField.SEX, original.sex(), now.sex());
        mark(changed, PersonField.NATIONALITY, original.nationality(), now.nationality());
        mark(changed, PersonField.NUMBER, original.ssin(), now.ssin());
        return changed;
    }

    private static void mark(Set<PersonField> changed, PersonField field, Object original, Object now) {
        if (!Objects.equals(original, now)) {
            changed.add(field);
        }
    }
}

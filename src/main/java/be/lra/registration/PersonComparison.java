package be.lra.registration;

import be.lra.identity.BirthDate;
import be.lra.identity.MrzWarning;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the bearer named by a document stands to a person of the register, field by field (features.md E3). */
public record PersonComparison(Map<PersonField, Likeness> fields) {

    /** Fields about which an agent is asked; people have more than one nationality, and a register names one. */
    private static final Set<PersonField> ASKING = EnumSet.complementOf(EnumSet.of(PersonField.NATIONALITY));

    public PersonComparison {
        fields = Map.copyOf(fields);
    }

    /** Compares; every field is there. */
    public static PersonComparison of(DocumentProof proof, PersonIdentity inRegister) {
        return of(proof, inRegister, false);
    }

    /** @param replaced whether the register itself says that its number took the place of the document's */
    static PersonComparison of(DocumentProof proof, PersonIdentity inRegister, boolean replaced) {
        PersonIdentity onDocument = proof.person();
        var names = new NameComparison(proof.warnings().contains(MrzWarning.NAME_CUT_SHORT));
        var fields = new EnumMap<PersonField, Likeness>(PersonField.class);
        fields.put(PersonField.LAST_NAME, names.lastNames(onDocument.lastName(), inRegister.lastName()));
        fields.put(PersonField.GIVEN_NAMES, names.givenNames(onDocument.givenNames(), inRegister.givenNames()));
        fields.put(PersonField.BIRTH_DATE, births(onDocument.birthDate(), inRegister.birthDate()));
        fields.put(PersonField.SEX, sexes(onDocument.sex(), inRegister.sex()));
        fields.put(
                PersonField.NATIONALITY, NationalityWords.compare(onDocument.nationality(), inRegister.nationality()));
        fields.put(PersonField.NUMBER, numbers(onDocument.ssin(), inRegister.ssin(), replaced));
        return new PersonComparison(fields);
    }

    private static Likeness births(BirthDate onDocument, BirthDate inRegister) {
        if (onDocument.equals(inRegister)) {
            return Likeness.SAME;
        }
        return onDocument.agreesWith(inRegister) ? Likeness.OPEN : Likeness.DIFFERENT;
    }

    private static Likeness sexes(Sex onDocument, Sex inRegister) {
        if (onDocument == inRegister) {
            return Likeness.SAME;
        }
        return onDocument == Sex.UNSPECIFIED || inRegister == Sex.UNSPECIFIED ? Likeness.OPEN : Likeness.DIFFERENT;
    }

    private static Likeness numbers(Optional<Ssin> onDocument, Optional<Ssin> inRegister, boolean replaced) {
        if (onDocument.isEmpty() || inRegister.isEmpty()) {
            return Likeness.OPEN;
        }
        if (onDocument.equals(inRegister)) {
            return Likeness.SAME;
        }
        return replaced ? Likeness.ALIKE : Likeness.DIFFERENT;
    }

    public Likeness of(PersonField field) {
        return fields.getOrDefault(field, Likeness.OPEN);
    }

    public boolean differs(PersonField field) {
        return of(field) == Likeness.DIFFERENT;
    }

    /** The fields that differ in earnest, nationality included. */
    public Set<PersonField> differing() {
        Set<PersonField> differing = EnumSet.noneOf(PersonField.class);
        fields.forEach((field, likeness) -> {
            if (likeness == Likeness.DIFFERENT) {
                differing.add(field);
            }
        });
        return differing;
    }

    /** Whether the agent has to say if this is the visitor; what is only written otherwise is worth a note. */
    public boolean asksTheAgent() {
        return ASKING.stream().anyMatch(this::differs);
    }

    /** Whether no reason in the world makes them one: name and date of birth both differ. */
    public boolean rulesOut() {
        return differs(PersonField.BIRTH_DATE) && (differs(PersonField.LAST_NAME) || differs(PersonField.GIVEN_NAMES));
    }
}

package be.lra.registration;

import be.lra.identity.BirthDate;
import be.lra.identity.IdentityEvidence;
import be.lra.identity.IdentityEvidence.TravelDocumentEvidence;
import be.lra.registry.RegisterPerson;
import be.lra.registry.RegisterSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What rules a visit out and what is only worth a word: the rules of domain.md 6.5, 7.4 and 7.5, without any state. */
final class VisitRules {

    private static final Set<Integer> CARDS_OF_NOBODY = Set.of(7, 8); // bootstrap, habilitation: domain.md 7.4

    private static final int LONGEST_OF_PASSPORTS = 10; // years; domain.md 7.5
    private static final int LONGEST_OF_CARDS = 11; // years: those of Italy run from ten years to the next birthday
    private static final int OLD_AGE = 75; // years; domain.md 7.4
    private static final int LONGEST_OF_THE_OLD = 30; // years, of cards alone; domain.md 7.4

    private VisitRules() {}

    /** Whether a last day that was typed or scanned cannot be right; what a chip says is signed and not asked about. */
    static Optional<StopReason> mistyped(TravelDocumentEvidence document, BirthDate birth, LocalDate today) {
        boolean isPassport = document.documentCode().startsWith("P"); // ICAO Doc 9303-4
        int longestOfCards = birth.isYoungerThan(OLD_AGE, today) ? LONGEST_OF_CARDS : LONGEST_OF_THE_OLD;
        int longest = isPassport ? LONGEST_OF_PASSPORTS : longestOfCards;
        return document.validUntil().isAfter(today.plusYears(longest))
                ? Optional.of(StopReason.EXPIRY_TOO_FAR)
                : Optional.empty();
    }

    static Optional<StopReason> stops(
            IdentityEvidence evidence, Period grace, Set<Integer> refusedTypes, LocalDate today) {
        if (evidence.validUntil().plus(grace).isBefore(today)) {
            return Optional.of(StopReason.DOCUMENT_EXPIRED);
        }
        return evidence instanceof IdentityEvidence.EidEvidence card
                ? stops(card.documentType(), refusedTypes)
                : Optional.empty();
    }

    /** Cards that identify nobody are refused whatever anybody decided; a kind nobody knows yet is not. */
    private static Optional<StopReason> stops(int cardType, Set<Integer> refused) {
        if (CARDS_OF_NOBODY.contains(cardType)) {
            return Optional.of(StopReason.DOCUMENT_TYPE_NOT_ACCEPTED);
        }
        return refused.contains(cardType) ? Optional.of(StopReason.CARD_TYPE_NOT_USED_HERE) : Optional.empty();
    }

    static Optional<StopReason> stops(RegisterPerson person, int minimumAge, LocalDate today) {
        return person.deceased()
                ? Optional.of(StopReason.PERSON_DECEASED)
                : stops(person.person().birthDate(), minimumAge, today);
    }

    /** An unknown part of a date of birth speaks for the visitor: only who is surely too young is stopped. */
    static Optional<StopReason> stops(BirthDate birth, int minimumAge, LocalDate today) {
        return birth.isYoungerThan(minimumAge, today) ? Optional.of(StopReason.UNDER_MINIMUM_AGE) : Optional.empty();
    }

    /** What differs between the document and the register, or is odd in the register. */
    static Set<RegisterNote> notes(DocumentProof proof, RegisterPerson found, PersonComparison comparison) {
        Set<RegisterNote> notes = cardNotes(proof);
        comparison.differing().stream().map(VisitRules::note).forEach(notes::add);
        if (!notes.contains(RegisterNote.NAME_DIFFERS)
                && (comparison.of(PersonField.LAST_NAME) != Likeness.SAME
                        || comparison.of(PersonField.GIVEN_NAMES) != Likeness.SAME)) {
            notes.add(RegisterNote.NAME_WRITTEN_OTHERWISE);
        }
        if (!found.person().birthDate().isComplete() || comparison.of(PersonField.BIRTH_DATE) == Likeness.OPEN) {
            notes.add(RegisterNote.BIRTH_DATE_INCOMPLETE);
        }
        if (found.register() == RegisterSource.RAD) {
            notes.add(RegisterNote.NOT_KEPT_ANY_MORE);
        }
        if (!found.anomalies().isEmpty()) {
            notes.add(RegisterNote.ANOMALY);
        }
        return notes;
    }

    private static RegisterNote note(PersonField differing) {
        return switch (differing) {
            case LAST_NAME, GIVEN_NAMES -> RegisterNote.NAME_DIFFERS;
            case BIRTH_DATE -> RegisterNote.BIRTH_DATE_DIFFERS;
            case SEX -> RegisterNote.SEX_DIFFERS;
            case NATIONALITY -> RegisterNote.NATIONALITY_DIFFERS;
            case NUMBER -> RegisterNote.NUMBER_DIFFERS;
        };
    }

    static Set<RegisterNote> cardNotes(DocumentProof proof) {
        Set<RegisterNote> notes = EnumSet.noneOf(RegisterNote.class);
        if (proof.evidence() instanceof IdentityEvidence.EidEvidence card && card.testCard()) {
            notes.add(RegisterNote.TEST_CARD);
        }
        return notes;
    }
}

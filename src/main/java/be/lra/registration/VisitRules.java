package be.lra.registration;

import be.lra.identity.BirthDate;
import be.lra.identity.IdentityEvidence;
import be.lra.identity.PersonIdentity;
import be.lra.registry.RegisterPerson;
import be.lra.registry.RegisterSource;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What rules a visit out and what is only worth a word: the rules of domain.md 6.5, 7.4 and 7.5, without any state. */
final class VisitRules {

    private static final Set<Integer> REFUSED_CARD_TYPES = Set.of(7, 8); // bootstrap, habilitation: domain.md 7.4

    private VisitRules() {}

    static Optional<StopReason> stops(IdentityEvidence evidence, RegistrationProperties settings, LocalDate today) {
        if (evidence.validUntil().plus(settings.graceAfterExpiry()).isBefore(today)) {
            return Optional.of(StopReason.DOCUMENT_EXPIRED);
        }
        return evidence instanceof IdentityEvidence.EidEvidence card && REFUSED_CARD_TYPES.contains(card.documentType())
                ? Optional.of(StopReason.DOCUMENT_TYPE_NOT_ACCEPTED)
                : Optional.empty();
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
    static Set<RegisterNote> notes(DocumentProof proof, RegisterPerson found) {
        Set<RegisterNote> notes = cardNotes(proof);
        PersonIdentity document = proof.person();
        PersonIdentity register = found.person();
        if (!sameName(document, register)) {
            notes.add(RegisterNote.NAME_DIFFERS);
        }
        if (!register.birthDate().isComplete()) {
            notes.add(RegisterNote.BIRTH_DATE_INCOMPLETE);
        } else if (!document.birthDate().equals(register.birthDate())) {
            notes.add(RegisterNote.BIRTH_DATE_DIFFERS);
        }
        if (found.register() == RegisterSource.RAD) {
            notes.add(RegisterNote.NOT_KEPT_ANY_MORE);
        }
        if (!found.anomalies().isEmpty()) {
            notes.add(RegisterNote.ANOMALY);
        }
        return notes;
    }

    static Set<RegisterNote> cardNotes(DocumentProof proof) {
        Set<RegisterNote> notes = EnumSet.noneOf(RegisterNote.class);
        if (proof.evidence() instanceof IdentityEvidence.EidEvidence card && card.testCard()) {
            notes.add(RegisterNote.TEST_CARD);
        }
        return notes;
    }

    /** Last names alike and first given names beginning alike, accents, case and hyphens aside (domain.md 15). */
    static boolean sameName(PersonIdentity one, PersonIdentity other) {
        return plain(one.lastName()).equals(plain(other.lastName()))
                && firstSign(one.givenNames()).equals(firstSign(other.givenNames()));
    }

    private static String firstSign(String givenNames) {
        String plain = plain(givenNames);
        return plain.isEmpty() ? "" : plain.substring(0, 1);
    }

    /** Letters only, as a machine-readable zone writes them (ICAO Doc 9303-3 §6). */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replace("ß", "SS")
                .replace("Æ", "AE")
                .replace("Œ", "OE")
                .replace("Ø", "OE")
                .replaceAll("[^\\p{L}]", "");
    }
}

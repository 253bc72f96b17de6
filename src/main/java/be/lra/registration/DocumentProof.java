package be.lra.registration;

import be.lra.identity.CheckResult;
import be.lra.identity.IdentityEvidence;
import be.lra.identity.Language;
import be.lra.identity.MrzWarning;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.identity.SsinWarning;
import java.util.Optional;
import java.util.Set;

/**
 * Who the visitor is according to the document, and what was checked about it.
 *
 * @param warnings what is odd in the machine-readable zone
 */
public record DocumentProof(PersonIdentity person, IdentityEvidence evidence, Set<MrzWarning> warnings) {

    public DocumentProof {
        warnings = Set.copyOf(warnings);
    }

    DocumentProof with(CheckResult result) {
        return new DocumentProof(person, evidence.with(result), warnings);
    }

    /** What is odd between a number and the bearer this document names. */
    public Set<SsinWarning> warningsAbout(Ssin number) {
        return SsinWarning.about(number, person.birthDate(), person.sex());
    }

    public Means means() {
        return switch (evidence) {
            case IdentityEvidence.EidEvidence _ -> Means.CARD;
            case IdentityEvidence.TravelDocumentEvidence _ -> Means.TRAVEL_DOCUMENT;
        };
    }

    /** The language in which the chip of a card speaks of a Belgian; empty for others and for other documents. */
    public Optional<Language> languageOfChip() {
        return means() == Means.CARD ? NationalityWords.language(person.nationality()) : Optional.empty();
    }
}

package be.lra.registration;

import be.lra.identity.CheckResult;
import be.lra.identity.FaceToFace;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.PersonIdentity;
import be.lra.identity.SsinWarning;
import java.util.Optional;
import java.util.Set;

/** What is known of a visit so far; each step adds its part, and a changed part drops all that was built upon it. */
public record VisitFacts(
        Optional<DocumentProof> proof,
        Optional<Correction> correction,
        Optional<RegisterAnswer> register,
        Optional<OpenPair> openPair,
        Optional<FaceToFace> faceToFace,
        Optional<DocumentCheck> documentCheck,
        Optional<Contact> contact) {

    static final VisitFacts NONE = withDocument(Optional.empty(), Optional.empty());

    /** The first step that is still to be done. */
    public Step step() {
        if (person().isEmpty()) {
            return Step.IDENTITY;
        }
        if (awaitsPhoto() || faceToFace.filter(FaceToFace::isComplete).isEmpty()) {
            return Step.CHECKS;
        }
        return contact.isEmpty() ? Step.EMAIL : Step.SUMMARY;
    }

    /** Whether a document was read and the register has not said anything about its bearer yet. */
    public boolean awaitsRegister() {
        return proof.isPresent() && register.isEmpty();
    }

    /** Whether the card's photo is still being read: no face can be compared with it, and nothing is issued. */
    public boolean awaitsPhoto() {
        return card().filter(EidEvidence::awaitsPhoto).isPresent();
    }

    /** The visitor, once document and register agreed on a person with a number. */
    public Optional<PersonIdentity> person() {
        return register.flatMap(RegisterAnswer::chosen);
    }

    /**
     * What is odd between the number that names the visitor, as far as one is known, and the document he shows. Looked at, and
     * nothing more: a right number may tell another date of birth (domain.md 5.1).
     */
    public Set<SsinWarning> numberWarnings() {
        return person().or(() -> register.flatMap(RegisterAnswer::doubted))
                .or(() -> proof.map(DocumentProof::person))
                .flatMap(PersonIdentity::ssin)
                .map(number -> document().warningsAbout(number))
                .orElse(Set.of());
    }

    /** The person of the register about whom the agent has to decide. */
    public Optional<Doubt> doubt() {
        return register.flatMap(RegisterAnswer::doubted)
                .map(person -> new Doubt(document().person(), person, comparison(person)));
    }

    /** What the agent accepted as differing; empty where document and register agree. */
    Optional<AcceptedDifference> acceptedDifference() {
        return register.flatMap(RegisterAnswer::sameBecause)
                .map(reason -> new AcceptedDifference(
                        document().person(), comparison(person().orElseThrow()).differing(), reason));
    }

    private PersonComparison comparison(PersonIdentity inRegister) {
        boolean replaced = register.orElseThrow().notes().contains(RegisterNote.NUMBER_REPLACED);
        return PersonComparison.of(document(), inRegister, replaced);
    }

    private DocumentProof document() {
        return proof.orElseThrow();
    }

    VisitFacts withProof(DocumentProof document) {
        return withDocument(Optional.of(document), contact);
    }

    private static VisitFacts withDocument(Optional<DocumentProof> document, Optional<Contact> contact) {
        return new VisitFacts(
                document,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                contact);
    }

    /** The photo came and was the one that was signed. */
    VisitFacts withPhotoChecked() {
        if (!awaitsPhoto()) {
            return this;
        }
        CheckResult passed = CheckResult.passed(EidEvidence.PHOTO_CHECK);
        Optional<DocumentProof> checked = card().map(card -> new DocumentProof(
                document().person(), card.withPhoto(passed), document().warnings()));
        return new VisitFacts(checked, correction, register, openPair, faceToFace, documentCheck, contact);
    }

    /** What was read first of this document stays beside what is read now. */
    VisitFacts withCorrection(Correction made) {
        return new VisitFacts(proof, Optional.of(made), register, openPair, faceToFace, documentCheck, contact);
    }

    /** The same document with one more check, or another result of it; nothing else changes. */
    VisitFacts withCheck(CheckResult result) {
        Optional<DocumentProof> checked = proof.map(document -> document.with(result));
        return new VisitFacts(checked, correction, register, openPair, faceToFace, documentCheck, contact);
    }

    /** The document has to be read again. */
    VisitFacts withoutProof() {
        return withDocument(Optional.empty(), contact);
    }

    private Optional<EidEvidence> card() {
        return proof.map(DocumentProof::evidence)
                .filter(EidEvidence.class::isInstance)
                .map(EidEvidence.class::cast);
    }

    VisitFacts withRegister(RegisterAnswer answer, Optional<OpenPair> open) {
        return new VisitFacts(
                proof, correction, Optional.of(answer), open, Optional.empty(), Optional.empty(), contact);
    }

    VisitFacts withOpenPair(OpenPair open) {
        return new VisitFacts(proof, correction, register, Optional.of(open), faceToFace, documentCheck, contact);
    }

    VisitFacts withFaceToFace(FaceToFace statement, DocumentCheck check) {
        return new VisitFacts(
                proof, correction, register, openPair, Optional.of(statement), Optional.of(check), contact);
    }

    VisitFacts withContact(Contact to) {
        return new VisitFacts(proof, correction, register, openPair, faceToFace, documentCheck, Optional.of(to));
    }
}

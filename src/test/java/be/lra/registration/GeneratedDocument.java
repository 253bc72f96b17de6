package be.lra.registration;

import be.lra.audit.AuditEvent;
import be.lra.generate.Chance;
import be.lra.generate.Invented;
import be.lra.identity.CheckResult;
import be.lra.identity.FaceToFace;
import be.lra.identity.IdentityEvidence;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.IdentityEvidence.TravelDocumentEvidence;
import be.lra.identity.PersonIdentity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an invented visitor shows.
 *
 * @param checklist what is looked at, as in {@code documents.yaml}
 * @param correction what was first read wrong; never of a card
 */
record GeneratedDocument(
        PersonIdentity bearer, IdentityEvidence evidence, DocumentCheck checklist, Optional<Correction> correction) {

    private static final List<String> ON_CARDS = List.of("point-tilt", "point-portrait");
    private static final List<String> ON_FOREIGN_DOCUMENTS =
            List.of("point-tilt", "point-uv", "point-print", "point-portrait", "point-data");
    private static final List<Integer> RESIDENCE_CARDS = List.of(15, 11, 12, 16, 13, 17, 33, 35); // domain.md 7.4
    private static final int CITIZEN_CARD = 1;

    /** @param who as {@link Invented} counts */
    static GeneratedDocument of(int who, Chance chance, Instant readAt) {
        PersonIdentity person = Invented.person(who);
        return switch (Invented.shows(who)) {
            case BELGIAN_CARD -> card(person, who, CITIZEN_CARD, "belgian-citizen-card", readAt);
            case RESIDENCE_CARD ->
                card(person, who, RESIDENCE_CARDS.get(who % RESIDENCE_CARDS.size()), "belgian-residence-card", readAt);
            case EUROPEAN_CARD -> foreign(person, who, "ID", "eu-identity-card", chance, readAt);
            case PASSPORT -> foreign(person, who, "P", "passport", chance, readAt);
        };
    }

    private static GeneratedDocument card(PersonIdentity person, int who, int type, String checklist, Instant readAt) {
        var evidence = new EidEvidence(
                type,
                Invented.cardNumber(who),
                lastDay(readAt),
                false,
                List.of(
                        CheckResult.passed(EidEvidence.COMPLETE_CHECK),
                        CheckResult.passed(EidEvidence.PHOTO_CHECK),
                        CheckResult.passed(DocumentStanding.CHECK)),
                readAt);
        return new GeneratedDocument(person, evidence, seen(checklist, ON_CARDS), Optional.empty());
    }

    private static GeneratedDocument foreign(
            PersonIdentity person, int who, String code, String checklist, Chance chance, Instant readAt) {
        var evidence = new TravelDocumentEvidence(
                code,
                person.nationality(),
                Invented.documentNumber(who),
                lastDay(readAt),
                List.of(
                        CheckResult.passed("mrz-check-digits"),
                        CheckResult.passed("document-valid"),
                        CheckResult.notPossible(DocumentStanding.CHECK, DocumentStanding.NOT_COVERED)),
                readAt);
        Optional<Correction> correction = chance.percent(4) ? Optional.of(misread(person, chance)) : Optional.empty();
        return new GeneratedDocument(person, evidence, seen(checklist, ON_FOREIGN_DOCUMENTS), correction);
    }

    private static Correction misread(PersonIdentity person, Chance chance) {
        var first = new PersonIdentity(
                person.lastName() + "X",
                person.givenNames(),
                person.birthDate(),
                person.sex(),
                person.nationality(),
                Optional.empty());
        return new Correction(first, Set.of(PersonField.LAST_NAME), chance.one(List.of(CorrectionMotive.values())));
    }

    private static LocalDate lastDay(Instant readAt) {
        return LocalDate.ofInstant(readAt, ZoneOffset.UTC).plusYears(4);
    }

    private static DocumentCheck seen(String checklist, List<String> points) {
        return new DocumentCheck(
                checklist, points.stream().map(PointFinding::seen).toList());
    }

    Means means() {
        return evidence instanceof EidEvidence ? Means.CARD : Means.TRAVEL_DOCUMENT;
    }

    /** As the visit would have told it. */
    AuditEvent read() {
        return switch (evidence) {
            case EidEvidence card ->
                new AuditEvent.CardRead(card.documentType(), Identification.outcomes(card.checks()));
            case TravelDocumentEvidence document ->
                new AuditEvent.DocumentRead(document.documentCode(), document.issuer());
        };
    }

    /** What a visit knows after the document was read. */
    VisitFacts facts() {
        VisitFacts read = VisitFacts.NONE.withProof(new DocumentProof(bearer, evidence, Set.of()));
        return correction.map(read::withCorrection).orElse(read);
    }

    /** What a visit knows once somebody has compared the face. */
    VisitFacts facts(FaceToFace face) {
        return chosen().withFaceToFace(face, checklist);
    }

    /** What a visit knows once the register named the visitor. */
    VisitFacts chosen() {
        return facts().withRegister(RegisterAnswer.empty().withChosen(bearer, Set.of(), Set.of()), Optional.empty());
    }
}

package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.ALL;
import static be.lra.registration.RegistrationFixtures.MARTA;
import static be.lra.registration.RegistrationFixtures.SEEN;
import static be.lra.registration.RegistrationFixtures.email;
import static be.lra.registration.RegistrationFixtures.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.DatabaseTest;
import be.lra.identity.FaceToFace.Attestation;
import be.lra.identity.Language;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A visit with a card, from the first step to the letter. */
@DatabaseTest
class RegistrationDeskDatabaseTest extends CounterWithStubRegister {

    @Autowired
    RegistrationArchive archive;

    @Test
    void visitWithACardEndsWithOneLetter() {
        IssueOutcome outcome = desk.issue(readyToIssue(MARTA).handle());

        var registered = assertThat(outcome)
                .asInstanceOf(type(IssueOutcome.Registered.class))
                .actual();
        assertThat(registered.letter().takeOnce())
                .hasValueSatisfying(pdf -> assertThat(pdf).isNotEmpty());
        assertThat(registered.letter().takeOnce()).isEmpty();
        assertThat(registered.registration().state()).isEqualTo(RegistrationState.PENDING);
        assertThat(archive.linkMail(registered.registration().id())).isPresent();
        assertThat(archive.linkMails(List.of(registered.registration())))
                .containsOnlyKeys(registered.registration().id());
        assertThat(events(registered.registration().id()))
                .contains("RegistrationStarted", "IdentityAttested", "EmailConfirmed", "RegistrationIssued");
        assertThat(drafts()).isZero();
    }

    @Test
    void draftSurvivesInAnotherSessionOfTheSameAgent() {
        Visit visit = attested(identified(MARTA));
        SecurityContextHolder.clearContext();
        RegistrationFixtures.signIn(agent);

        assertThat(desk.visit(visit.handle().visit())).contains(visit);
        assertThat(desk.openVisits()).containsExactly(visit);
        assertThat(desk.photo(visit.handle().visit())).contains(RegistrationFixtures.PHOTO);
    }

    @Test
    void draftOfAnotherAgentIsNotFound() {
        Visit visit = identified(MARTA);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));

        assertThat(desk.visit(visit.handle().visit())).isEmpty();
        assertThat(desk.attest(visit.handle(), ALL, SEEN)).isEqualTo(new VisitOutcome.Gone(GoneReason.NOT_FOUND));
        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.Gone(GoneReason.NOT_FOUND));
    }

    @Test
    void actOnAnOlderViewOfTheVisitChangesNothing() {
        Visit seen = identified(MARTA);
        attested(seen);

        assertThat(desk.attest(seen.handle(), ALL, SEEN))
                .isEqualTo(new VisitOutcome.Gone(GoneReason.CHANGED_ELSEWHERE));
    }

    @Test
    void stepCannotBeSkipped() {
        Visit visit = identified(MARTA);

        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.Incomplete(Step.CHECKS));
    }

    @Test
    void missingStatementIsNamed() {
        Visit visit = identified(MARTA);

        assertThat(desk.attest(visit.handle(), Set.of(Attestation.FACE_MATCHES, Attestation.ORIGINAL_PRESENT), SEEN))
                .isEqualTo(new VisitOutcome.AttestationsMissing(Set.of(Attestation.VISITOR_INFORMED), Set.of()));
    }

    @Test
    void pointNobodyLookedAtIsNamed() {
        Visit visit = identified(MARTA);

        assertThat(desk.attest(visit.handle(), ALL, List.of(PointFinding.seen("point-portrait"))))
                .isEqualTo(new VisitOutcome.AttestationsMissing(
                        Set.of(Attestation.FEATURES_LOOKED_AT), Set.of("point-tilt")));
    }

    @Test
    void registrationKeepsWhatWasFoundAtEveryPoint() {
        Visit visit = found(PointFinding.notPossible("point-tilt", NotPossibleReason.DOCUMENT_WORN));
        saysYes();

        UUID id = letterFor(visit).id();

        assertThat(database.sql("select evidence from registration where id = :id")
                        .param("id", id.toString())
                        .query(String.class)
                        .single())
                .contains("belgian-citizen-card", "point-tilt", "DOCUMENT_WORN");
        assertThat(database.sql(
                                "select details from audit_event where registration = :id and kind = 'DocumentLookedAt'")
                        .param("id", id.toString())
                        .query(String.class)
                        .single())
                .contains("\"point-tilt\":\"NOT_POSSIBLE:DOCUMENT_WORN\"", "\"point-portrait\":\"SEEN\"");
        assertThat(events(id)).contains("ApprovalAsked", "ApprovalGranted");
    }

    @Test
    void addressTypedDifferentlyIsRefused() {
        Visit visit = attested(identified(MARTA));

        assertThat(desk.linkEmail(
                        visit.handle(), new EmailEntry("a@example.org", "b@example.org", false, Language.FR, false)))
                .isEqualTo(new VisitOutcome.EmailRefused(EmailProblem.TYPED_DIFFERENTLY));
    }

    @Test
    void addressOfTheOfficeIsRefused() {
        Visit visit = attested(identified(MARTA));

        assertThat(desk.linkEmail(visit.handle(), email("marta@commune.example")))
                .isEqualTo(new VisitOutcome.EmailRefused(EmailProblem.OFFICE_DOMAIN));
    }
}

package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.DatabaseTest;
import be.lra.activation.ActivationBlocked;
import be.lra.audit.AuditLine;
import be.lra.identity.EmailAddress;
import be.lra.identity.EmailReading;
import be.lra.identity.Language;
import be.lra.office.AgentPerson;
import be.lra.office.OfficeProfile;
import be.lra.office.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What a file tells, what it offers to whom, and what the acts themselves refuse. */
@DatabaseTest
class RegistrationFileDatabaseTest extends CounterWithStubRegister {

    @Autowired
    RegistrationFile file;

    @Autowired
    AfterIssue afterIssue;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void openingTheFileIsWrittenDownAndReadingItsLifeIsNot() {
        RegistrationRecord issued = issued(MARTA);

        file.open(issued.reference());
        file.life(issued.reference());

        assertThat(events(issued.id())).containsOnlyOnce("FileOpened");
    }

    @Test
    void lifeTellsTheTurnsInOrder() {
        RegistrationRecord issued = issued(MARTA);
        clock.advance(Duration.ofMinutes(11));
        afterIssue.resendLink(issued.reference());
        afterIssue.revoke(issued.reference(), RevocationReason.VISITOR_ASKS);

        assertThat(file.life(issued.reference()).turns())
                .extracting(AuditLine::kind)
                .containsExactly("RegistrationStarted", "RegistrationIssued", "LinkResent", "RegistrationRevoked");
    }

    @Test
    void everythingIsOfferedToTheAgentWhoJustSawTheVisitorButTheLinkThatHasOnlyJustLeft() {
        RegistrationRecord issued = issued(MARTA);

        assertThat(file.acts(issued.reference()))
                .hasSize(4)
                .allSatisfy((act, why) -> assertThat(why).isEmpty());
    }

    @Test
    void colleagueMayDoEverythingButCorrect() {
        RegistrationRecord issued = issued(MARTA);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));

        assertThat(file.acts(issued.reference()))
                .containsEntry(FileAct.NEW_LETTER, Optional.empty())
                .containsEntry(FileAct.CORRECT, Optional.of(Hindrance.NEW_VISIT_NEEDED));
        assertThat(afterIssue.correctContact(issued.reference(), to("other@example.org")))
                .isEqualTo(new CorrectionOutcome.NewVisitNeeded());
    }

    @Test
    void deskWithoutALetterLeftOffersNone() {
        RegistrationRecord issued = issued(MARTA);
        database.sql("update letter_day set letters = 100").update();

        assertThat(file.acts(issued.reference()))
                .containsEntry(FileAct.NEW_LETTER, Optional.of(Hindrance.DAILY_CAP))
                .containsEntry(FileAct.CORRECT, Optional.of(Hindrance.DAILY_CAP));
        assertThat(afterIssue.correctContact(issued.reference(), to("other@example.org")))
                .isEqualTo(new CorrectionOutcome.CapReached(CapScope.DESK));
        assertThat(file.open(issued.reference()).orElseThrow().email()).contains(new EmailAddress("marta@example.org"));
    }

    @Test
    void blockedCodeNeedsALetterAndNoLink() {
        RegistrationRecord issued = issued(MARTA);
        transaction.executeWithoutResult(_ -> events.publishEvent(new ActivationBlocked(issued.id(), clock.instant())));

        assertThat(file.acts(issued.reference()))
                .containsEntry(FileAct.SEND_AGAIN, Optional.of(Hindrance.CODE_BLOCKED))
                .containsEntry(FileAct.NEW_LETTER, Optional.empty());
    }

    @Test
    void supervisorIsOfferedNothingAndNeitherIsAnybodyAfterTheEnd() {
        RegistrationRecord issued = issued(MARTA);
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(office, Role.SUPERVISOR, setup));
        boolean supervisor = file.acts(issued.reference()).isEmpty();
        RegistrationFixtures.signIn(agent);
        afterIssue.revoke(issued.reference(), RevocationReason.ISSUED_BY_MISTAKE);

        assertThat(supervisor).isTrue();
        assertThat(file.acts(issued.reference())).isEmpty();
    }

    @Test
    void correctedAddressGetsANewLetterAndTheOldCodeIsVoid() {
        RegistrationRecord issued = issued(MARTA);

        CorrectionOutcome outcome = afterIssue.correctContact(
                issued.reference(),
                new EmailEntry("marta2@example.org", "marta2@example.org", false, Language.DE, false));

        RegistrationRecord now = assertThat(outcome)
                .asInstanceOf(type(CorrectionOutcome.Corrected.class))
                .actual()
                .registration();
        assertThat(now.email()).contains(new EmailAddress("marta2@example.org"));
        assertThat(now.language()).contains(Language.DE);
        assertThat(now.letters()).isEqualTo(2);
        assertThat(pairs(issued)).containsExactly("REPLACED", "PENDING");
        assertThat(events(issued.id())).contains("ContactCorrected");
    }

    @Test
    void correctionIsRefusedWithItsReason() {
        RegistrationRecord issued = issued(MARTA);

        assertThat(afterIssue.correctContact(issued.reference(), to("nonsense")))
                .isEqualTo(new CorrectionOutcome.EmailUnreadable(EmailReading.Reason.NO_AT_SIGN));
        assertThat(afterIssue.correctContact(issued.reference(), to("a@commune.example")))
                .isEqualTo(new CorrectionOutcome.EmailRefused(EmailProblem.OFFICE_DOMAIN));
        assertThat(afterIssue.correctContact(issued.reference(), typed("a@example.org", "b@example.org")))
                .isEqualTo(new CorrectionOutcome.EmailRefused(EmailProblem.TYPED_DIFFERENTLY));
        assertThat(afterIssue.correctContact(issued.reference(), typed("a@example.org", "")))
                .isEqualTo(new CorrectionOutcome.EmailRefused(EmailProblem.NOT_CONFIRMED));
        assertThat(afterIssue.correctContact(issued.reference(), to("marta@example.org")))
                .isEqualTo(new CorrectionOutcome.NothingChanged());
        assertThat(pairs(issued)).containsExactly("PENDING");
    }

    @Test
    void correctionIsOverWithTheHourOfTheVisitAndWithTheRegistration() {
        RegistrationRecord issued = issued(MARTA);
        clock.advance(Duration.ofHours(1));
        CorrectionOutcome late = afterIssue.correctContact(issued.reference(), to("other@example.org"));
        afterIssue.revoke(issued.reference(), RevocationReason.VISITOR_ASKS);

        assertThat(late).isEqualTo(new CorrectionOutcome.NewVisitNeeded());
        assertThat(afterIssue.correctContact(issued.reference(), to("other@example.org")))
                .isEqualTo(new CorrectionOutcome.NotOpen(RegistrationState.REVOKED));
        assertThat(afterIssue.revoke(issued.reference(), RevocationReason.VISITOR_ASKS))
                .isEqualTo(new RevocationOutcome.NotOpen(RegistrationState.REVOKED));
    }

    @Test
    void nobodyActsOnHisOwnFile() {
        RegistrationRecord issued = issued(MARTA);
        setup.identify(
                agent.agentId(), new AgentPerson(MARTA.ssin().orElseThrow(), new EmailAddress("me@mail.example")));

        assertThat(afterIssue.revoke(issued.reference(), RevocationReason.VISITOR_ASKS))
                .isEqualTo(new RevocationOutcome.OwnCase());
        assertThat(afterIssue.correctContact(issued.reference(), to("other@example.org")))
                .isEqualTo(new CorrectionOutcome.OwnCase());
        assertThat(pairs(issued)).containsExactly("PENDING");
    }

    @Test
    void fileOfAnotherOfficeIsNotThere() {
        RegistrationRecord issued = issued(MARTA);
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(elsewhere, setup));

        assertThat(file.open(issued.reference())).isEmpty();
        assertThat(file.life(issued.reference()).lines()).isEmpty();
        assertThat(file.acts(issued.reference())).isEmpty();
        assertThat(afterIssue.revoke(issued.reference(), RevocationReason.VISITOR_ASKS))
                .isEqualTo(new RevocationOutcome.NotFound());
        assertThat(afterIssue.correctContact(issued.reference(), to("other@example.org")))
                .isEqualTo(new CorrectionOutcome.NotFound());
        assertThat(events(issued.id())).doesNotContain("FileOpened");
    }

    private List<String> pairs(RegistrationRecord registration) {
        return database.sql("select state from activation_pair where registration = ? order by number")
                .param(registration.id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static EmailEntry to(String address) {
        return typed(address, address);
    }

    private static EmailEntry typed(String address, String again) {
        return new EmailEntry(address, again, false, Language.NL, false);
    }
}

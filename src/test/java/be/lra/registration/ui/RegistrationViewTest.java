package be.lra.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.account.ClosingHolder;
import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.identity.EmailAddress;
import be.lra.identity.Ssin;
import be.lra.office.AgentPerson;
import be.lra.office.AgentPhones;
import be.lra.office.OfficeProfile;
import be.lra.office.Permit;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.registration.AfterIssue;
import be.lra.registration.Erasure;
import be.lra.registration.IdentityShown;
import be.lra.registration.RefusalReason;
import be.lra.registration.RegistrationFixtures;
import be.lra.registration.RegistrationRecord;
import be.lra.registration.ReprintReason;
import be.lra.registration.RevocationReason;
import be.lra.registration.Visit;
import be.lra.ui.DeskTimes;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DatabaseTest
@ViewPackages(packages = "be.lra")
class RegistrationViewTest extends CounterOnScreen {

    @Autowired
    AfterIssue afterIssue;

    @Autowired
    Erasure erasure;

    @Autowired
    AutowireCapableBeanFactory spring;

    @Test
    void pendingRegistrationShowsWhoWhatAndWhatCanBeDone() {
        show(issued());

        assertThat(notices()).containsExactly(text("registration.state.PENDING"));
        assertThat(screen())
                .contains("Margaux Élise Duvaléry", "margaux@example.org", text("registration.mail.QUEUED"));
        assertThat(offers("registration.letter.again")).isTrue();
        assertThat(offers("registration.revocation.button")).isTrue();
    }

    @Test
    void newLetterIsPrintedOnceAReasonIsGiven() {
        show(issued());
        press("registration.letter.again");
        reasons().setValue(ReprintReason.LETTER_LOST);

        press("registration.reprint.confirm");

        assertThat(notices()).contains(text("registration.reprint.done"));
        assertThat(find(LetterLink.class).exists()).isTrue();
    }

    @Test
    void newLetterAsksForTheCodeOfTheAppAndComesAfterIt() {
        RegistrationRecord registration = issued();
        RegistrationFixtures.signIn(RegistrationFixtures.withoutProof(agent));
        show(registration);
        press("registration.letter.again");
        reasons().setValue(ReprintReason.LETTER_LOST);
        press("registration.reprint.confirm");
        TextField code = find(TextField.class).withClassName("code-field").single();
        code.setValue("12345");
        press("ui.proof.confirm");
        assertThat(code.getErrorMessage()).isEqualTo(text("office.code.notACode"));

        code.setValue(AgentPhones.code(agent.userName(), clock.instant()));
        press("ui.proof.confirm");

        assertThat(notices()).contains(text("registration.reprint.done"));
        assertThat(find(LetterLink.class).exists()).isTrue();
    }

    @Test
    void newLetterIsNotLeftUnopenedWithoutAQuestion() {
        show(issued());
        press("registration.letter.again");
        reasons().setValue(ReprintReason.LETTER_LOST);
        press("registration.reprint.confirm");

        press("registration.letter.next");
        boolean asked = find(Dialog.class).single().isOpened();
        press("registration.letter.leave.confirm");

        assertThat(asked).isTrue();
        assertThat(getCurrentView()).isInstanceOf(StartView.class);
    }

    @Test
    void agentGoesOnToTheNextVisitorFromHere() {
        show(issued());

        press("registration.letter.next");

        assertThat(getCurrentView()).isInstanceOf(StartView.class);
    }

    @Test
    void timeOfTheNewestLetterIsShown() {
        show(issued());
        clock.advance(Duration.ofMinutes(3));
        press("registration.letter.again");
        reasons().setValue(ReprintReason.PRINT_FAILED);

        press("registration.reprint.confirm");

        assertThat(screen()).contains(DeskTimes.day(clock.instant()) + " " + DeskTimes.time(clock.instant()));
    }

    @Test
    void newLetterWithoutAReasonIsNotIssued() {
        show(issued());
        press("registration.letter.again");

        press("registration.reprint.confirm");

        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(find(LetterLink.class).exists()).isFalse();
    }

    @Test
    void newLetterThatWasOpenedIsSaid() {
        show(issued());
        press("registration.letter.again");
        reasons().setValue(ReprintReason.LETTER_LOST);
        press("registration.reprint.confirm");

        openLetter();

        assertThat(notices()).contains(text("registration.letter.opened", DeskTimes.time(clock.instant())));
        assertThat(find(LetterLink.class).exists()).isFalse();
        assertThat(database.sql("select count(*) from audit_event where kind = 'LetterOpened' and agent = :agent")
                        .param("agent", agent.agentId().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void linkIsSentAgainOnceTheTimeHasCome() {
        RegistrationRecord registration = issued();
        show(registration);
        Button button =
                find(Button.class).withText(text("registration.resend.button")).single();
        boolean before = button.isEnabled();
        String from = DeskTimes.timeRoundedUp(clock.instant().plus(Duration.ofMinutes(10)));
        String cooling = screen();
        clock.advance(Duration.ofMinutes(10));
        poll();

        press("registration.resend.button");

        assertThat(before).isFalse();
        assertThat(cooling).contains(text("registration.resend.from", from));
        assertThat(notices()).contains(text("registration.resend.done"));
        assertThat(find(Button.class)
                        .withText(text("registration.resend.button"))
                        .single()
                        .isEnabled())
                .isFalse();
    }

    @Test
    void linkSentByAColleagueMeanwhileIsNotSentTwice() {
        RegistrationRecord registration = issued();
        clock.advance(Duration.ofMinutes(10));
        show(registration);
        afterIssue.resendLink(registration.reference());

        press("registration.resend.button");

        assertThat(notices()).contains(text("registration.resend.tooSoon"));
    }

    @Test
    void linkSentAsOftenAsAllowedLeadsToANewLetter() {
        RegistrationRecord registration = issued();
        for (int times = 0; times < 3; times++) {
            clock.advance(Duration.ofMinutes(10));
            afterIssue.resendLink(registration.reference());
        }
        clock.advance(Duration.ofMinutes(10));

        show(registration);

        assertThat(screen()).contains(text("registration.hindrance.SENT_TOO_OFTEN"));
        assertThat(offers("registration.resend.button")).isFalse();
    }

    @Test
    void revokedRegistrationTellsItsReasonAndOffersNothingMore() {
        show(issued());
        press("registration.revocation.button");
        reasons().setValue(RevocationReason.VISITOR_ASKS);

        press("registration.revocation.confirm");

        assertThat(notices()).containsExactly(text("registration.state.REVOKED"));
        assertThat(screen()).contains(text("registration.revocation.reason.VISITOR_ASKS"));
        assertThat(offers("registration.letter.again")).isFalse();
        assertThat(offers("registration.resend.button")).isFalse();
        assertThat(offers("registration.revocation.button")).isFalse();
    }

    @Test
    void registrationThatEndedMeanwhileIsShownAsItIsNow() {
        RegistrationRecord registration = issued();
        show(registration);
        press("registration.letter.again");
        reasons().setValue(ReprintReason.LETTER_LOST);
        afterIssue.revoke(registration.reference(), RevocationReason.ISSUED_BY_MISTAKE);

        press("registration.reprint.confirm");

        assertThat(notices()).containsExactly(text("registration.state.REVOKED"));
        assertThat(find(LetterLink.class).exists()).isFalse();
    }

    @Test
    void refusedVisitTellsItsReasonAndNoName() {
        Visit visit = identified();
        desk.refuse(visit.handle(), RefusalReason.DOCUMENT_NOT_GENUINE);

        UI.getCurrent().navigate("registrations/" + visit.reference().value());

        assertThat(notices()).containsExactly(text("registration.state.REFUSED"));
        assertThat(screen())
                .contains(text("registration.refusal.reason.DOCUMENT_NOT_GENUINE"))
                .doesNotContain("Duvaléry");
    }

    @Test
    void agentIsOfferedNothingForHimselfAndToldWhy() {
        RegistrationRecord registration = issued();
        Ssin number = registration.person().orElseThrow().ssin().orElseThrow();
        setup.identify(agent.agentId(), new AgentPerson(number, new EmailAddress("me@mail.example")));

        show(registration);

        assertThat(offers("registration.letter.again")).isFalse();
        assertThat(offers("registration.revocation.button")).isFalse();
        assertThat(screen()).contains(text("registration.hindrance.OWN_CASE"));
    }

    @Test
    void whatHappenedStandsInOrderAndTheStepsBetweenOnlyWhenAskedFor() {
        RegistrationRecord registration = issued();
        show(registration);
        String glance = screen();

        find(Checkbox.class).single().setValue(true);

        assertThat(glance)
                .contains(text("registration.life.list"), agent.pseudonym())
                .doesNotContain(text("audit.event.FileOpened"));
        assertThat(screen()).contains(text("audit.event.EmailConfirmed"), text("audit.event.FileOpened"));
    }

    @Test
    void suspicionOfFraudIsNeverOnTheScreen() {
        Visit visit = readyToIssue();
        desk.suspectFraud(visit.handle().visit());
        desk.issue(visit.handle());
        UI.getCurrent().navigate("registrations/" + visit.reference().value());

        find(Checkbox.class).single().setValue(true);

        assertThat(screen()).doesNotContain(text("audit.event.FraudSuspected"));
    }

    @Test
    void addressIsCorrectedWithANewLetterWhileTheVisitorIsThere() {
        show(issued());
        press("registration.correction.button");
        type("registration.email.address", "margot@example.org");
        type("registration.email.again", "margot@example.org");

        press("registration.correction.go");

        assertThat(notices()).contains(text("registration.correction.done"));
        assertThat(find(LetterLink.class).exists()).isTrue();
        assertThat(screen()).contains("margot@example.org").doesNotContain("margaux@example.org");
    }

    @Test
    void correctionThatChangesNothingIsSaid() {
        show(issued());
        press("registration.correction.button");

        press("registration.correction.go");

        assertThat(screen()).contains(text("registration.correction.nothing"));
    }

    @Test
    void addressOfTheOfficeIsRefusedAtTheField() {
        show(issued());
        press("registration.correction.button");
        type("registration.email.address", "margaux@commune.example");
        type("registration.email.again", "margaux@commune.example");

        press("registration.correction.go");

        assertThat(field("registration.email.address").getErrorMessage())
                .isEqualTo(text("registration.email.problem.OFFICE_DOMAIN"));
    }

    @Test
    void afterTheHourOfTheVisitTheAddressTakesANewVisit() {
        RegistrationRecord registration = issued();
        clock.advance(Duration.ofHours(1));

        show(registration);

        assertThat(offers("registration.correction.button")).isFalse();
        assertThat(screen()).contains(text("registration.hindrance.NEW_VISIT_NEEDED"));
    }

    @Test
    void supervisorReadsButDoesNothingForTheAgent() {
        RegistrationRecord registration = issued();
        signIn(Role.SUPERVISOR);

        show(registration);

        assertThat(screen()).contains("Margaux Élise Duvaléry");
        assertThat(offers("registration.letter.next")).isFalse();
        assertThat(offers("registration.letter.again")).isFalse();
        assertThat(offers("registration.resend.button")).isFalse();
        assertThat(offers("registration.revocation.button")).isFalse();
    }

    @Test
    void closingAccountsIsOfferedOnlyToWhoeverMayErase() {
        RegistrationRecord registration = issued();
        show(registration);
        assertThat(offers("registration.erasure.button")).isTrue();

        RegistrationFixtures.signIn(narrowedTo(DataAction.READ, DataAction.WRITE));
        show(registration);

        assertThat(offers("registration.erasure.button")).isFalse();
        assertThat(offers("registration.access.button")).isTrue();
    }

    @Test
    void keepingAccountsIsOfferedOnlyToWhoeverMayWrite() {
        RegistrationRecord registration = issued();
        afterIssue.revoke(registration.reference(), RevocationReason.VISITOR_ASKS);
        ClosingHolder.open(registration.person().orElseThrow().ssin().orElseThrow(), spring);
        erasure.ask(registration.reference(), IdentityShown.PASSPORT);
        show(registration);
        assertThat(offers("registration.erasure.withdraw")).isTrue();

        RegistrationFixtures.signIn(narrowedTo(DataAction.READ));
        show(registration);

        assertThat(offers("registration.erasure.withdraw")).isFalse();
        assertThat(offers("registration.access.button")).isTrue();
    }

    private SignedInAgent narrowedTo(DataAction... actions) {
        database.sql("update role_grant set actions = ? where agent = ?")
                .params(Arrays.stream(actions).map(DataAction::name).collect(Collectors.joining(",")), agent.agentId())
                .update();
        return new SignedInAgent(
                agent.agentId(),
                agent.userName(),
                agent.pseudonym(),
                agent.office(),
                agent.desk(),
                agent.roles(),
                agent.language(),
                agent.step(),
                Map.of(Role.AGENT, new Permit(Set.of(actions), EnumSet.allOf(DataKind.class))));
    }

    @Test
    void registrationOfAnotherOfficeIsNotThere() {
        RegistrationRecord registration = issued();
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(elsewhere, setup));

        show(registration);

        assertThat(notices()).containsExactly(text("registration.gone.NOT_FOUND"));
        assertThat(screen()).doesNotContain("Duvaléry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-0000-00", "nonsense"})
    void referenceOfNothingIsSaidSo(String reference) {
        UI.getCurrent().navigate("registrations/" + reference);

        assertThat(notices()).containsExactly(text("registration.gone.NOT_FOUND"));
    }

    private static void show(RegistrationRecord registration) {
        UI.getCurrent().navigate("registrations/" + registration.reference().value());
    }

    private void type(String label, String text) {
        field(label).setValue(text);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> text(label).equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private boolean offers(String key) {
        return find(Button.class).withText(text(key)).exists();
    }

    @SuppressWarnings("unchecked") // the reasons of the dialog at hand
    private RadioButtonGroup<Object> reasons() {
        return (RadioButtonGroup<Object>) find(RadioButtonGroup.class).single();
    }
}

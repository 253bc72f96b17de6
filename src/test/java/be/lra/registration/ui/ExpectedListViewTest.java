package be.lra.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.appointment.AppointmentFixtures;
import be.lra.appointment.AppointmentPlan;
import be.lra.appointment.AppointmentSetup;
import be.lra.appointment.AppointmentState;
import be.lra.appointment.ExpectedVisitor;
import be.lra.appointment.WeekHours;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.office.OfficeProfile;
import be.lra.office.Role;
import be.lra.registration.AppointmentVisits;
import be.lra.registration.Means;
import be.lra.registration.RegistrationFixtures;
import be.lra.registration.Visit;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Today's appointments on the page where an agent's day begins. */
@DatabaseTest
@ViewPackages(packages = "be.lra")
class ExpectedListViewTest extends CounterOnScreen {

    private static final Duration VISIT = Duration.ofMinutes(20);

    @Autowired
    AppointmentSetup setupOfAppointments;

    @Autowired
    AppointmentVisits appointments;

    private Instant soon;

    @BeforeEach
    void nobodyIsExpectedYet() {
        for (String table : List.of("appointment", "appointment_plan", "audit_event")) {
            database.sql("delete from " + table).update();
        }
        soon = clock.instant().plus(Duration.ofMinutes(20)); // 11:00 in Belgium
    }

    @Test
    void officeThatGivesNoAppointmentsShowsNoList() {
        UI.getCurrent().navigate("");

        assertThat(find(ExpectedList.class).exists()).isFalse();
    }

    @Test
    void emptyListSaysWhatWillAppearThere() {
        setupOfAppointments.plan(office.id(), offered());

        UI.getCurrent().navigate("");

        assertThat(screen()).contains(text("appointment.list.title"), text("appointment.list.none"));
    }

    @Test
    void listTellsWhoComesWhenInWhichLanguage() {
        expect(office, soon, "Mevr. Claes", Language.NL);

        UI.getCurrent().navigate("");

        assertThat(screen()).contains("11:00", "Mevr. Claes", "Nederlands", text("appointment.state.EXPECTED"));
    }

    @Test
    void nothingIsShownOfOtherOfficesAndOtherDays() {
        OfficeProfile other = AppointmentFixtures.another(setup, setupOfAppointments, 1);
        expect(other, soon, "Elsewhere", Language.FR);
        expect(office, soon.plus(Duration.ofDays(1)), "Tomorrow", Language.FR);
        expect(office, soon.minus(Duration.ofDays(1)), "Yesterday", Language.FR);
        expect(office, Instant.parse("2026-11-17T22:40:00Z"), "Last of today", Language.FR);

        UI.getCurrent().navigate("");

        assertThat(screen()).contains("Last of today").doesNotContain("Elsewhere", "Tomorrow", "Yesterday");
    }

    @Test
    void listThatIsLookedAtIsAudited() {
        expect(office, soon, "Mme Dubois", Language.FR);

        UI.getCurrent().navigate("");

        assertThat(audited("AppointmentsSeen")).isEqualTo(1);
    }

    @Test
    void visitorWhoArrivedIsMarked() {
        expect(office, soon, "Mme Dubois", Language.FR);
        UI.getCurrent().navigate("");

        press("appointment.list.mark.ARRIVED");

        assertThat(screen()).contains(text("appointment.state.ARRIVED"));
        assertThat(audited("AppointmentMarked")).isEqualTo(1);
    }

    @Test
    void visitorWhoDidNotComeMayComeAfterAll() {
        expect(office, soon, "Mme Dubois", Language.FR);
        UI.getCurrent().navigate("");

        press("appointment.list.mark.NO_SHOW");
        String missed = screen();
        press("appointment.list.mark.EXPECTED");

        assertThat(missed).contains(text("appointment.state.NO_SHOW"));
        assertThat(screen()).contains(text("appointment.state.EXPECTED"));
    }

    @Test
    void visitBeginsFromTheListAndIsMarked() {
        expect(office, soon, "Mme Dubois", Language.FR);
        UI.getCurrent().navigate("");

        press("appointment.list.start");

        assertThat(getCurrentView()).isInstanceOf(VisitView.class);
        UI.getCurrent().navigate("");
        assertThat(screen()).contains(text("appointment.state.SERVED"));
        assertThat(desk.openVisits()).hasSize(1);
    }

    @Test
    void appointmentThatAColleagueBeganIsNotBegunTwice() {
        expect(office, soon, "Mme Dubois", Language.FR);
        UI.getCurrent().navigate("");
        ExpectedVisitor seen = appointments.look().getFirst();
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(office, Role.AGENT, setup));
        appointments.start(seen);
        RegistrationFixtures.signIn(agent);

        press("appointment.list.start");

        assertThat(getCurrentView()).isInstanceOf(StartView.class);
        assertThat(screen()).contains(text("appointment.list.changed"), text("appointment.state.SERVED"));
        assertThat(desk.openVisits()).isEmpty();
    }

    @Test
    void agentOfAnotherOfficeCannotBeginIt() {
        expect(office, soon, "Mme Dubois", Language.FR);
        ExpectedVisitor seen = appointments.look().getFirst();
        OfficeProfile other = AppointmentFixtures.another(setup, setupOfAppointments, 1);
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(other, Role.AGENT, setup));

        assertThat(appointments.start(seen)).isEmpty();
        assertThat(appointments.mark(seen, AppointmentState.ARRIVED)).isFalse();
        assertThat(desk.openVisits()).isEmpty();
    }

    @Test
    void addressAndLanguageOfTheAppointmentAreProposedToBeConfirmed() {
        expect(office, soon, "Ms Duvaléry", Language.DE);
        Visit begun = appointments.start(appointments.look().getFirst()).orElseThrow();
        Visit listed = continued(desk.readMrz(begun.handle(), MARGAUX));
        Visit chosen = continued(desk.chooseCandidate(
                listed.handle(),
                listed.facts()
                        .register()
                        .orElseThrow()
                        .candidates()
                        .getFirst()
                        .person()
                        .ssin()
                        .orElseThrow()));
        continued(desk.attest(chosen.handle(), RegistrationFixtures.ALL, RegistrationFixtures.SEEN));

        UI.getCurrent().navigate(VisitView.class, begun.handle().visit().toString());

        assertThat(find(TextField.class).all())
                .filteredOn(field -> field.getLabel().equals(text("registration.email.address")))
                .singleElement()
                .satisfies(field -> assertThat(field.getValue()).isEqualTo("visitor@example.org"));
        assertThat(find(TextField.class).all())
                .filteredOn(field -> field.getLabel().equals(text("registration.email.again")))
                .singleElement()
                .satisfies(field -> assertThat(field.getValue()).isEmpty());
        assertThat(appointments.invitation(begun).orElseThrow().language()).isEqualTo(Language.DE);
    }

    @Test
    void visitWithoutAnAppointmentProposesNothing() {
        Visit begun = desk.start(Means.CARD);

        assertThat(appointments.invitation(begun)).isEmpty();
    }

    @Test
    void appointmentOfACardThatNobodyWasChosenForIsProposedAndTakenOnlyWhenTheAgentSaysSo() {
        expect(office, soon, "M. Voorbeeld", Language.NL);
        UI.getCurrent().navigate("");
        putIn(RegistrationFixtures.PIET);
        poll();
        String proposed = screen();
        int before = audited("AppointmentMarked");

        press("appointment.visit.take", "11:00", "M. Voorbeeld");

        assertThat(proposed).contains(text("appointment.visit.proposed"));
        assertThat(before).isZero();
        assertThat(screen()).contains(text("appointment.visit.kept"), "11:00");
        assertThat(screen()).doesNotContain(text("appointment.visit.proposed"));
        assertThat(appointments.look()).extracting(ExpectedVisitor::state).containsExactly(AppointmentState.SERVED);
        assertThat(appointments.invitation(desk.openVisits().getFirst())).isPresent();
    }

    @Test
    void appointmentOfSomebodyElseOrOfAnotherOfficeIsNotProposed() {
        OfficeProfile other = AppointmentFixtures.another(setup, setupOfAppointments, 1);
        expect(office, soon, "Mme Dubois", Language.FR);
        expect(other, soon, "M. Voorbeeld", Language.FR);
        expect(office, soon.plus(Duration.ofDays(1)), "M. Voorbeeld", Language.FR);

        UI.getCurrent().navigate("");
        putIn(RegistrationFixtures.PIET);
        poll();

        assertThat(screen()).contains("Piet Voorbeeld").doesNotContain(text("appointment.visit.proposed"));
    }

    @Test
    void appointmentIsFoundByTheAddressWhereTheNameTellsNothing() {
        expect(office, soon, "Bonnemaman", Language.FR);
        Visit attested = attested();
        boolean before = appointments.proposals(attested).isEmpty();

        Visit addressed =
                continued(desk.linkEmail(attested.handle(), RegistrationFixtures.email("Visitor@example.org")));

        assertThat(before).isTrue();
        assertThat(appointments.proposals(addressed))
                .extracting(ExpectedVisitor::called)
                .containsExactly("Bonnemaman");
    }

    @Test
    void appointmentThatAColleagueBeganMeanwhileIsNotTaken() {
        expect(office, soon, "Ms Duvaléry", Language.EN);
        Visit visit = identified();
        UI.getCurrent().navigate(VisitView.class, visit.handle().visit().toString());
        ExpectedVisitor seen = appointments.look().getFirst();
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(office, Role.AGENT, setup));
        appointments.start(seen);
        RegistrationFixtures.signIn(agent);

        press("appointment.visit.take", "11:00", "Ms Duvaléry");

        assertThat(notices()).contains(text("appointment.list.changed"));
        assertThat(appointments.invitation(visit)).isEmpty();
    }

    @Test
    void visitOfAColleagueGetsNoAppointment() {
        expect(office, soon, "Ms Duvaléry", Language.EN);
        Visit visit = identified();
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(office, Role.AGENT, setup));

        assertThat(appointments.belongsTo(appointments.look().getFirst(), visit))
                .isFalse();
        assertThat(appointments.look()).extracting(ExpectedVisitor::state).containsExactly(AppointmentState.EXPECTED);
    }

    @Test
    void addressOfAnAppointmentFoundLateIsProposedWhereNoneWasTyped() {
        expect(office, soon, "Ms Duvaléry", Language.DE);
        Visit attested = attested();
        UI.getCurrent().navigate(VisitView.class, attested.handle().visit().toString());

        press("appointment.visit.take", "11:00", "Ms Duvaléry");

        assertThat(find(TextField.class).all()).extracting(TextField::getValue).contains("visitor@example.org");
    }

    private void expect(OfficeProfile where, Instant start, String called, Language language) {
        setupOfAppointments.expect(where.id(), start, VISIT, new EmailAddress("visitor@example.org"), called, language);
    }

    private static AppointmentPlan offered() {
        return new AppointmentPlan(true, 20, 1, 30, 1, WeekHours.NONE, Set.of());
    }

    private int audited(String event) {
        return database.sql("select count(*) from audit_event where kind = ?")
                .param(event)
                .query(Integer.class)
                .single();
    }
}

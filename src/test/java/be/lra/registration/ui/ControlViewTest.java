package be.lra.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.office.OfficeProfile;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.registration.ControlPeriod;
import be.lra.registration.ControlReason;
import be.lra.registration.RegistrationFixtures;
import be.lra.registration.RegistrationRecord;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@DatabaseTest
@ViewPackages(packages = "be.lra")
class ControlViewTest extends CounterOnScreen {

    @Test
    void caseIsShownWithItsSignsAndLeavesOnceItIsJudged() {
        RegistrationRecord issued = issued();
        signIn(Role.SUPERVISOR);
        UI.getCurrent().navigate("control");
        String before = screen();

        press("registration.control.inOrder");

        assertThat(before)
                .contains(issued.reference().value(), text("registration.risk.WITHOUT_CHIP"))
                .doesNotContain("Duvaléry");
        assertThat(screen())
                .contains(
                        text(
                                "registration.control.outcome.DONE",
                                issued.reference().value()),
                        text("registration.control.progress", 1, 0),
                        text("registration.control.none"));
    }

    @Test
    void whoSupervisesTwoOfficesChoosesBothAndReadsWhoseEachRowIs() {
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationRecord issued = issued();
        SignedInAgent supervisor = RegistrationFixtures.colleague(office, Role.SUPERVISOR, setup);
        RegistrationFixtures.signIn(supervisor);
        setup.grant(supervisor.agentId(), Role.SUPERVISOR, elsewhere.cbeNumber());
        database.sql("update office set name = 'Commune-Voisine' where id = ?")
                .param(elsewhere.id())
                .update();
        clock.advance(Duration.ofDays(12));
        UI.getCurrent().navigate("follow-up");
        String here = screen();
        database.sql("update registration set office = ?").param(elsewhere.id()).update();

        choose(0);
        String followUp = screen();
        UI.getCurrent().navigate("control");
        period().setValue(ControlPeriod.MONTH);
        choose(0);

        assertThat(here)
                .contains(issued.reference().value())
                .doesNotContain(text("registration.offices.change", "Commune-Voisine"));
        assertThat(followUp)
                .contains(
                        issued.reference().value(),
                        "Commune-Voisine",
                        text("registration.offices.change", "Commune-Voisine"));
        assertThat(screen())
                .contains(
                        issued.reference().value(),
                        "Commune-Voisine",
                        text("registration.offices.change", "Commune-Voisine"))
                .doesNotContain(text("registration.control.inOrder"));
    }

    /** 0: all of them. */
    private void choose(int office) {
        OfficeChoice choice = find(OfficeChoice.class).single();
        choice.setValue(choice.getListDataView().getItem(office));
    }

    @Test
    void suspicionNeedsAReason() {
        issued();
        signIn(Role.SUPERVISOR);
        UI.getCurrent().navigate("control");
        press("registration.control.suspicion.button");
        press("registration.control.suspicion.confirm");
        String without = screen();
        reasons().setValue(ControlReason.RULES_NOT_FOLLOWED);

        press("registration.control.suspicion.confirm");

        assertThat(without).contains(text("registration.control.progress", 0, 1));
        assertThat(screen()).contains(text("registration.control.progress", 1, 0));
    }

    @Test
    void letterThatLapsesSoonLeadsToItsFile() {
        RegistrationRecord issued = issued();
        UI.getCurrent().navigate("follow-up");
        String before = screen();
        clock.advance(Duration.ofDays(12));

        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("follow-up");

        assertThat(before).contains(text("registration.followUp.none"));
        assertThat(screen())
                .contains(
                        text("registration.followUp.LAPSES_SOON", 1),
                        issued.reference().value())
                .doesNotContain("Duvaléry");
    }

    @Test
    void supervisorsAndOnlyTheyReadWhatWasUnusual() {
        clock.advance(Duration.ofHours(14)); // after midnight in Belgium
        RegistrationRecord issued = issued();
        UI.getCurrent().navigate("follow-up");
        String before = screen();
        signIn(Role.SUPERVISOR);

        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("follow-up");

        assertThat(before).doesNotContain(text("registration.anomaly.title", 7));
        assertThat(screen())
                .contains(
                        text("registration.anomaly.title", 7),
                        text("registration.anomaly.OUT_OF_HOURS", agent.pseudonym(), 1),
                        issued.reference().value())
                .doesNotContain("Duvaléry");
    }

    @SuppressWarnings("unchecked") // the first choice of the page
    private RadioButtonGroup<Object> period() {
        return (RadioButtonGroup<Object>) find(RadioButtonGroup.class).all().getFirst();
    }

    @SuppressWarnings("unchecked") // the reasons of the dialog, after the periods of the page
    private RadioButtonGroup<Object> reasons() {
        return (RadioButtonGroup<Object>) find(RadioButtonGroup.class).all().getLast();
    }
}

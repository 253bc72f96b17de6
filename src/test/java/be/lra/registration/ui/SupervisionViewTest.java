package be.lra.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.registration.ApprovalOutcome;
import be.lra.registration.DenyReason;
import be.lra.registration.GrantReason;
import be.lra.registration.LiftReason;
import be.lra.registration.NegateReason;
import be.lra.registration.PointFinding;
import be.lra.registration.RefusalReason;
import be.lra.registration.RegistrationFixtures;
import be.lra.registration.Supervision;
import be.lra.registration.Visit;
import be.lra.ui.LightState;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SupervisionViewTest extends CounterOnScreen {

    @Autowired
    Supervision supervision;

    @Autowired
    SupervisionLight light;

    @Test
    void questionShowsWithItsPointAndWithoutTheVisitor() {
        Visit visit = doubtful();
        signIn(Role.SUPERVISOR);

        navigate(SupervisionView.class);

        assertThat(screen())
                .contains(
                        visit.reference().value(),
                        text("registration.concern.POINT_DOUBTFUL"),
                        text("check.point-uv"),
                        text("registration.checklist.passport"))
                .doesNotContain("Duvaléry", "DUVALERY");
    }

    @Test
    void newQuestionComesByItselfAndLeavesOnceItIsAnswered() {
        signIn(Role.SUPERVISOR);
        navigate(SupervisionView.class);
        assertThat(screen()).contains(text("registration.supervision.none"));
        RegistrationFixtures.signIn(agent);
        doubtful();
        signIn(Role.SUPERVISOR);

        poll();
        press("registration.approval.grant.button");
        choose(GrantReason.SEEN_MYSELF);
        press("registration.approval.grant.confirm");

        assertThat(notices()).contains(text("registration.supervision.outcome.DONE"));
        assertThat(screen()).contains(text("registration.supervision.none"));
    }

    @Test
    void agentSeesTheWordWithoutDoingAnything() {
        Visit visit = doubtful();
        navigate("visit/" + visit.handle().visit(), VisitView.class);
        assertThat(screen()).contains(text("registration.approval.state.ASKED"), text("registration.approval.wait"));
        press("registration.summary.issue");
        assertThat(notices()).contains(text("registration.approval.open"));

        signIn(Role.SUPERVISOR);
        supervision.grant(supervision.waiting().getFirst().id(), GrantReason.SEEN_MYSELF);
        RegistrationFixtures.signIn(agent);
        poll();

        assertThat(screen()).contains(text("registration.approval.state.GRANTED", "10:40"));
        press("registration.summary.issue");
        assertThat(shows("registration.letter.title")).isTrue();
    }

    @Test
    void agentSeesThatASupervisorSaidNo() {
        Visit visit = doubtful();
        signIn(Role.SUPERVISOR);
        supervision.deny(supervision.waiting().getFirst().id(), DenyReason.NOT_CONVINCED);
        RegistrationFixtures.signIn(agent);

        navigate("visit/" + visit.handle().visit(), VisitView.class);

        assertThat(screen())
                .contains(text("registration.approval.state.DENIED", "10:40"), text("registration.approval.denied"));
    }

    @Test
    void silentCallLeavesTheAgentsScreenAsItIs() {
        Visit visit = attested();
        navigate("visit/" + visit.handle().visit(), VisitView.class);
        String before = getCurrentView().getElement().getOuterHTML();

        fireShortcut(Key.F9);

        assertThat(getCurrentView().getElement().getOuterHTML()).isEqualTo(before);
        signIn(Role.SUPERVISOR);
        assertThat(supervision.suspicions()).hasSize(1);
    }

    @Test
    void registrationGoesOnAfterASuspicionIsDismissedAndNothingShowsOnTheWay() {
        Visit visit = readyToIssue();
        UUID id = visit.handle().visit();
        navigate("visit/" + id, VisitView.class);
        String before = getCurrentView().getElement().getOuterHTML();

        fireShortcut(Key.F9);
        poll();
        String suspected = getCurrentView().getElement().getOuterHTML();
        signIn(Role.SUPERVISOR);
        ApprovalOutcome word = supervision.negate(id, NegateReason.EXPLAINED);
        RegistrationFixtures.signIn(agent);
        poll();

        assertThat(word).isEqualTo(ApprovalOutcome.DONE);
        assertThat(suspected).isEqualTo(before);
        assertThat(getCurrentView().getElement().getOuterHTML()).isEqualTo(before);
        press("registration.summary.issue");
        assertThat(shows("registration.letter.title")).isTrue();
        signIn(Role.SUPERVISOR);
        assertThat(supervision.suspicions()).isEmpty();
    }

    @Test
    void earlierNoShowsToTheAgentAndWithItsReasonToTheSupervisor() {
        Visit declined = doubtful();
        signIn(Role.SUPERVISOR);
        supervision.deny(supervision.waiting().getFirst().id(), DenyReason.SUSPICION_OF_FRAUD);
        RegistrationFixtures.signIn(agent);
        desk.refuse(declined.handle(), RefusalReason.DOCUMENT_NOT_GENUINE);
        clock.advance(Duration.ofMinutes(2));

        Visit again = identified();
        navigate("visit/" + again.handle().visit(), VisitView.class);
        String atTheChecks = screen();
        desk.attest(again.handle(), RegistrationFixtures.ALL, RegistrationFixtures.SEEN);
        signIn(Role.SUPERVISOR);
        navigate(SupervisionView.class);

        assertThat(atTheChecks)
                .contains(text("registration.concern.DENIED_BEFORE"), "17.11.2026", "10:40")
                .contains(text("registration.concern.POINT_DOUBTFUL"))
                .doesNotContain(text("registration.approval.deny.reason.SUSPICION_OF_FRAUD"));
        assertThat(screen())
                .contains(
                        text("registration.concern.DENIED_BEFORE"),
                        "17.11.2026 10:40 · " + text("registration.concern.POINT_DOUBTFUL") + " · "
                                + text("registration.approval.deny.reason.SUSPICION_OF_FRAUD"))
                .doesNotContain("Duvaléry", "DUVALERY");
    }

    @Test
    void suspicionShowsItselfAndIsJudged() {
        Visit visit = attested();
        signIn(Role.SUPERVISOR);
        navigate(SupervisionView.class);
        RegistrationFixtures.signIn(agent);
        desk.suspectFraud(visit.handle().visit());
        signIn(Role.SUPERVISOR);

        poll();
        assertThat(screen())
                .contains(text("registration.suspicion.of", visit.reference().value()))
                .doesNotContain("Duvaléry", "DUVALERY");
        press("registration.suspicion.negate.button");
        choose(NegateReason.EXPLAINED);
        press("registration.suspicion.negate.confirm");

        assertThat(notices())
                .contains(text("registration.supervision.outcome.DONE"))
                .doesNotContain(text("registration.supervision.outcome.DONE.text")); // for the agent sees nothing
        assertThat(screen()).doesNotContain(text("registration.suspicion.title"));
    }

    @Test
    void lightSaysWhatIsWorse() {
        assertThat(levelOf(0, 0, 0)).isEqualTo(LightState.Level.READY);
        assertThat(levelOf(0, 0, 1)).isEqualTo(LightState.Level.ATTENTION);
        assertThat(levelOf(2, 0, 1)).isEqualTo(LightState.Level.ATTENTION);
        assertThat(levelOf(2, 1, 1)).isEqualTo(LightState.Level.DOWN);
    }

    private static LightState.Level levelOf(long questions, long suspicions, long pauses) {
        return SupervisionLight.of(new Supervision.Alarms(questions, suspicions, pauses))
                .level();
    }

    @Test
    void pauseShowsItselfAndIsLifted() {
        signIn(Role.SUPERVISOR);
        navigate(SupervisionView.class);
        assertThat(screen()).doesNotContain(text("registration.pause.title"));
        RegistrationFixtures.signIn(agent);
        Visit last = identified();
        for (int more = 1; more < 10; more++) {
            last = identified();
        }
        signIn(Role.SUPERVISOR);

        poll();
        assertThat(screen())
                .contains(text("registration.pause.of.AGENT", last.reference().value()), agent.pseudonym())
                .doesNotContain("Duvaléry", "DUVALERY");
        press("registration.pause.lift.button");
        choose(LiftReason.DIFFICULT_CASES);
        press("registration.pause.lift.confirm");

        assertThat(notices()).contains(text("registration.supervision.outcome.DONE"));
        assertThat(screen()).doesNotContain(text("registration.pause.title"));
    }

    @Test
    void keysFrozenByTheirHolderAreShownUntilASupervisorKnows() {
        UUID account = UUID.randomUUID();
        database.sql(
                        "insert into citizen_account (id, version, user_name, user_name_comparable, password_hash, display_name,"
                                + " email, email_comparable, language, sender_name, state, created_at, draft_until) values"
                                + " (?, 0, 'frozen.one', 'frozen.one', 'x', 'Anne Specimen', 'a@example.org', 'a@example.org',"
                                + " 'FR', 'Commune-Exemple', 'ACTIVE', now(6), now(6))")
                .params(account)
                .update();
        database.sql("insert into frozen_case (id, version, account, office, digital_keys, raised_at, state)"
                        + " values ('019a0000-0000-7000-8000-0000beadcafe', 0, ?, ?, 2, now(6), 'RAISED')")
                .params(account, agent.office())
                .update();
        signIn(Role.SUPERVISOR);
        navigate(SupervisionView.class);
        assertThat(screen())
                .contains(text("registration.frozen.of", "BEAD-CAFE"))
                .doesNotContain("Specimen");
        var quiet = SupervisionLight.of(new Supervision.Alarms(0, 0, 0));
        assertThat(SupervisionLight.withFrozen(quiet, supervision.frozen().size())
                        .key())
                .isEqualTo("registration.alarm.frozen.");

        press("registration.frozen.seen");

        assertThat(notices()).contains(text("registration.supervision.outcome.DONE"));
        assertThat(screen()).doesNotContain(text("registration.frozen.title"));
        database.sql("delete from citizen_account where id = ?").params(account).update();
    }

    @Test
    void whatSitsAtADeskGoesBeforeFrozenKeys() {
        var urgent = SupervisionLight.of(new Supervision.Alarms(1, 0, 0));

        assertThat(SupervisionLight.withFrozen(urgent, 3)).isEqualTo(urgent);
    }

    @Test
    void lightIsForSupervisorsAwayFromTheDesk() {
        assertThat(light.state()).isEmpty();
        signIn(Role.SUPERVISOR); // at a desk, where a visitor may read the screen
        assertThat(light.state()).isEmpty();
        SignedInAgent atDesk = RegistrationFixtures.colleague(office, Role.SUPERVISOR, setup);
        RegistrationFixtures.signIn(new SignedInAgent(
                atDesk.agentId(),
                atDesk.userName(),
                atDesk.pseudonym(),
                atDesk.office(),
                null,
                atDesk.roles(),
                atDesk.language()));

        assertThat(light.state()).map(LightState::level).contains(LightState.Level.READY);
    }

    /** A visit ready to issue, of a passport with a doubtful point. */
    private Visit doubtful() {
        List<PointFinding> findings = Stream.concat(
                        Stream.of(PointFinding.doubtful("point-uv")),
                        RegistrationFixtures.SEEN.stream()
                                .filter(seen -> !seen.point().equals("point-uv")))
                .toList();
        Visit attested = continued(desk.attest(identified().handle(), RegistrationFixtures.ALL, findings));
        return continued(desk.linkEmail(attested.handle(), RegistrationFixtures.email("margaux@example.org")));
    }

    @SuppressWarnings("unchecked") // the only group of the dialog
    private void choose(Object reason) {
        ((RadioButtonGroup<Object>)
                        find(RadioButtonGroup.class, find(Dialog.class).single())
                                .single())
                .setValue(reason);
    }
}

package be.lra.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.demo.registry.BisStubServer;
import be.lra.demo.registry.StubMode;
import be.lra.office.LastInput;
import be.lra.registration.Means;
import be.lra.registration.RegistrationFixtures;
import be.lra.registration.RegistrationRecord;
import be.lra.registration.Visit;
import be.lra.ui.MainLayout;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

@DatabaseTest
@ViewPackages(packages = "be.lra")
class StartViewTest extends CounterOnScreen {

    @Autowired
    BisStubServer register;

    @AfterEach
    void registerIsBack() {
        register.behave(StubMode.NORMAL);
    }

    @Test
    void quietDayShowsWhatWillAppearHere() {
        UI.getCurrent().navigate("");

        assertThat(shows("registration.start.open")).isTrue();
        assertThat(screen()).contains(text("registration.start.recent.none"), text("registration.start.open.none"));
    }

    @Test
    void cardButtonBeginsAVisitThatWaitsForTheCard() {
        UI.getCurrent().navigate("");

        press("registration.start.card");

        assertThat(getCurrentView()).isInstanceOf(VisitView.class);
        assertThat(shows("registration.card.title")).isTrue();
    }

    @Test
    void fewLettersLeftAreSaidBeforeAndWhenAVisitBegins() {
        database.sql("update office set agent_cap = 3 where id = ?")
                .param(office.id())
                .update();
        UI.getCurrent().navigate("");
        String before = screen();

        press("registration.start.document");

        assertThat(before).contains(text("registration.left.AGENT", 3), text("registration.left.next.AGENT"));
        assertThat(screen()).contains(text("registration.left.AGENT", 3));
    }

    @Test
    void officeWithoutALetterLeftSaysWhoCanHelpBeforeAVisitBegins() {
        database.sql("update office set office_cap = 1, agent_cap = 5 where id = ?")
                .param(office.id())
                .update();
        issued();

        UI.getCurrent().navigate("");

        assertThat(screen())
                .contains(text("registration.stop.OFFICE_CAP_REACHED"), text("registration.left.none.OFFICE"));
    }

    @Test
    void nothingIsSaidOfLettersWhileThereAreEnough() {
        UI.getCurrent().navigate("");

        assertThat(screen()).doesNotContain(text("registration.left.next.DESK"));
    }

    @Test
    void documentButtonBeginsAVisitThatWaitsForTheLines() {
        UI.getCurrent().navigate("");

        press("registration.start.document");

        assertThat(getCurrentView()).isInstanceOf(VisitView.class);
        assertThat(shows("registration.mrz.title")).isTrue();
    }

    @Test
    void cardInTheReaderBeginsAVisitByItself() {
        UI.getCurrent().navigate("");
        putIn(RegistrationFixtures.PIET);

        poll();

        assertThat(getCurrentView()).isInstanceOf(VisitView.class);
        assertThat(screen()).contains("Piet Voorbeeld");
    }

    @Test
    void cardIsShownBeforeTheRegisterIsAsked() {
        UI.getCurrent().navigate("");
        putIn(RegistrationFixtures.PIET);

        look();
        String asking = screen();
        boolean askedBefore = desk.openVisits().getFirst().facts().register().isPresent();
        look();

        assertThat(asking).contains("Piet Voorbeeld", text("registration.register.asking"));
        assertThat(askedBefore).isFalse();
        assertThat(desk.openVisits().getFirst().facts().register()).isPresent();
        assertThat(find(AskingTask.class).exists()).isFalse();
    }

    @Test
    void registerIsAskedOnceHoweverOftenTheBrowserSaysThatTheCardIsOnTheScreen() {
        UI.getCurrent().navigate("");
        putIn(RegistrationFixtures.PIET);
        look();

        AskingTask asking = find(AskingTask.class).single();
        tellShown(asking);
        tellShown(asking);

        assertThat(find(AskingTask.class).exists()).isFalse();
        assertThat(notices()).isEmpty();
    }

    @Test
    void cardThatCannotBeReadIsSaidOnThePageOfTheVisit() {
        UI.getCurrent().navigate("");
        putInUnreadable("card-removed");

        poll();

        assertThat(getCurrentView()).isInstanceOf(VisitView.class);
        assertThat(notices()).containsExactly(text("reader.problem.card-removed.what"));
    }

    @Test
    void openVisitIsListedAndResumed() {
        Visit visit = identified();
        UI.getCurrent().navigate("");

        press("registration.start.resume");

        assertThat(path()).isEqualTo("visit/" + visit.handle().visit());
        assertThat(shows("registration.checks.title")).isTrue();
        assertThat(database.sql(
                                "select count(*) from audit_event where kind = 'RegistrationResumed' and registration = ?")
                        .param(visit.handle().visit().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void visitPutAsideWhileTheRegisterIsAwayIsSaidAboveEverything() {
        register.behave(StubMode.DOWN);
        Visit visit = desk.start(Means.TRAVEL_DOCUMENT);
        desk.readMrz(visit.handle(), MARGAUX);
        UI.getCurrent().navigate(VisitView.class, visit.handle().visit().toString());

        press("registration.register.park");
        assertThat(path()).isEmpty();
        assertThat(notices()).contains(text("registration.start.parked", 1));
        assertThat(screen()).contains(text("registration.start.open.awaitsRegister"));
        register.behave(StubMode.NORMAL);
        press("registration.start.resume");
        press("registration.register.again");

        assertThat(shows("registration.candidates.title")).isTrue();
    }

    @Test
    void openVisitOfAColleagueIsNotListed() {
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));
        desk.start(Means.CARD);
        RegistrationFixtures.signIn(agent);

        UI.getCurrent().navigate("");

        assertThat(find(Button.class)
                        .withText(text("registration.start.resume"))
                        .exists())
                .isFalse();
    }

    @Test
    void finishedRegistrationIsListedWithItsMail() {
        RegistrationRecord registration = issued();

        UI.getCurrent().navigate("");

        assertThat(links()).contains("registrations/" + registration.reference().value());
        assertThat(screen()).contains("Margaux Élise Duvaléry", text("registration.mail.QUEUED"));
    }

    @Test
    void listFollowsWhatHappensWhileItIsOnTheScreen() {
        UI.getCurrent().navigate("");
        RegistrationRecord registration = issued();

        for (int looks = 0; looks < 5; looks++) {
            poll();
        }

        assertThat(links()).contains("registrations/" + registration.reference().value());
    }

    @Test
    void searchOpensWithItsKeyFromEverywhere() {
        UI.getCurrent().navigate("");

        fireShortcut(Key.KEY_K, KeyModifier.CONTROL);

        assertThat(getCurrentView()).isInstanceOf(SearchView.class);
    }

    @Test
    void touchedScreenIsNoted() {
        UI.getCurrent().navigate("");
        clock.advance(Duration.ofMinutes(5));
        MainLayout frame = find(MainLayout.class).single();

        frame.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(frame.getElement(), "desk-touched", JsonNodeFactory.instance.objectNode()));

        HttpSession session =
                VaadinServletRequest.getCurrent().getHttpServletRequest().getSession();
        assertThat(LastInput.of(session)).contains(clock.instant());
    }

    private List<String> links() {
        return find(RouterLink.class).all().stream().map(RouterLink::getHref).toList();
    }

    private static void tellShown(AskingTask task) {
        task.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(task.getElement(), "card-shown", JsonNodeFactory.instance.objectNode()));
    }
}

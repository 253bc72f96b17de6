package be.lra.office.ui;

import be.lra.office.OfficeAdministration;
import be.lra.office.OfficeOverview;
import be.lra.office.OfficeOverview.DeskState;
import be.lra.office.Role;
import be.lra.ui.DeskTimes;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The office of an administrator or supervisor: its details, its desks, and who works there. */
@Route(value = "office", layout = MainLayout.class)
@Menu(title = "office.admin.menu", order = 90, icon = "vaadin:building")
@RolesAllowed({"ADMINISTRATOR", "SUPERVISOR"})
class OfficesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OfficeAdministration administration;
    private final transient OfficeServices office;
    private final transient Clock clock;

    OfficesView(OfficeAdministration administration, OfficeServices office, Clock clock) {
        this.administration = administration;
        this.office = office;
        this.clock = clock;
        addClassNames("stack", "office-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.admin.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        OfficeOverview overview = administration.overview();
        removeAll();
        add(new PageHeading(getTranslation("office.admin.title"), getTranslation("office.admin.text")));
        if (!overview.office().isComplete()) {
            add(Notice.warning(
                    getTranslation("office.admin.incomplete.title"), getTranslation("office.admin.incomplete.text")));
        }
        var lock = new OfficeLock(overview.blocked(), office.locks(), mayChange(), this::show);
        if (overview.blocked()) {
            add(lock);
        }
        add(
                new OfficeFacts(overview.office(), mayChange() ? this::edit : null, mayChange() ? this::limit : null),
                card(
                        "office.admin.desks",
                        new DeskTable(overview.desks(), office, this::show, mayChange()),
                        "office.desk.add",
                        this::addDesk),
                card(
                        "office.admin.agents",
                        new ColleagueTable(overview, office, today(), this::show),
                        "office.appoint",
                        () -> appoint(overview.desks())));
        if (!overview.blocked()
                && !office.offices().isForExercises(overview.office().id())) {
            add(lock); // last, for it is needed least
        }
    }

    private void addDesk() {
        new DeskNameDialog(
                        getTranslation("office.desk.add.title"),
                        "",
                        name -> office.desks().add(name),
                        this::show)
                .open();
    }

    private void appoint(List<DeskState> desks) {
        new AppointDialog(today(), desks, (typed, reason) -> office.staff().appoint(typed, reason), this::show).open();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeskTimes.BELGIUM);
    }

    private void edit() {
        new OfficeDialog(administration::overview, administration::change, this::changed).open();
    }

    private void limit() {
        new LimitsDialog(office.limits(), until -> changed(Optional.of(until))).open();
    }

    private void changed(Optional<Instant> proposedUntil) {
        show();
        proposedUntil.ifPresent(until -> addComponentAtIndex(
                1,
                Notice.info(
                        getTranslation("office.change.proposed.title"),
                        getTranslation("office.change.proposed.text", DeskTimes.day(until)))));
    }

    private Div card(String titleKey, Component content, String addKey, Runnable add) {
        var head = new Div(new H2(getTranslation(titleKey)));
        head.addClassName("card-head");
        if (mayChange()) {
            head.add(new Button(getTranslation(addKey), click -> add.run()));
        }
        var card = new Div(head, content);
        card.addClassName("card");
        return card;
    }

    /** Supervisors block; administrators change, too. The services decide again. */
    private static boolean mayChange() {
        return AgentAtDesk.signedIn()
                .filter(agent -> agent.hasRole(Role.ADMINISTRATOR))
                .isPresent();
    }
}

package be.lra.office.ui;

import be.lra.office.OfficeAdministration;
import be.lra.office.OfficeLocks;
import be.lra.office.OfficeOverview;
import be.lra.office.Role;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The office of an administrator or supervisor: its details, its desks, and who works there. */
@Route(value = "office", layout = MainLayout.class)
@Menu(title = "office.admin.menu", order = 90, icon = "vaadin:building")
@RolesAllowed({"ADMINISTRATOR", "SUPERVISOR"})
class OfficesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OfficeAdministration administration;
    private final transient OfficeLocks locks;

    OfficesView(OfficeAdministration administration, OfficeLocks locks) {
        this.administration = administration;
        this.locks = locks;
        addClassName("stack");
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
        add(
                new OfficeFacts(overview.office(), mayChange() ? this::edit : null),
                card("office.admin.desks", new DeskTable(overview.desks(), locks, this::show)),
                card("office.admin.agents", new ColleagueTable(overview.colleagues(), locks, this::show)));
    }

    private void edit() {
        new OfficeDialog(administration::overview, administration::change, this::show).open();
    }

    private Div card(String titleKey, Component content) {
        var card = new Div(new H2(getTranslation(titleKey)), content);
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

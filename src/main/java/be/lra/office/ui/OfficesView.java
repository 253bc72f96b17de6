package be.lra.office.ui;

import be.lra.office.OfficeAdministration;
import be.lra.office.OfficeOverview;
import be.lra.office.OfficeOverview.DeskState;
import be.lra.office.OfficeOverview.Membership;
import be.lra.office.OfficeProfile;
import be.lra.office.Role;
import be.lra.ui.DeskTimes;
import be.lra.ui.EmptyState;
import be.lra.ui.KeyValueList;
import be.lra.ui.MainLayout;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;

/** The administrator's office: its facts, its desks and who holds which role. */
@Route(value = "office", layout = MainLayout.class)
@Menu(title = "office.admin.menu", order = 90, icon = "vaadin:building")
@RolesAllowed({"ADMINISTRATOR", "SUPERVISOR"})
class OfficesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OfficeAdministration administration;

    OfficesView(OfficeAdministration administration) {
        this.administration = administration;
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
        add(
                new PageHeading(getTranslation("office.admin.title"), getTranslation("office.admin.text")),
                facts(overview.office()),
                card("office.admin.desks", desks(overview.desks())),
                card("office.admin.agents", members(overview.members())));
    }

    private Div card(String titleKey, Component content) {
        var card = new Div(new H2(getTranslation(titleKey)), content);
        card.addClassName("card");
        return card;
    }

    private Div facts(OfficeProfile office) {
        var facts = new KeyValueList()
                .fact(getTranslation("office.admin.cbe"), office.cbeNumber())
                .fact(getTranslation("office.admin.address"), String.join(", ", office.addressLines()))
                .fact(getTranslation("office.admin.helpLine"), office.helpLinePhone() + " · " + office.helpLineEmail())
                .fact(
                        getTranslation("office.admin.bis"),
                        getTranslation("office.admin.bis." + (office.mayCreateBisNumbers() ? "yes" : "no")));
        var card = new Div(new H2(office.name()), facts);
        card.addClassName("card");
        return card;
    }

    private Component desks(List<DeskState> desks) {
        if (desks.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.DESKTOP,
                    getTranslation("office.admin.desks.none.title"),
                    getTranslation("office.admin.desks.none.text"));
        }
        Grid<DeskState> grid = grid(desks);
        grid.addColumn(DeskState::name).setHeader(getTranslation("office.admin.desk"));
        grid.addComponentColumn(desk -> lock(desk.blocked())).setHeader(getTranslation("office.admin.state"));
        if (mayAct()) {
            grid.addComponentColumn(this::deskActs)
                    .setHeader(getTranslation("office.admin.acts"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        return grid;
    }

    /** Supervisors look; administrators act. The service decides again. */
    private static boolean mayAct() {
        return AgentAtDesk.signedIn()
                .filter(agent -> agent.hasRole(Role.ADMINISTRATOR))
                .isPresent();
    }

    private Component deskActs(DeskState desk) {
        var lock = new Button(getTranslation(desk.blocked() ? "office.admin.unblock" : "office.admin.block"), click -> {
            if (desk.blocked()) {
                administration.unblockDesk(desk.id());
            } else {
                administration.blockDesk(desk.id());
            }
            show();
        });
        lock.setAriaLabel(lock.getText() + ": " + desk.name());
        return lock;
    }

    private Component members(List<Membership> members) {
        if (members.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.USERS,
                    getTranslation("office.admin.agents.none.title"),
                    getTranslation("office.admin.agents.none.text"));
        }
        Grid<Membership> grid = grid(members);
        grid.addColumn(Membership::pseudonym)
                .setHeader(getTranslation("office.admin.agent"))
                .setSortable(true);
        grid.addColumn(Membership::userName)
                .setHeader(getTranslation("office.admin.userName"))
                .setSortable(true);
        grid.addColumn(this::roleAndPeriod)
                .setHeader(getTranslation("office.admin.roles"))
                .setFlexGrow(2);
        grid.addComponentColumn(member -> lock(member.blocked())).setHeader(getTranslation("office.admin.state"));
        return grid;
    }

    private String roleAndPeriod(Membership member) {
        String role = getTranslation("office.role." + member.role());
        Instant until = member.until();
        return until == null
                ? getTranslation("office.admin.since", role, DeskTimes.day(member.from()))
                : getTranslation("office.admin.period", role, DeskTimes.day(member.from()), DeskTimes.day(until));
    }

    private Span lock(boolean blocked) {
        var tag = new Span(getTranslation(blocked ? "office.admin.blocked" : "office.admin.open"));
        tag.addClassNames("tag", blocked ? "tag-bad" : "tag-good");
        return tag;
    }

    private static <T> Grid<T> grid(List<T> items) {
        Grid<T> grid = new Grid<>();
        grid.setItems(items);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        return grid;
    }
}

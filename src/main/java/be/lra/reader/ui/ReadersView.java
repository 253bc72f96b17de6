package be.lra.reader.ui;

import be.lra.office.AgentDirectory;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.reader.BridgePairing;
import be.lra.reader.DeskReaders;
import be.lra.reader.ReaderOverview;
import be.lra.ui.EmptyState;
import be.lra.ui.MainLayout;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The card readers of the office, or of the agent's own desk: how each does, and how a PC is connected to its desk. */
@StyleSheet("/assets/desk/readers.css")
@Route(value = "readers", layout = MainLayout.class)
@Menu(title = "reader.view.menu", order = 80, icon = "vaadin:credit-card")
@RolesAllowed({"AGENT", "SUPERVISOR", "ADMINISTRATOR"})
class ReadersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DeskReaders readers;
    private final transient BridgePairing pairing;
    private final transient AgentDirectory agents;
    private final transient Clock clock;
    private final Div list = new Div();

    ReadersView(DeskReaders readers, BridgePairing pairing, AgentDirectory agents, Clock clock) {
        this.readers = readers;
        this.pairing = pairing;
        this.agents = agents;
        this.clock = clock;
        addClassName("stack");
        list.addClassName("readers");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reader.view.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SignedInAgent agent = agents.current();
        ReaderOverview overview = readers.overview();
        removeAll();
        add(new PageHeading(getTranslation("reader.view.title"), getTranslation("reader.view.text")));
        boolean connects = agent.hasRole(Role.ADMINISTRATOR) || agent.hasRole(Role.AGENT);
        if (connects && !overview.desks().isEmpty()) {
            add(new ConnectForm(overview.desks(), pairing::connect, this::show));
        }
        add(list);
        show(overview);
    }

    private void show() {
        show(readers.overview());
    }

    private void show(ReaderOverview overview) {
        list.removeAll();
        if (overview.desks().isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.CREDIT_CARD,
                    getTranslation("reader.view.none.title"),
                    getTranslation("reader.view.none.text")));
        }
        var acts = new ReaderActs(readers, agents.current(), this::show);
        overview.desks().forEach(desk -> list.add(new ReaderCard(desk, acts, clock.instant())));
        if (!overview.blockedElsewhere().isEmpty()) {
            var blocked = new Section(new H2(getTranslation("reader.view.blockedElsewhere")));
            overview.blockedElsewhere().forEach(bridge -> blocked.add(new BlockedBridge(bridge, acts)));
            list.add(blocked);
        }
    }
}

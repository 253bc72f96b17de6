package be.lra.reader.ui;

import be.lra.office.AgentDirectory;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.persistence.Conflict;
import be.lra.reader.BridgePairing;
import be.lra.reader.BridgeView;
import be.lra.reader.DeskReaders;
import be.lra.reader.PairingOutcome;
import be.lra.reader.ReaderOverview;
import be.lra.reader.ReaderOverview.DeskReader;
import be.lra.reader.TypedCode;
import be.lra.ui.EmptyState;
import be.lra.ui.MainLayout;
import be.lra.ui.PageHeading;
import be.lra.ui.Polling;
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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The card readers of the office, or of the agent's own desk: how each does, and how a PC is connected to its desk. */
@StyleSheet("/assets/desk/readers.css")
@Route(value = "readers", layout = MainLayout.class)
@Menu(title = "reader.view.menu", order = 80, icon = "vaadin:credit-card")
@RolesAllowed({"AGENT", "SUPERVISOR", "ADMINISTRATOR"})
class ReadersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2); // bridges report every 2 s

    private final transient DeskReaders readers;
    private final transient BridgePairing pairing;
    private final transient AgentDirectory agents;
    private final transient Clock clock;
    private final Div list = new Div();
    private final Map<UUID, ReaderCard> cards = new HashMap<>();
    private List<UUID> shown = List.of();

    ReadersView(DeskReaders readers, BridgePairing pairing, AgentDirectory agents, Clock clock) {
        this.readers = readers;
        this.pairing = pairing;
        this.agents = agents;
        this.clock = clock;
        addClassName("stack");
        list.addClassName("readers");
        Polling.atLeastEvery(BETWEEN_LOOKS, this, this::show);
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
            add(new ConnectForm(overview.desks(), this::connect, this::show));
        }
        add(list);
        shown = List.of();
        show(overview);
    }

    private PairingOutcome connect(TypedCode typed) {
        return Conflict.runAgain(() -> pairing.connect(typed));
    }

    private void show() {
        show(readers.overview());
    }

    private void show(ReaderOverview overview) {
        var listed = Stream.concat(
                        overview.desks().stream().map(DeskReader::desk),
                        overview.blockedElsewhere().stream().map(BridgeView::id))
                .toList();
        if (listed.isEmpty() || !listed.equals(shown)) {
            build(overview);
        } else {
            overview.desks()
                    .forEach(desk ->
                            Objects.requireNonNull(cards.get(desk.desk())).show(desk, clock.instant()));
        }
        shown = listed;
    }

    private void build(ReaderOverview overview) {
        list.removeAll();
        cards.clear();
        if (overview.desks().isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.CREDIT_CARD,
                    getTranslation("reader.view.none.title"),
                    getTranslation("reader.view.none.text")));
        }
        var acts = new ReaderActs(readers, agents.current(), this::show);
        overview.desks().forEach(desk -> {
            var card = new ReaderCard(desk, acts, clock.instant());
            cards.put(desk.desk(), card);
            list.add(card);
        });
        if (!overview.blockedElsewhere().isEmpty()) {
            var blocked = new Section(new H2(getTranslation("reader.view.blockedElsewhere")));
            overview.blockedElsewhere().forEach(bridge -> blocked.add(new BlockedBridge(bridge, acts)));
            list.add(blocked);
        }
    }
}

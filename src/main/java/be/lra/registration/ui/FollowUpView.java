package be.lra.registration.ui;

import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.office.AgentDirectory;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.registration.Anomalies;
import be.lra.registration.FollowUp;
import be.lra.registration.FollowUp.Line;
import be.lra.registration.FollowUp.Need;
import be.lra.registration.Transfers;
import be.lra.registration.Transfers.Move;
import be.lra.ui.DeskTimes;
import be.lra.ui.EmptyState;
import be.lra.ui.MainLayout;
import be.lra.ui.PageHeading;
import be.lra.ui.Polling;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Letters that need somebody: why, what helps, and the way to the file of each; for supervisors also what was unusual. */
@StyleSheet("/assets/desk/registration.css")
@Route(value = "follow-up", layout = MainLayout.class)
@Menu(title = "registration.followUp.menu", order = 15, icon = "vaadin:bell")
@RolesAllowed({"AGENT", "SUPERVISOR"})
class FollowUpView extends Div implements HasDynamicTitle {

    private static final Duration LOOKS = Duration.ofSeconds(30); // nothing here is a matter of seconds

    private final transient FollowUp followUp;
    private final transient Transfers transfers;
    private final Div board = new Div();
    private List<Line> shown = List.of();
    private List<Move> moves = List.of();

    FollowUpView(FollowUp followUp, Transfers transfers, Anomalies anomalies, AgentDirectory agents) {
        this.followUp = followUp;
        this.transfers = transfers;
        addClassName("stack");
        board.addClassName("stack");
        board.getElement().setAttribute("aria-live", "polite");
        add(new PageHeading(getPageTitle(), getTranslation("registration.followUp.text")), board);
        if (supervises(agents.current())) {
            add(new AnomalyBoard(anomalies));
        }
        show(followUp.lines(), transfers.lately());
        Polling.atLeastEvery(LOOKS, this, this::refresh);
    }

    private static boolean supervises(SignedInAgent agent) {
        return agent.hasRole(Role.SUPERVISOR)
                && agent.permit(Role.SUPERVISOR).covers(DataAction.READ, Set.of(DataKind.CONFIDENTIAL));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.followUp.title");
    }

    private void refresh() {
        List<Line> now = followUp.lines();
        List<Move> lately = transfers.lately();
        if (!now.equals(shown) || !lately.equals(moves)) {
            show(now, lately);
        }
    }

    private void show(List<Line> lines, List<Move> lately) {
        shown = lines;
        moves = lately;
        board.removeAll();
        if (lines.isEmpty() && lately.isEmpty()) {
            board.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE,
                    getTranslation("registration.followUp.none"),
                    getTranslation("registration.followUp.none.text")));
        }
        for (Need need : Need.values()) {
            List<Line> some = lines.stream().filter(line -> line.need() == need).toList();
            if (!some.isEmpty()) {
                board.add(section(need, some));
            }
        }
        if (!lately.isEmpty()) {
            board.add(moved(lately));
        }
    }

    /** What went away is named and no longer found here. */
    private Section moved(List<Move> lately) {
        var list = new UnorderedList();
        list.addClassName("follow-up-list");
        for (Move move : lately) {
            String reference = move.reference().value();
            Component name =
                    move.arrived() ? new RouterLink(reference, RegistrationView.class, reference) : new Span(reference);
            String key = move.arrived() ? "registration.transfer.arrived" : "registration.transfer.left";
            list.add(new ListItem(
                    name, new Span(getTranslation(key, move.other(), DeskTimes.dayInWords(move.at(), getLocale())))));
        }
        var section = new Section(new H2(getTranslation("registration.transfer.lately", lately.size())), list);
        section.addClassNames("registration-section", "follow-up");
        return section;
    }

    private Section section(Need need, List<Line> lines) {
        String key = "registration.followUp." + need.name();
        var list = new UnorderedList();
        list.addClassName("follow-up-list");
        lines.forEach(line -> list.add(item(line)));
        var section = new Section(
                new H2(getTranslation(key, lines.size())), new Paragraph(getTranslation(key + ".text")), list);
        section.addClassNames("registration-section", "follow-up");
        return section;
    }

    private ListItem item(Line line) {
        String reference = line.reference().value();
        return new ListItem(
                new RouterLink(reference, RegistrationView.class, reference),
                new Span(getTranslation(
                        "registration.followUp.until", DeskTimes.dayInWords(line.expiresAt(), getLocale()))));
    }
}

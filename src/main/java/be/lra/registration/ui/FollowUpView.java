package be.lra.registration.ui;

import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.office.AgentDirectory;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.office.SupervisedOffice;
import be.lra.registration.Anomalies;
import be.lra.registration.FollowUp;
import be.lra.registration.FollowUp.Line;
import be.lra.registration.FollowUp.Need;
import be.lra.registration.FollowUp.OfficeLine;
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
import org.jspecify.annotations.Nullable;

/** Letters that need somebody: why, what helps, and the way to the file of each; for supervisors also what was unusual. */
@StyleSheet("/assets/desk/registration.css")
@Route(value = "follow-up", layout = MainLayout.class)
@Menu(title = "registration.followUp.menu", order = 15, icon = "vaadin:bell")
@RolesAllowed({"AGENT", "SUPERVISOR"})
class FollowUpView extends Div implements HasDynamicTitle {

    private static final Duration LOOKS = Duration.ofSeconds(30); // nothing here is a matter of seconds

    private final transient FollowUp followUp;
    private final transient Transfers transfers;
    private final transient SupervisedOffice own;
    private final Div board = new Div();
    private final @Nullable OfficeChoice choice;
    private List<OfficeLine> shown = List.of();
    private List<Move> moves = List.of();

    FollowUpView(FollowUp followUp, Transfers transfers, Anomalies anomalies, AgentDirectory agents) {
        this.followUp = followUp;
        this.transfers = transfers;
        SignedInAgent agent = agents.current();
        own = new SupervisedOffice(agent.office(), "", true);
        choice = agent.hasRole(Role.SUPERVISOR) ? new OfficeChoice(followUp.offices(), this::refresh) : null;
        addClassName("stack");
        board.addClassName("stack");
        board.getElement().setAttribute("aria-live", "polite");
        add(new PageHeading(getPageTitle(), getTranslation("registration.followUp.text")));
        if (choice != null) {
            add(choice);
        }
        add(board);
        if (supervises(agent)) {
            add(new AnomalyBoard(anomalies));
        }
        show(lines(), moves());
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

    private List<OfficeLine> lines() {
        return choice != null && choice.isVisible()
                ? followUp.linesOf(choice.chosen())
                : followUp.lines().stream()
                        .map(line -> new OfficeLine(own, line))
                        .toList();
    }

    /** What came and went is told where one works. */
    private List<Move> moves() {
        boolean here = choice == null || !choice.isVisible() || choice.chosen().contains(own.id());
        return here ? transfers.lately() : List.of();
    }

    private void refresh() {
        List<OfficeLine> now = lines();
        List<Move> lately = moves();
        if (!now.equals(shown) || !lately.equals(moves)) {
            show(now, lately);
        }
    }

    private void show(List<OfficeLine> lines, List<Move> lately) {
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
            List<OfficeLine> some =
                    lines.stream().filter(one -> one.line().need() == need).toList();
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

    private Section section(Need need, List<OfficeLine> lines) {
        String key = "registration.followUp." + need.name();
        var list = new UnorderedList();
        list.addClassName("follow-up-list");
        lines.forEach(line -> list.add(item(line)));
        var section = new Section(
                new H2(getTranslation(key, lines.size())), new Paragraph(getTranslation(key + ".text")), list);
        section.addClassNames("registration-section", "follow-up");
        return section;
    }

    private ListItem item(OfficeLine one) {
        Line line = one.line();
        var item = new ListItem(
                OfOffice.file(one.office(), line.reference().value()),
                new Span(getTranslation(
                        "registration.followUp.until", DeskTimes.dayInWords(line.expiresAt(), getLocale()))));
        if (choice != null && choice.isVisible()) {
            item.add(OfOffice.name(one.office()));
        }
        if (!one.office().here()) {
            item.add(OfOffice.change(one.office(), this));
        }
        return item;
    }
}

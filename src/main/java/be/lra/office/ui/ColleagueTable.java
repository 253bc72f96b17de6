package be.lra.office.ui;

import be.lra.office.AgentBlockReason;
import be.lra.office.AgentUnblockReason;
import be.lra.office.OfficeLocks;
import be.lra.office.OfficeOverview.Colleague;
import be.lra.office.OfficeOverview.HeldRole;
import be.lra.office.OfficeOverview.Standing;
import be.lra.ui.DeskTimes;
import be.lra.ui.EmptyState;
import be.lra.ui.ReasonDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Who holds which role in an office and for how long; where one may, with the button that stops them. */
class ColleagueTable extends Div {

    private final transient OfficeLocks locks;
    private final transient Runnable reload;

    ColleagueTable(List<Colleague> colleagues, OfficeLocks locks, Runnable reload) {
        this.locks = locks;
        this.reload = reload;
        if (colleagues.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.USERS,
                    getTranslation("office.admin.agents.none.title"),
                    getTranslation("office.admin.agents.none.text")));
            return;
        }
        Grid<Colleague> grid = Tables.of(colleagues);
        grid.addColumn(Colleague::pseudonym)
                .setHeader(getTranslation("office.admin.agent"))
                .setSortable(true);
        grid.addColumn(Colleague::userName)
                .setHeader(getTranslation("office.admin.userName"))
                .setSortable(true);
        grid.addComponentColumn(this::roles)
                .setHeader(getTranslation("office.admin.roles"))
                .setFlexGrow(2);
        grid.addComponentColumn(colleague -> LockTag.ofAgent(colleague.blocked()))
                .setHeader(getTranslation("office.admin.state"));
        grid.addComponentColumn(this::act)
                .setHeader(getTranslation("office.admin.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        add(grid);
    }

    private Component roles(Colleague colleague) {
        var lines = new Div();
        lines.addClassName("lines");
        colleague.roles().forEach(role -> lines.add(line(role)));
        return lines;
    }

    private Div line(HeldRole held) {
        var line = new Div(new Span(roleAndPeriod(held)));
        if (held.standing() != Standing.OPEN) {
            var tag = new Span(
                    getTranslation("office.role." + held.standing().name().toLowerCase(Locale.ROOT)));
            tag.addClassName("tag");
            line.add(tag);
        }
        return line;
    }

    private String roleAndPeriod(HeldRole held) {
        String role = getTranslation("office.role." + held.role());
        Instant until = held.until();
        return until == null
                ? getTranslation("office.admin.since", role, DeskTimes.day(held.from()))
                : getTranslation("office.admin.period", role, DeskTimes.day(held.from()), DeskTimes.day(until));
    }

    /** Nobody stops himself, and a supervisor no administrator: where one may not, there is no button. */
    private Component act(Colleague colleague) {
        if (!colleague.lockable()) {
            return new Span();
        }
        var button = new Button(
                getTranslation(colleague.blocked() ? "office.admin.unblock" : "office.admin.block"), click -> {
                    if (colleague.blocked()) {
                        unblock(colleague);
                    } else {
                        block(colleague);
                    }
                });
        button.setAriaLabel(button.getText() + ": " + colleague.pseudonym());
        return button;
    }

    private void block(Colleague colleague) {
        new ReasonDialog<>(
                        "office.agent.block.",
                        AgentBlockReason.values(),
                        reason -> {
                            locks.blockAgent(colleague.agent(), reason);
                            reload.run();
                        },
                        colleague.pseudonym())
                .open();
    }

    private void unblock(Colleague colleague) {
        new ReasonDialog<>(
                        "office.agent.unblock.",
                        AgentUnblockReason.values(),
                        reason -> {
                            locks.unblockAgent(colleague.agent(), reason);
                            reload.run();
                        },
                        colleague.pseudonym())
                .open();
    }
}

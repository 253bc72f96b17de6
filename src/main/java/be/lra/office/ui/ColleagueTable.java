package be.lra.office.ui;

import be.lra.office.AgentBlockReason;
import be.lra.office.AgentUnblockReason;
import be.lra.office.OfficeOverview;
import be.lra.office.OfficeOverview.Colleague;
import be.lra.office.OfficeOverview.DeskState;
import be.lra.ui.EmptyState;
import be.lra.ui.ReasonDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;

/** Who holds which role in an office and for how long; where one may, with the buttons that change it. */
class ColleagueTable extends Div {

    private final transient OfficeServices office;
    private final List<DeskState> desks;
    private final transient LocalDate today;
    private final transient Runnable reload;

    ColleagueTable(OfficeOverview overview, OfficeServices office, LocalDate today, Runnable reload) {
        List<Colleague> colleagues = overview.colleagues();
        this.desks = overview.desks();
        this.office = office;
        this.today = today;
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
                .setWidth("8rem")
                .setFlexGrow(0)
                .setSortable(true);
        grid.addColumn(Colleague::userName)
                .setHeader(getTranslation("office.admin.userName"))
                .setWidth("9rem")
                .setFlexGrow(0)
                .setSortable(true);
        grid.addComponentColumn(this::roles)
                .setHeader(getTranslation("office.admin.roles"))
                .setWidth("16rem");
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("office.admin.state"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::act)
                .setHeader(getTranslation("office.admin.acts"))
                .setWidth("15rem")
                .setFlexGrow(0);
        add(grid);
    }

    private Component roles(Colleague colleague) {
        var lines = new Div();
        lines.addClassName("lines");
        colleague
                .roles()
                .forEach(role -> lines.add(new RoleLine(colleague.pseudonym(), role, desks, office.roles(), reload)));
        return lines;
    }

    private Component state(Colleague colleague) {
        var tags = new Div(LockTag.ofAgent(colleague.state().blocked()));
        tags.addClassName("lines");
        if (colleague.state().newcomer()) {
            tags.add(tag("office.admin.newcomer"));
        }
        if (!colleague.state().identified()) {
            tags.add(tag("office.admin.unidentified"));
        }
        return tags;
    }

    private Span tag(String key) {
        var tag = new Span(getTranslation(key));
        tag.addClassNames("tag", "tag-warn");
        return tag;
    }

    /** Nobody stops himself, and a supervisor no administrator: where one may not, there is no button. */
    private Component act(Colleague colleague) {
        var acts = new Div();
        acts.addClassName("row-acts");
        if (colleague.reach().lock()) {
            acts.add(
                    colleague.state().blocked()
                            ? button("office.admin.unblock", colleague, () -> unblock(colleague))
                            : button("office.admin.block", colleague, () -> block(colleague)));
        }
        if (colleague.reach().grant()) {
            acts.add(button("office.grant", colleague, () -> grant(colleague)));
        }
        if (colleague.reach().manage()) {
            acts.add(
                    button("office.reset", colleague, () -> reset(colleague)),
                    button("office.person", colleague, () -> identify(colleague)));
            if (colleague.state().app()) {
                acts.add(button("office.app.reset", colleague, () -> resetApp(colleague)));
            }
        }
        return acts;
    }

    private Button button(String key, Colleague colleague, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setAriaLabel(button.getText() + ": " + colleague.pseudonym());
        return button;
    }

    private void grant(Colleague colleague) {
        new RoleDialog(
                        colleague.pseudonym(),
                        today,
                        desks,
                        (typed, reason) -> office.roles().grant(colleague.agent(), typed, reason),
                        reload::run)
                .open();
    }

    private void reset(Colleague colleague) {
        new NewPasswordDialog(colleague.pseudonym(), () -> office.staff().resetPassword(colleague.agent()), reload::run)
                .open();
    }

    private void resetApp(Colleague colleague) {
        new ResetAppDialog(colleague.pseudonym(), () -> {
                    office.staff().resetApp(colleague.agent());
                    reload.run();
                })
                .open();
    }

    private void identify(Colleague colleague) {
        new PersonDialog(colleague.pseudonym(), typed -> office.staff().identify(colleague.agent(), typed), reload::run)
                .open();
    }

    private void block(Colleague colleague) {
        new ReasonDialog<>(
                        "office.agent.block.",
                        AgentBlockReason.values(),
                        reason -> {
                            office.locks().blockAgent(colleague.agent(), reason);
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
                            office.locks().unblockAgent(colleague.agent(), reason);
                            reload.run();
                        },
                        colleague.pseudonym())
                .open();
    }
}

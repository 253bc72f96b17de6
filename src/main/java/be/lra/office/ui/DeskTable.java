package be.lra.office.ui;

import be.lra.office.DeskBlockReason;
import be.lra.office.DeskUnblockReason;
import be.lra.office.OfficeOverview.DeskState;
import be.lra.ui.EmptyState;
import be.lra.ui.ReasonDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** The desks of an office, and whether they may be worked at; how their readers do is told on a page of its own. */
class DeskTable extends Div {

    private final transient OfficeServices office;
    private final transient Runnable reload;
    private final boolean mayChange;

    /** @param mayChange whether the one who looks may name desks, and not only block them */
    DeskTable(List<DeskState> desks, OfficeServices office, Runnable reload, boolean mayChange) {
        this.office = office;
        this.reload = reload;
        this.mayChange = mayChange;
        if (desks.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.DESKTOP,
                    getTranslation("office.admin.desks.none.title"),
                    getTranslation("office.admin.desks.none.text")));
            return;
        }
        Grid<DeskState> grid = Tables.of(desks);
        grid.addColumn(DeskState::name)
                .setHeader(getTranslation("office.admin.desk"))
                .setSortable(true);
        grid.addComponentColumn(desk -> LockTag.ofDesk(desk.blocked())).setHeader(getTranslation("office.admin.state"));
        grid.addComponentColumn(this::act)
                .setHeader(getTranslation("office.admin.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        add(grid);
    }

    private Component act(DeskState desk) {
        var acts = new Div(
                desk.blocked()
                        ? button("office.admin.unblock", desk, () -> unblock(desk))
                        : button("office.admin.block", desk, () -> block(desk)));
        acts.addClassName("row-acts");
        if (mayChange) {
            acts.add(button("office.desk.rename", desk, () -> rename(desk)));
        }
        return acts;
    }

    private void rename(DeskState desk) {
        new DeskNameDialog(
                        getTranslation("office.desk.rename.title", desk.name()),
                        desk.name(),
                        name -> office.desks().rename(desk.id(), desk.version(), name),
                        reload::run)
                .open();
    }

    private Button button(String key, DeskState desk, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setAriaLabel(button.getText() + ": " + desk.name());
        return button;
    }

    private void block(DeskState desk) {
        new ReasonDialog<>(
                        "office.desk.block.",
                        DeskBlockReason.values(),
                        reason -> {
                            office.locks().blockDesk(desk.id(), reason);
                            reload.run();
                        },
                        desk.name())
                .open();
    }

    private void unblock(DeskState desk) {
        new ReasonDialog<>(
                        "office.desk.unblock.",
                        DeskUnblockReason.values(),
                        reason -> {
                            office.locks().unblockDesk(desk.id(), reason);
                            reload.run();
                        },
                        desk.name())
                .open();
    }
}

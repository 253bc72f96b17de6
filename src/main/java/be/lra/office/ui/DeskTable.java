package be.lra.office.ui;

import be.lra.office.DeskBlockReason;
import be.lra.office.DeskUnblockReason;
import be.lra.office.OfficeAdministration;
import be.lra.office.OfficeLocks;
import be.lra.office.OfficeOverview.DeskState;
import be.lra.ui.EmptyState;
import be.lra.ui.ReasonDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** The desks of an office, whether they may be worked at, and how their readers are doing. */
class DeskTable extends Div {

    private final transient OfficeAdministration administration;
    private final transient OfficeLocks locks;
    private final transient Runnable reload;

    /** @param mayEnrol whether keys of reader programs may be entered */
    DeskTable(
            List<DeskState> desks,
            OfficeAdministration administration,
            OfficeLocks locks,
            boolean mayEnrol,
            Runnable reload) {
        this.administration = administration;
        this.locks = locks;
        this.reload = reload;
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
        grid.addComponentColumn(BridgeWords::new)
                .setHeader(getTranslation("office.admin.reader"))
                .setFlexGrow(2);
        grid.addComponentColumn(desk -> acts(desk, mayEnrol))
                .setHeader(getTranslation("office.admin.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        add(grid);
    }

    private Component acts(DeskState desk, boolean mayEnrol) {
        var acts = new Div();
        acts.addClassName("row");
        if (mayEnrol) {
            acts.add(button("office.admin.enrol", desk, () -> enrol(desk)));
        }
        acts.add(
                desk.blocked()
                        ? button("office.admin.unblock", desk, () -> unblock(desk))
                        : button("office.admin.block", desk, () -> block(desk)));
        return acts;
    }

    private Button button(String key, DeskState desk, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setAriaLabel(button.getText() + ": " + desk.name());
        return button;
    }

    private void enrol(DeskState desk) {
        new EnrolDialog(desk, key -> administration.enrolBridge(desk.id(), key), reload::run).open();
    }

    private void block(DeskState desk) {
        new ReasonDialog<>(
                        "office.desk.block.",
                        DeskBlockReason.values(),
                        reason -> {
                            locks.blockDesk(desk.id(), reason);
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
                            locks.unblockDesk(desk.id(), reason);
                            reload.run();
                        },
                        desk.name())
                .open();
    }
}

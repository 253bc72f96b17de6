package be.lra.office.ui;

import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.office.OfficeOverview.DeskState;
import be.lra.office.Permit;
import be.lra.office.Role;
import be.lra.office.RoleLimits;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a role reaches: at which desk, what it does, which data it touches. Nothing is shown for roles that are whole. */
class LimitFields extends Div {

    private final ComboBox<DeskState> desk = new ComboBox<>();
    private final CheckboxGroup<DataAction> actions = new CheckboxGroup<>();
    private final CheckboxGroup<DataKind> kinds = new CheckboxGroup<>();

    LimitFields(List<DeskState> desks) {
        addClassName("stack");
        desk.setLabel(getTranslation("office.limit.desk"));
        desk.setPlaceholder(getTranslation("office.limit.desk.any"));
        desk.setItems(desks);
        desk.setItemLabelGenerator(DeskState::name);
        desk.setClearButtonVisible(true);
        desk.setAllowCustomValue(false);
        actions.setLabel(getTranslation("office.limit.actions"));
        actions.setHelperText(getTranslation("office.limit.actions.help"));
        actions.setItems(DataAction.WRITE, DataAction.DELETE);
        actions.setItemLabelGenerator(action -> getTranslation("office.limit.action." + action));
        kinds.setLabel(getTranslation("office.limit.kinds"));
        kinds.setItems(DataKind.values());
        kinds.setItemLabelGenerator(kind -> getTranslation("office.limit.kind." + kind));
        add(desk, actions, kinds);
        show(RoleLimits.NONE, desks);
    }

    void show(RoleLimits limits, List<DeskState> desks) {
        desk.setValue(desks.stream()
                .filter(known -> known.id().equals(limits.desk()))
                .findFirst()
                .orElse(null));
        actions.setValue(without(limits.permit().actions()));
        kinds.setValue(limits.permit().kinds());
    }

    private static Set<DataAction> without(Set<DataAction> all) {
        Set<DataAction> beyond = EnumSet.copyOf(all);
        beyond.remove(DataAction.READ);
        return beyond;
    }

    /** What can be chosen for this role. */
    void fit(@Nullable Role role) {
        boolean narrowed = role == Role.AGENT || role == Role.SUPERVISOR;
        setVisible(narrowed);
        desk.setVisible(role == Role.AGENT);
        if (!narrowed) {
            show(RoleLimits.NONE, List.of());
        } else if (role == Role.SUPERVISOR) {
            desk.clear();
        }
    }

    RoleLimits typed() {
        Set<DataAction> may = EnumSet.of(DataAction.READ);
        may.addAll(actions.getValue());
        UUID place = Optional.ofNullable(desk.getValue()).map(DeskState::id).orElse(null);
        return new RoleLimits(place, new Permit(may, kinds.getValue()));
    }
}

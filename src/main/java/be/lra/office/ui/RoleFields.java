package be.lra.office.ui;

import be.lra.office.OfficeOverview.DeskState;
import be.lra.office.Role;
import be.lra.office.StaffField;
import be.lra.office.TypedRole;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Which role, and for how long. */
class RoleFields extends Div {

    private final ComboBox<Role> role = new ComboBox<>();
    private final DayField from = new DayField("office.staff.field.FROM");
    private final DayField until = new DayField("office.staff.field.UNTIL");
    private final LimitFields limits;

    RoleFields(LocalDate today, List<DeskState> desks) {
        limits = new LimitFields(desks);
        addClassName("stack");
        role.setLabel(getTranslation("office.staff.field.ROLE"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(item -> getTranslation("office.role." + item));
        role.setAllowCustomValue(false);
        role.setRequired(true);
        from.setValue(today);
        from.setRequired(true);
        until.setHelperText(getTranslation("office.staff.field.UNTIL.help"));
        until.setClearButtonVisible(true);
        role.addValueChangeListener(change -> limits.fit(change.getValue()));
        limits.fit(role.getValue());
        var period = new Div(role, from, until);
        period.addClassName("form-columns");
        add(period, limits);
    }

    void choose(Role preferred) {
        role.setValue(preferred);
    }

    /** Whether both days can be read; else says so, for a role must not last for ever because of a slip. */
    boolean isReadable() {
        return from.isReadable() && until.isReadable();
    }

    TypedRole typed() {
        return new TypedRole(role.getValue(), from.getValue(), until.getValue(), limits.typed());
    }

    Map<StaffField, HasValidationProperties> fields() {
        return Map.of(StaffField.ROLE, role, StaffField.FROM, from, StaffField.UNTIL, until);
    }
}

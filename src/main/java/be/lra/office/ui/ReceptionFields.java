package be.lra.office.ui;

import be.lra.identity.Language;
import be.lra.office.FieldProblem;
import be.lra.office.OfficeField;
import be.lra.office.Reception;
import be.lra.office.TypedReception;
import be.lra.office.VisitRule;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What the public list of offices tells about this one, as far as letters and mails do not need it. */
class ReceptionFields extends Div {

    private static final int LONGEST = 300; // signs

    private final ComboBox<VisitRule> visits = new ComboBox<>();
    private final CheckboxGroup<Language> spoken = new CheckboxGroup<>();
    private final TextField feeResidents = line(OfficeField.FEE_RESIDENTS);
    private final TextField feeOthers = line(OfficeField.FEE_OTHERS);
    private final TextField map = line(OfficeField.MAP);
    private final Map<OfficeField, TextField> lines =
            Map.of(OfficeField.FEE_RESIDENTS, feeResidents, OfficeField.FEE_OTHERS, feeOthers, OfficeField.MAP, map);

    ReceptionFields() {
        visits.setLabel(getTranslation("office.field.VISITS"));
        visits.setItems(VisitRule.values());
        visits.setItemLabelGenerator(rule -> getTranslation("office.visits." + rule));
        visits.setAllowCustomValue(false);
        visits.setRequired(true);
        spoken.setLabel(getTranslation("office.field.SPOKEN"));
        spoken.setItems(Language.values());
        spoken.setItemLabelGenerator(item -> getTranslation("ui.language." + item.tag()));
        feeResidents.setHelperText(getTranslation("office.field.FEE_RESIDENTS.help"));
        map.setHelperText(getTranslation("office.field.MAP.help"));
        var columns = new Div(visits, spoken, feeResidents, feeOthers, map);
        columns.addClassName("form-columns");
        add(new H3(getTranslation("office.change.reception")), columns);
    }

    private TextField line(OfficeField name) {
        var line = new TextField(getTranslation("office.field." + name));
        line.setMaxLength(LONGEST);
        return line;
    }

    void show(Reception reception) {
        visits.setValue(reception.rule());
        spoken.setValue(reception.languages());
        feeResidents.setValue(euros(reception.fees().residents()));
        feeOthers.setValue(euros(reception.fees().others()));
        map.setValue(reception.mapLink());
        mark(Map.of());
    }

    /** {@code 5} or {@code 7,50}, as it is typed. */
    private static String euros(OptionalInt cents) {
        return cents.isEmpty() ? "" : OfficeFacts.euros(cents.getAsInt());
    }

    TypedReception typed() {
        return new TypedReception(
                spoken.getValue(),
                Optional.ofNullable(visits.getValue()).orElse(VisitRule.ASK_FIRST),
                feeResidents.getValue(),
                feeOthers.getValue(),
                map.getValue());
    }

    /** Shows what is wrong beside its field, and nothing beside the others. */
    void mark(Map<OfficeField, FieldProblem> problems) {
        lines.forEach((name, line) -> {
            FieldProblem problem = problems.get(name);
            line.setErrorMessage(problem == null ? "" : getTranslation("office.field.problem." + problem));
            line.setInvalid(problem != null);
        });
        if (lines.keySet().stream().noneMatch(problems::containsKey)) {
            return;
        }
        List.of(feeResidents, feeOthers, map).stream()
                .filter(TextField::isInvalid)
                .findFirst()
                .ifPresent(TextField::focus);
    }
}

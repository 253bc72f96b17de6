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
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
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
    private final Map<OfficeField, TextField> lines = new EnumMap<>(OfficeField.class);

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
        lines.put(OfficeField.FEE_RESIDENTS, feeResidents);
        lines.put(OfficeField.FEE_OTHERS, feeOthers);
        lines.put(OfficeField.MAP, map);
        var columns = new Div(visits, spoken, feeResidents, feeOthers, map);
        columns.addClassName("form-columns");
        var phones = new Div();
        phones.addClassName("form-columns");
        for (Language language : Language.values()) {
            OfficeField name = TypedReception.phoneIn(language);
            var phone = line(name);
            lines.put(name, phone);
            phones.add(phone);
        }
        add(
                new H3(getTranslation("office.change.phones")),
                new Paragraph(getTranslation("office.change.phones.text")),
                phones,
                new H3(getTranslation("office.change.reception")),
                columns);
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
        for (Language language : Language.values()) {
            of(language).setValue(reception.phones().getOrDefault(language, ""));
        }
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
                map.getValue(),
                phones());
    }

    private Map<Language, String> phones() {
        Map<Language, String> phones = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            phones.put(language, of(language).getValue());
        }
        return phones;
    }

    private TextField of(Language caller) {
        return Objects.requireNonNull(lines.get(TypedReception.phoneIn(caller)));
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
        lines.values().stream().filter(TextField::isInvalid).findFirst().ifPresent(TextField::focus);
    }
}

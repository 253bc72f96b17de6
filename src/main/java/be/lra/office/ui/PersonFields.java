package be.lra.office.ui;

import be.lra.office.StaffField;
import be.lra.office.TypedPerson;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;

/** By what an agent is known when he stands at the counter himself. */
class PersonFields extends Div {

    private static final int LONGEST_NUMBER = 20; // signs; eleven digits and what people write between them
    private static final int LONGEST_EMAIL = 254; // signs; RFC 5321 §4.5.3.1.3

    private final TextField number = line(StaffField.NUMBER, LONGEST_NUMBER);
    private final TextField email = line(StaffField.EMAIL, LONGEST_EMAIL);

    PersonFields() {
        addClassName("form-columns");
        add(number, email);
    }

    private TextField line(StaffField name, int longest) {
        var line = new TextField(getTranslation("office.staff.field." + name));
        line.setMaxLength(longest);
        line.setRequired(true);
        line.getElement().setAttribute("autocomplete", "off");
        return line;
    }

    TypedPerson typed() {
        return new TypedPerson(number.getValue(), email.getValue());
    }

    Map<StaffField, HasValidationProperties> fields() {
        return Map.of(StaffField.NUMBER, number, StaffField.EMAIL, email);
    }
}

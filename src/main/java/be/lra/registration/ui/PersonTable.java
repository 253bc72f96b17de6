package be.lra.registration.ui;

import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.registration.Doubt;
import be.lra.registration.Likeness;
import be.lra.registration.NationalityWords;
import be.lra.registration.PersonField;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** Document and register side by side, a line for each field, each with its verdict in sign and words. */
class PersonTable extends NativeTable {

    private static final String[] COLUMNS = {"field", "document", "register", "verdict"};

    PersonTable(Doubt doubt) {
        addClassName("visit-differences");
        var head = new NativeTableRow();
        for (String column : COLUMNS) {
            head.add(header(getTranslation("registration.differences." + column), "col"));
        }
        getHead().add(head);
        for (PersonField field : PersonField.values()) {
            getBody().add(line(doubt, field));
        }
    }

    private NativeTableRow line(Doubt doubt, PersonField field) {
        Likeness likeness = doubt.comparison().of(field);
        var line = new NativeTableRow(
                header(getTranslation("registration.differences.field." + field.name()), "row"),
                new NativeTableCell(value(field, doubt.onDocument())),
                new NativeTableCell(value(field, doubt.inRegister())),
                new NativeTableCell(LikenessMark.sign(likeness) + " " + verdict(field, likeness)));
        line.addClassName(LikenessMark.className(likeness));
        return line;
    }

    /** Two numbers are never one number written otherwise: the register says that one replaced the other. */
    private String verdict(PersonField field, Likeness likeness) {
        return field == PersonField.NUMBER && likeness == Likeness.ALIKE
                ? getTranslation("registration.differences.likeness.REPLACED")
                : getTranslation("registration.differences.likeness." + likeness.name());
    }

    private String value(PersonField field, PersonIdentity person) {
        String value = switch (field) {
            case LAST_NAME -> person.lastName();
            case GIVEN_NAMES -> person.givenNames();
            case BIRTH_DATE -> PersonWords.birthDate(person.birthDate());
            case SEX -> getTranslation("registration.sex." + person.sex().name());
            case NATIONALITY -> NationalityWords.inWords(person.nationality(), getLocale());
            case NUMBER -> person.ssin().map(Ssin::formatted).orElse("");
        };
        return value.isEmpty() ? "–" : value;
    }

    private static NativeTableHeaderCell header(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}

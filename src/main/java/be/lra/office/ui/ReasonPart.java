package be.lra.office.ui;

import be.lra.office.OfficeField;
import be.lra.ui.Notice;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks why, once it is clear that another administrator has to agree. */
class ReasonPart extends Div {

    private static final int LONGEST = 300; // signs

    private final Div notice = new Div();
    private final TextField reason = new TextField();

    ReasonPart() {
        addClassNames("stack", "reason-part");
        reason.setLabel(getTranslation("office.change.reason"));
        reason.setHelperText(getTranslation("office.change.reason.help"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        add(notice, reason);
        setVisible(false);
    }

    String typed() {
        return reason.getValue();
    }

    /** @param fields what another administrator has to agree to */
    void ask(Set<OfficeField> fields) {
        ask(fields.stream()
                .sorted()
                .map(field -> getTranslation("office.field." + field))
                .collect(Collectors.joining(", ")));
    }

    /** For a role. */
    void askForRole() {
        ask(getTranslation("office.field.ROLE_NAME"));
    }

    private void ask(String names) {
        notice.removeAll();
        notice.add(Notice.info(
                getTranslation("office.change.two.title"), getTranslation("office.change.two.text", names)));
        if (isVisible()) {
            reason.setErrorMessage(getTranslation("office.change.reason.missing"));
            reason.setInvalid(true);
        }
        setVisible(true);
        reason.focus();
    }

    void forget() {
        setVisible(false);
        reason.setValue("");
        reason.setInvalid(false);
    }
}

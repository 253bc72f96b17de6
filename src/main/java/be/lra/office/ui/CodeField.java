package be.lra.office.ui;

import com.vaadin.flow.component.textfield.TextField;

/** Six digits of an app; spaces between them do no harm. */
class CodeField extends TextField {

    private static final int LONGEST = 40; // signs; what is no code is told so

    CodeField() {
        super();
        setLabel(getTranslation("office.code.label"));
        setMaxLength(LONGEST);
        setRequired(true);
        setWidthFull();
        addClassName("code-field");
        getElement().setAttribute("autocomplete", "one-time-code");
        getElement().setProperty("inputMode", "numeric");
    }

    /** Says why the code was refused, and waits for another. */
    void refuse(String key) {
        setErrorMessage(getTranslation(key));
        setInvalid(true);
        setValue("");
        focus();
    }
}

package be.lra.office.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.server.Command;

/** Where the public key of a desk's reader program is pasted. */
class EnrolDialog extends Dialog {

    private static final int LONGEST_KEY = 200; // characters; Base64 of an Ed25519 key in X.509 form has 60

    private final TextArea key = new TextArea();

    /**
     * A dialog for one desk.
     *
     * @param enrol takes the pasted key; false if it is none
     * @param afterwards shows the list again
     */
    EnrolDialog(String desk, SerializablePredicate<String> enrol, Command afterwards) {
        setHeaderTitle(getTranslation("office.admin.enrol.title", desk));
        setMaxWidth("34rem");
        key.setLabel(getTranslation("office.admin.enrol.key"));
        key.setMaxLength(LONGEST_KEY);
        key.setWidthFull();
        key.setAutofocus(true);
        add(new Paragraph(getTranslation("office.admin.enrol.text")), key);
        var save = new Button(getTranslation("office.admin.enrol.save"), click -> {
            if (enrol.test(key.getValue())) {
                close();
                afterwards.execute();
            } else {
                key.setErrorMessage(getTranslation("office.admin.enrol.wrong"));
                key.setInvalid(true);
                key.focus();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("office.admin.cancel"), click -> close()), save);
    }
}

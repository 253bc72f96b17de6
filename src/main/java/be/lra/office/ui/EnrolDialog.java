package be.lra.office.ui;

import be.lra.office.OfficeOverview.DeskState;
import be.lra.ui.ReferenceBox;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.server.Command;

/** Where the reader program of a desk and the desk are brought together: its name goes there, its key comes here. */
class EnrolDialog extends Dialog {

    private static final int LONGEST_KEY = 200; // characters; Base64 of an Ed25519 key in X.509 form has 60

    private final TextArea key = new TextArea();

    /**
     * A dialog for one desk.
     *
     * @param enrol takes the pasted key; false if it is none
     * @param afterwards shows the list again
     */
    EnrolDialog(DeskState desk, SerializablePredicate<String> enrol, Command afterwards) {
        setHeaderTitle(getTranslation("office.admin.enrol.title", desk.name()));
        setMaxWidth("38rem");
        key.setLabel(getTranslation("office.admin.enrol.key"));
        key.setMaxLength(LONGEST_KEY);
        key.setWidthFull();
        key.setAutofocus(true);
        var name = new ReferenceBox(getTranslation("office.admin.enrol.desk"), "--desk " + desk.id());
        name.addClassName("reference-long");
        add(
                new Paragraph(getTranslation("office.admin.enrol.start")),
                name,
                new Paragraph(getTranslation("office.admin.enrol.text")),
                key);
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

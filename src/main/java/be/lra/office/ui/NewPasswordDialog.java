package be.lra.office.ui;

import be.lra.office.InitialPassword;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.Command;

/** Asks once before a password is replaced; afterwards it shows the new one, once. */
class NewPasswordDialog extends Dialog {

    /** @param afterwards shows the page again */
    NewPasswordDialog(String pseudonym, SerializableSupplier<InitialPassword> reset, Command afterwards) {
        setHeaderTitle(getTranslation("office.reset.title", pseudonym));
        setWidth("34rem");
        setMaxWidth("94vw");
        add(new Paragraph(getTranslation("office.reset.text", pseudonym)));
        var confirm = new Button(getTranslation("office.reset.confirm"), click -> {
            PasswordSlip.showIn(this, pseudonym, reset.get());
            afterwards.execute();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("office.change.cancel"), click -> close()), confirm);
    }
}

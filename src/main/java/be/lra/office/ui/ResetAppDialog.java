package be.lra.office.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;

/** Asks once before the app of a colleague is forgotten. */
class ResetAppDialog extends Dialog {

    ResetAppDialog(String pseudonym, Command reset) {
        setHeaderTitle(getTranslation("office.app.reset.title", pseudonym));
        setWidth("34rem");
        setMaxWidth("94vw");
        add(new Paragraph(getTranslation("office.app.reset.text", pseudonym)));
        var confirm = new Button(getTranslation("office.app.reset.confirm"), click -> {
            close();
            reset.execute();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("office.change.cancel"), click -> close()), confirm);
    }
}

package be.lra.reader.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once before a reader program loses its desk. */
class DisconnectDialog extends Dialog {

    DisconnectDialog(String bridge, Runnable disconnect) {
        setHeaderTitle(getTranslation("reader.disconnect.title", bridge));
        setMaxWidth("34rem");
        add(new Paragraph(getTranslation("reader.disconnect.text")));
        var confirm = new Button(getTranslation("reader.act.disconnect"), click -> {
            close();
            disconnect.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("reader.cancel"), click -> close()), confirm);
    }
}

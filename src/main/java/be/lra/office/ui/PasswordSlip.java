package be.lra.office.ui;

import be.lra.office.InitialPassword;
import be.lra.ui.DeskTimes;
import be.lra.ui.Notice;
import be.lra.ui.ReferenceBox;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** A password to be handed over, shown once: closing it, or leaving the page, forgets it. */
class PasswordSlip extends Div {

    private PasswordSlip(String pseudonym, InitialPassword password) {
        addClassName("stack");
        add(
                Notice.success(
                        getTranslation("office.slip.title", pseudonym),
                        getTranslation(
                                "office.slip.text",
                                DeskTimes.dayInWords(password.until(), getLocale()),
                                DeskTimes.time(password.until()))),
                new ReferenceBox(getTranslation("office.slip.password"), password.clearText()));
    }

    /** In the place of what the dialog showed; it closes by its button only. */
    static void showIn(Dialog dialog, String pseudonym, InitialPassword password) {
        dialog.removeAll();
        dialog.getFooter().removeAll();
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new PasswordSlip(pseudonym, password));
        var close = new Button(dialog.getTranslation("office.slip.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(close);
    }
}

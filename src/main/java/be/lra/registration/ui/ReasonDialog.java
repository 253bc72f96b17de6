package be.lra.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.function.Consumer;

/** Asks for the reason of a refusal, a new letter or a revocation: always the same place, always a list. */
class ReasonDialog<R extends Enum<R>> extends Dialog {

    private final RadioButtonGroup<R> reasons = new RadioButtonGroup<>();

    /**
     * A dialog whose texts are {@code <key>title}, {@code text}, {@code confirm} and {@code reason.<NAME>}.
     *
     * @param chosen called with the reason once it is confirmed
     */
    ReasonDialog(String key, R[] all, Consumer<R> chosen) {
        setHeaderTitle(getTranslation(key + "title"));
        setMaxWidth("36rem");
        reasons.setLabel(getTranslation("registration.reason.label"));
        reasons.setItems(all);
        reasons.setItemLabelGenerator(reason -> getTranslation(key + "reason." + reason.name()));
        reasons.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reasons.setRequiredIndicatorVisible(true);
        add(new Paragraph(getTranslation(key + "text")), reasons);
        var cancel = new Button(getTranslation("registration.reason.cancel"), click -> close());
        var confirm = new Button(getTranslation(key + "confirm"), click -> confirm(chosen));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(change -> reasons.getElement().executeJs("this.querySelector('input')?.focus()"));
    }

    /** Confirms the reason chosen; without one, says so and stays. */
    final void confirm(Consumer<R> chosen) {
        R reason = reasons.getValue();
        if (reason == null) {
            reasons.setErrorMessage(getTranslation("registration.reason.missing"));
            reasons.setInvalid(true);
            return;
        }
        close();
        chosen.accept(reason);
    }
}

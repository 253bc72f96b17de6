package be.lra.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.function.Consumer;

/** Asks for the reason of an act that is destructive or legal: always the same place, always a list. */
public class ReasonDialog<R extends Enum<R>> extends Dialog {

    private final RadioButtonGroup<R> reasons = new RadioButtonGroup<>();

    /**
     * A dialog whose texts are {@code <key>title}, {@code text}, {@code confirm} and {@code reason.<NAME>}.
     *
     * @param chosen called with the reason once it is confirmed
     * @param facts the arguments of title and text, such as whom the act concerns
     */
    public ReasonDialog(String key, R[] all, Consumer<R> chosen, Object... facts) {
        setHeaderTitle(getTranslation(key + "title", facts));
        setMaxWidth("36rem");
        reasons.setLabel(getTranslation("ui.reason.label"));
        reasons.setItems(all);
        reasons.setItemLabelGenerator(reason -> getTranslation(key + "reason." + reason.name()));
        reasons.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reasons.setRequiredIndicatorVisible(true);
        var words = new Div(new Paragraph(getTranslation(key + "text", facts)), reasons);
        words.addClassName("dialog-words");
        add(words);
        var cancel = new Button(getTranslation("ui.reason.cancel"), click -> close());
        var confirm = new Button(getTranslation(key + "confirm"), click -> confirm(chosen));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(change -> reasons.getElement().executeJs("this.querySelector('input')?.focus()"));
    }

    /** Confirms the reason chosen; without one, says so and stays. */
    public final void confirm(Consumer<R> chosen) {
        R reason = reasons.getValue();
        if (reason == null) {
            reasons.setErrorMessage(getTranslation("ui.reason.missing"));
            reasons.setInvalid(true);
            return;
        }
        close();
        chosen.accept(reason);
    }
}
